import { randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../../model/person.ts';
import type { Unit, UnitId } from '../../model/unit.ts';
import { wasEverWithin, unitsOfAssignment } from '../auth/scope.ts';
import { runInTransaction } from '../db/open.ts';
import { apiKeyByHash, apiKeysOf, apiKeyById, type ApiKeyRecord } from '../query/keys.ts';
import { accountById, personOf } from '../query/people.ts';
import { sha256 } from '../store/digest.ts';
import { appendEvent, type NewEvent } from '../store/events.ts';
import { addApiKey, markApiKeyRevoked, setApiKeyLastUse } from '../store/keys.ts';
import type { AppContext } from '../world.ts';
import { RefusedEntry } from './refused-entry.ts';

const DAY_MS = 24 * 3_600_000;
/** A key that nobody renews ends within so many days. */
const MAX_KEY_DAYS = 366;
const MAX_KEYS = 20;

/** `ts_` makes a key that slipped into a file findable. */
const KEY_PREFIX = 'ts_';
const KEY_PATTERN = /^ts_[\w-]{43}$/u;

/** What is asked of a new key. */
export interface NewApiKey {
	label: string;
	/** For which unit and all below it; within the account's own. */
	unit: UnitId;
	days: number;
}

/**
 * Makes a key for a reporter's programs. It is given here and never again: 256 random bits, of which
 * only the SHA-256 is kept (a slow hash protects guessable words, which this is not). `actor` makes
 * it, where it is not the reporter. Throws `RefusedEntry`.
 */
export function createApiKey(
	app: AppContext,
	person: Person,
	{ label, unit, days }: NewApiKey,
	actor = person.name
): string {
	if (person.unit === null || !wasEverWithin(app.reference.units, unit, person.unit))
		throw new RefusedEntry('key-scope');
	if (!Number.isInteger(days) || days < 1 || days > MAX_KEY_DAYS)
		throw new RefusedEntry('key-expiry');
	const called = label.trim().slice(0, 100);
	if (called === '') throw new RefusedEntry('no-label');
	const key = KEY_PREFIX + randomBytes(32).toString('base64url');
	const [id, at] = [randomUUID(), new Date()];
	runInTransaction(app.store, () => {
		const open = apiKeysOf(app.store, person.id).filter((other) => isActiveApiKey(other, at));
		if (open.length >= MAX_KEYS) throw new RefusedEntry('too-many-keys');
		const digest = addApiKey(app.store, {
			id,
			person: person.id,
			label: called,
			unit,
			hash: sha256(key),
			createdAt: at.toISOString(),
			expiresAt: new Date(at.getTime() + days * DAY_MS).toISOString()
		});
		const reason = `${person.name} ${unit} ${days} d: ${called}`;
		logKeyEvent(app, id, { actor, act: 'key-made', reason, digest });
	});
	return key;
}

export const isActiveApiKey = ({ revokedAt, expiresAt }: ApiKeyRecord, at: Date): boolean =>
	revokedAt === null && expiresAt > at.toISOString();

/** The keys of a person, the newest first. */
export const apiKeysOfPerson = ({ store }: AppContext, { id }: Person): ApiKeyRecord[] =>
	apiKeysOf(store, id);

/** The units that a person may make a key for: those of the duty, the own one first. */
export const unitsForApiKeys = ({ reference }: AppContext, { unit }: Person): Unit[] =>
	unitsOfAssignment(reference.units, unit);

/** Revokes a key: one's own, or, for an administrator (`owner` null), anybody's. */
export function revokeApiKey(
	app: AppContext,
	id: string,
	owner: Person | null,
	actor: string
): void {
	runInTransaction(app.store, () => {
		const key = apiKeyById(app.store, id);
		if (!key || (owner !== null && key.person !== owner.id)) throw new RefusedEntry('unknown-key');
		if (key.revokedAt !== null) return;
		markApiKeyRevoked(app.store, id, new Date());
		logKeyEvent(app, id, { actor, act: 'key-revoked', reason: null, digest: null });
	});
}

/** A program that may hand in: for whom, and for which unit. */
export interface ApiClient {
	person: Person;
	key: ApiKeyRecord;
}

/**
 * Whose key this is; null for one that is unknown, over, revoked, or of an account that no longer
 * hands in for its unit.
 */
export function findApiClient(app: AppContext, key: string): ApiClient | null {
	const at = new Date();
	const known = KEY_PATTERN.test(key) ? apiKeyByHash(app.store, sha256(key)) : undefined;
	if (!known || !isActiveApiKey(known, at)) return null;
	const person = apiKeyHolder(app, known);
	if (person === null) return null;
	setApiKeyLastUse(app.store, known.id, at);
	return { person, key: known };
}

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

type ApiKeyEvent = Pick<NewEvent, 'actor' | 'act' | 'reason' | 'digest'>;

function logKeyEvent({ store }: AppContext, id: string, act: ApiKeyEvent): void {
	appendEvent(store, { ...act, at: new Date(), subject: `key:${id}` });
}
