import type { Store } from '../db/store.ts';
import type { Env } from '../env.ts';
import { createAuthLibrary, type AuthLibrary } from './better-auth.ts';
import { readSecret } from './secret.ts';

/** Database and settings for accounts. */
export interface AccountContext {
	store: Store;
	env: Env;
}

interface LibraryInstance {
	library: AuthLibrary;
	/** The token of a link that is being made, by account. */
	links: Map<string, string>;
}

const instances = new WeakMap<Store, LibraryInstance>();

/** The account library on this database; made once. Throws `InvalidSetting` without a good secret. */
export const authLibraryOf = (installation: AccountContext): AuthLibrary =>
	instanceOf(installation).library;

function instanceOf({ store, env }: AccountContext): LibraryInstance {
	const known = instances.get(store);
	if (known) return known;
	const links = new Map<string, string>();
	const settings = { origin: env.origin, secret: readSecret(env) };
	const library = createAuthLibrary(store, settings, ({ user, token }) => {
		links.set(user.id, token);
		return Promise.resolve();
	});
	const made = { library, links };
	instances.set(store, made);
	return made;
}

/**
 * The token of a new one-time link for an account. Nothing is sent: who asked for it hands it over.
 * Links made before for the same account are void.
 */
export async function createOneTimeToken(
	installation: AccountContext,
	account: { id: string; email: string }
): Promise<string> {
	const { library, links } = instanceOf(installation);
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
