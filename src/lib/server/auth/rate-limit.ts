import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import type { Store } from '../db/store.ts';

/** `points` attempts per `duration` seconds, then blocked for `lock` seconds. */
interface RateLimit {
	points: number;
	duration: number;
	lock: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * What is counted. Failures are counted by name and address together, so that a stranger cannot lock
 * an official out, and by each of them alone, more generously, against guessing from many sides. A
 * device that the account signed in on before has a count of its own (`known-device.ts`).
 *
 * Six points of `sign-in`: after five wrong passwords the right one still opens, once.
 */
const RATE_LIMITS = {
	'sign-in': { points: 6, duration: 15 * MINUTE, lock: 15 * MINUTE },
	'sign-in-device': { points: 6, duration: 15 * MINUTE, lock: 15 * MINUTE },
	'sign-in-name': { points: 30, duration: HOUR, lock: 15 * MINUTE },
	'sign-in-address': { points: 60, duration: 15 * MINUTE, lock: 15 * MINUTE },
	/** One and the same code works once (ASVS 6.5.1). */
	code: { points: 1, duration: 2 * MINUTE, lock: 0 },
	'code-person': { points: 10, duration: 15 * MINUTE, lock: 15 * MINUTE },
	'code-device': { points: 10, duration: 15 * MINUTE, lock: 15 * MINUTE },
	/** Looked-up receipts of files that nobody sent: figures are guessed by hashing made-up files. */
	receipt: { points: 10, duration: HOUR, lock: HOUR },
	link: { points: 20, duration: 15 * MINUTE, lock: 15 * MINUTE },
	password: { points: 10, duration: 15 * MINUTE, lock: 15 * MINUTE },
	'key-address': { points: 30, duration: 15 * MINUTE, lock: 15 * MINUTE },
	key: { points: 30, duration: MINUTE, lock: 0 },
	denied: { points: 30, duration: HOUR, lock: 0 },
	write: { points: 120, duration: 10 * MINUTE, lock: 0 }
} satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof RATE_LIMITS;

const limiters = new WeakMap<Store, Map<RateLimitName, RateLimiterSQLite>>();

/**
 * rate-limiter-flexible keeps its counts in our database: a restart forgets none. In memory they
 * would be ours to write, and gone with the process.
 */
function limiterFor(store: Store, name: RateLimitName): RateLimiterSQLite {
	const own = limiters.get(store) ?? new Map<RateLimitName, RateLimiterSQLite>();
	limiters.set(store, own);
	const known = own.get(name);
	if (known) return known;
	const { points, duration, lock } = RATE_LIMITS[name];
	const limit = new RateLimiterSQLite({
		storeClient: store.sqlite,
		storeType: 'better-sqlite3',
		tableName: 'rate_limit',
		tableCreated: true,
		keyPrefix: name,
		points,
		duration,
		blockDuration: lock,
		// each limiter would set a timer of its own for the one table
		clearExpiredByTimeout: false
	});
	own.set(name, limit);
	return limit;
}

/** Counts that are over are deleted so often, when the next one is taken. */
const CLEAR_EVERY_MS = 5 * MINUTE * 1000;

const cleared = new WeakMap<Store, number>();

/**
 * Deletes the counts that are over: names and addresses of strangers would stay on the disk and grow
 * for ever. Taken counts are deleted here and not by a timer, which a closed database would outlive.
 */
function clearExpiredCounts(store: Store, now: number): void {
	if (now - (cleared.get(store) ?? -Infinity) < CLEAR_EVERY_MS) return;
	cleared.set(store, now);
	store.sqlite.prepare('DELETE FROM rate_limit WHERE expire < ?').run(now);
}

/** Counts one try. Gives the seconds to wait where there were too many, else 0. */
export async function consumeAttempt(
	store: Store,
	name: RateLimitName,
	who: string
): Promise<number> {
	clearExpiredCounts(store, Date.now());
	try {
		await limiterFor(store, name).consume(who, 1);
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes) return retrySeconds(refused);
		throw refused;
	}
}

/** A limit, and whose attempts it counts. */
export type AttemptCount = readonly [limit: RateLimitName, who: string];

/**
 * Takes a point of each count before an attempt is checked: attempts at the same time then cannot
 * pass a limit together. Returns the seconds to wait where a limit is reached, and then takes none;
 * else 0. `returnAttempt` gives the points of a successful attempt back.
 */
export async function takeAttempt(store: Store, counts: readonly AttemptCount[]): Promise<number> {
	for (const [index, [name, who]] of counts.entries()) {
		const wait = await consumeAttempt(store, name, who);
		if (wait === 0) continue;
		await returnAttempt(store, counts.slice(0, index));
		return wait;
	}
	return 0;
}

/** Gives the points of a successful attempt back. */
export async function returnAttempt(store: Store, counts: readonly AttemptCount[]): Promise<void> {
	for (const [name, who] of counts) await limiterFor(store, name).reward(who, 1);
}

export async function resetAttempts(store: Store, name: RateLimitName, who: string): Promise<void> {
	await limiterFor(store, name).delete(who);
}

const retrySeconds = ({ msBeforeNext }: RateLimiterRes): number =>
	Math.max(1, Math.ceil(msBeforeNext / 1000));
