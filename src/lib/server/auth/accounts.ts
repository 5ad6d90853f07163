import type { Store } from '../db/open.ts';
import type { Env } from '../env.ts';
import { makeLibrary, type Library } from './library.ts';
import { secretOf } from './secret.ts';

/** What accounts are kept with: the database and the settings. */
export interface Installation {
	store: Store;
	env: Env;
}

interface Opened {
	library: Library;
	/** The token of a link that is being made, by account. */
	links: Map<string, string>;
}

const opened = new WeakMap<Store, Opened>();

/** The account library on this database; made once. Throws `BadSetting` without a good secret. */
export const libraryOf = (installation: Installation): Library => openedOf(installation).library;

function openedOf({ store, env }: Installation): Opened {
	const known = opened.get(store);
	if (known) return known;
	const links = new Map<string, string>();
	const settings = { origin: env.origin, secret: secretOf(env) };
	const library = makeLibrary(store, settings, ({ user, token }) => {
		links.set(user.id, token);
		return Promise.resolve();
	});
	const made = { library, links };
	opened.set(store, made);
	return made;
}

/**
 * The token of a new one-time link for an account. Nothing is sent: who asked for it hands it over.
 * Links made before for the same account are void.
 */
export async function linkToken(
	installation: Installation,
	account: { id: string; email: string }
): Promise<string> {
	const { library, links } = openedOf(installation);
	const { adapter } = await library.$context;
	await adapter.deleteMany({
		model: 'verification',
		where: [{ field: 'value', value: account.id }]
	});
	await library.api.requestPasswordReset({ body: { email: account.email } });
	const token = links.get(account.id);
	links.delete(account.id);
	if (token === undefined) throw new Error('the library made no link');
	return token;
}
