import { randomBytes } from 'node:crypto';
import type { Store } from '../db/store.ts';
import type { Env } from '../env.ts';
import { deleteOlderVerifications } from './account-records.ts';
import { createAuthLibrary, LINK_HOURS, type AuthLibrary } from './better-auth.ts';
import { readSecret } from './secret.ts';

/** Database and settings for accounts. */
export interface AccountContext {
	store: Store;
	env: Env;
}

const libraries = new WeakMap<Store, AuthLibrary>();

/** The account library on this database; made once. Throws `InvalidSetting` without a good secret. */
export function authLibraryOf({ store, env }: AccountContext): AuthLibrary {
	const known = libraries.get(store);
	if (known) return known;
	const library = createAuthLibrary(store, { origin: env.origin, secret: readSecret(env) });
	libraries.set(store, library);
	return library;
}

const HOUR_MS = 3_600_000;
/** 144 random bits. */
const TOKEN_BYTES = 18;

/**
 * The token of a new one-time link for an account. Nothing is sent: who asked for it hands it over.
 * Older links and half-finished sign-ins of the account become void, whichever program makes links at
 * the same time: of two links made together the older one in the database is deleted.
 */
export async function createOneTimeToken(context: AccountContext, id: string): Promise<string> {
	const { internalAdapter } = await authLibraryOf(context).$context;
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	const { id: link } = await internalAdapter.createVerificationValue({
		identifier: `reset-password:${token}`,
		value: id,
		expiresAt: new Date(Date.now() + LINK_HOURS * HOUR_MS)
	});
	deleteOlderVerifications(context.store, id, link);
	return token;
}
