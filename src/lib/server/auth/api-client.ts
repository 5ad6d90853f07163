import type { Person } from '../../core/model/person.ts';
import type { AppContext } from '../app-context.ts';
import { sha256 } from '../db/digest.ts';
import { apiKeyByHash, type ApiKeyRecord, setApiKeyLastUse } from './api-key-records.ts';
import { accountById, personOf } from './account-records.ts';
import { wasEverWithin } from './unit-scope.ts';

const KEY_PATTERN = /^ts_[\w-]{43}$/u;

export const isActiveApiKey = ({ revokedAt, expiresAt }: ApiKeyRecord, at: Date): boolean =>
	revokedAt === null && expiresAt > at.toISOString();

/** A program that may hand in: for whom, and for which unit. */
export interface ApiClient {
	person: Person;
	key: ApiKeyRecord;
}

/** The record of a key, in force or not. */
export const findApiKey = ({ store }: AppContext, key: string): ApiKeyRecord | undefined =>
	KEY_PATTERN.test(key) ? apiKeyByHash(store, sha256(key)) : undefined;

/**
 * Whose key this is; null for one that is unknown, over, revoked, or of an account that no longer
 * hands in for its unit.
 */
export function findApiClient(app: AppContext, key: string): ApiClient | null {
	const at = new Date();
	const known = findApiKey(app, key);
	if (!known || !isActiveApiKey(known, at)) return null;
	const person = apiKeyHolder(app, known);
	if (person === null) return null;
	if (isUseNew(known, at)) setApiKeyLastUse(app.store, known.id, at);
	return { person, key: known };
}

/** Uses within this time are stored as one: each store waits for the writer before it. */
const USE_STEP_MS = 60_000;

const isUseNew = ({ lastUsedAt }: ApiKeyRecord, at: Date): boolean =>
	lastUsedAt === null || Math.abs(at.getTime() - Date.parse(lastUsedAt)) >= USE_STEP_MS;

/**
 * For whom a key hands in; null where its account is shut, is no reporter's any more, or has a unit
 * that the key's now lies outside of.
 */
export function apiKeyHolder({ store, reference }: AppContext, key: ApiKeyRecord): Person | null {
	const account = accountById(store, key.person);
	const person = account ? personOf(account) : null;
	if (person?.role !== 'reporter' || person.unit === null) return null;
	return wasEverWithin(reference.units, key.unit, person.unit) ? person : null;
}
