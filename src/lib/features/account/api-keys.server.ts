import { RequestError } from '../../core/model/request-error.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../../core/model/person.ts';
import { cutText, plainLine } from '../../core/model/typed-text.ts';
import type { Unit, UnitId } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { isActiveApiKey } from '../../server/auth/api-client.ts';
import {
	addApiKey,
	apiKeyById,
	type ApiKeyRecord,
	apiKeysOf,
	markApiKeyRevoked,
	unrevokedApiKeysOf
} from '../../server/auth/api-key-records.ts';
import { unitsOfAssignment, wasEverWithin } from '../../server/auth/unit-scope.ts';
import { sha256 } from '../../server/db/digest.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent, type NewEvent } from '../../server/events/event-log.ts';

const DAY_MS = 24 * 3_600_000;

/** A key that nobody renews ends within so many days. */
const MAX_KEY_DAYS = 366;

const MAX_KEYS = 20;
const MAX_LABEL_LENGTH = 100;

/** `ts_` makes a key that slipped into a file findable. */
const KEY_PREFIX = 'ts_';

/** Properties of a new key. */
export interface NewApiKey {
	label: string;
	/** For which unit and all below it; within the account's own. */
	unit: UnitId;
	days: number;
}

/**
 * Makes a key for a reporter's programs. It is given here and never again: 256 random bits, of which
 * only the SHA-256 is kept (a slow hash protects guessable words, which this is not). `actor` makes
 * it, where it is not the reporter. Throws `RequestError`.
 */
export function createApiKey(
	app: AppContext,
	person: Person,
	{ label, unit, days }: NewApiKey,
	actor = person.name
): string {
	if (person.unit === null || !wasEverWithin(app.reference.units, unit, person.unit))
		throw new RequestError('key-scope');
	if (!Number.isInteger(days) || days < 1 || days > MAX_KEY_DAYS)
		throw new RequestError('key-expiry');
	const called = cutText(plainLine(label).trim(), MAX_LABEL_LENGTH);
	if (called === '') throw new RequestError('no-label');
	const key = KEY_PREFIX + randomBytes(32).toString('base64url');
	const [id, at] = [randomUUID(), new Date()];
	runInTransaction(app.store, () => {
		const open = apiKeysOf(app.store, person.id).filter((other) => isActiveApiKey(other, at));
		if (open.length >= MAX_KEYS) throw new RequestError('too-many-keys');
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
		if (!key || (owner !== null && key.person !== owner.id)) throw new RequestError('unknown-key');
		if (key.revokedAt === null) markRevoked(app, id, actor);
	});
}

/**
 * Revokes all keys of an account whose duty ends or changes: a key stands for one duty, and must not
 * open anything again when the account is reactivated. Runs within the transaction of that act.
 */
export function revokeApiKeysOf(app: AppContext, person: string, actor: string): void {
	for (const { id } of unrevokedApiKeysOf(app.store, person)) markRevoked(app, id, actor);
}

function markRevoked(app: AppContext, id: string, actor: string): void {
	markApiKeyRevoked(app.store, id, new Date());
	logKeyEvent(app, id, { actor, act: 'key-revoked', reason: null, digest: null });
}

type ApiKeyEvent = Pick<NewEvent, 'actor' | 'act' | 'reason' | 'digest'>;

function logKeyEvent({ store }: AppContext, id: string, act: ApiKeyEvent): void {
	appendEvent(store, { ...act, at: new Date(), subject: `key:${id}` });
}
