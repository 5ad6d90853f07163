import { randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../../model/person.ts';
import type { Unit, UnitId } from '../../model/unit.ts';
import { isWithin, unitsOfDuty } from '../auth/scope.ts';
import { inOneTransaction } from '../db/open.ts';
import { keyByHash, keysOf, keyWith, type MachineKey } from '../query/keys.ts';
import { accountOf, personOf } from '../query/people.ts';
import { sha256 } from '../store/digest.ts';
import { record, type NewEvent } from '../store/events.ts';
import { addKey, noteUse, revoke } from '../store/keys.ts';
import type { World } from '../world.ts';
import { RefusedEntry } from './refused-entry.ts';

const DAY_MS = 24 * 3_600_000;
/** A key that nobody renews ends within so many days. */
const LONGEST_KEY_DAYS = 366;
const MOST_KEYS = 20;

/** `ts_` makes a key that slipped into a file findable. */
const PREFIX = 'ts_';
const FORM = /^ts_[\w-]{43}$/u;

/** What is asked of a new key. */
export interface NewKey {
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
export function makeKey(
	world: World,
	person: Person,
	{ label, unit, days }: NewKey,
	actor = person.name
): string {
	if (person.unit === null || !isWithin(world.reference.units, unit, person.unit))
		throw new RefusedEntry('key-scope');
	if (!Number.isInteger(days) || days < 1 || days > LONGEST_KEY_DAYS)
		throw new RefusedEntry('key-expiry');
	const called = label.trim().slice(0, 100);
	if (called === '') throw new RefusedEntry('no-label');
	const key = PREFIX + randomBytes(32).toString('base64url');
	const [id, at] = [randomUUID(), new Date()];
	inOneTransaction(world.store, () => {
		const open = keysOf(world.store, person.id).filter((other) => isOpen(other, at));
		if (open.length >= MOST_KEYS) throw new RefusedEntry('too-many-keys');
		const digest = addKey(world.store, {
			id,
			person: person.id,
			label: called,
			unit,
			hash: sha256(key),
			createdAt: at.toISOString(),
			expiresAt: new Date(at.getTime() + days * DAY_MS).toISOString()
		});
		const reason = `${person.name} ${unit} ${days} d: ${called}`;
		log(world, id, { actor, act: 'key-made', reason, digest });
	});
	return key;
}

export const isOpen = ({ revokedAt, expiresAt }: MachineKey, at: Date): boolean =>
	revokedAt === null && expiresAt > at.toISOString();

/** The keys of a person, the newest first. */
export const keysOfPerson = ({ store }: World, { id }: Person): MachineKey[] => keysOf(store, id);

/** The units that a person may make a key for: those of the duty, the own one first. */
export const unitsForKeys = ({ reference }: World, { unit }: Person): Unit[] =>
	unitsOfDuty(reference.units, unit);

/** Revokes a key: one's own, or, for an administrator (`owner` null), anybody's. */
export function revokeKey(world: World, id: string, owner: Person | null, actor: string): void {
	inOneTransaction(world.store, () => {
		const key = keyWith(world.store, id);
		if (!key || (owner !== null && key.person !== owner.id)) throw new RefusedEntry('unknown-key');
		if (key.revokedAt !== null) return;
		revoke(world.store, id, new Date());
		log(world, id, { actor, act: 'key-revoked', reason: null, digest: null });
	});
}

/** A program that may hand in: for whom, and for which unit. */
export interface Program {
	person: Person;
	key: MachineKey;
}

/**
 * Whose key this is; null for one that is unknown, over, revoked, or of an account that no longer
 * hands in for its unit.
 */
export function programWith(world: World, key: string): Program | null {
	const at = new Date();
	const known = FORM.test(key) ? keyByHash(world.store, sha256(key)) : undefined;
	if (!known || !isOpen(known, at)) return null;
	const person = holderOf(world, known);
	if (person === null) return null;
	noteUse(world.store, known.id, at);
	return { person, key: known };
}

/**
 * For whom a key hands in; null where its account is shut, is no reporter's any more, or has a unit
 * that the key's now lies outside of.
 */
export function holderOf({ store, reference }: World, key: MachineKey): Person | null {
	const account = accountOf(store, key.person);
	const person = account ? personOf(account) : null;
	if (person?.role !== 'reporter' || person.unit === null) return null;
	return isWithin(reference.units, key.unit, person.unit) ? person : null;
}

type KeyEvent = Pick<NewEvent, 'actor' | 'act' | 'reason' | 'digest'>;

function log({ store }: World, id: string, act: KeyEvent): void {
	record(store, { ...act, at: new Date(), subject: `key:${id}` });
}
