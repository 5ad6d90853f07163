import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import type { Store } from '../db/open.ts';

/** So often in so many seconds; then nothing for `lock` seconds. */
interface Limit {
	points: number;
	duration: number;
	lock: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * What is counted. Failures are counted by name and address together, so that a stranger cannot lock
 * an official out, and by each of them alone, more generously, against guessing from many sides.
 */
const LIMITS = {
	'sign-in': { points: 5, duration: 15 * MINUTE, lock: 15 * MINUTE },
	'sign-in-name': { points: 30, duration: HOUR, lock: 15 * MINUTE },
	'sign-in-address': { points: 60, duration: 15 * MINUTE, lock: 15 * MINUTE },
	/** One and the same code works once (ASVS 6.5.1). */
	code: { points: 1, duration: 2 * MINUTE, lock: 0 },
	'code-person': { points: 10, duration: 15 * MINUTE, lock: 15 * MINUTE },
	link: { points: 20, duration: 15 * MINUTE, lock: 15 * MINUTE },
	password: { points: 10, duration: 15 * MINUTE, lock: 15 * MINUTE },
	'key-address': { points: 30, duration: 15 * MINUTE, lock: 15 * MINUTE },
	key: { points: 30, duration: MINUTE, lock: 0 },
	denied: { points: 30, duration: HOUR, lock: 0 },
	write: { points: 120, duration: 10 * MINUTE, lock: 0 }
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

const made = new WeakMap<Store, Map<LimitName, RateLimiterSQLite>>();

/**
 * rate-limiter-flexible keeps its counts in our database: a restart forgets none. In memory they
 * would be ours to write, and gone with the process.
 */
function limiter(store: Store, name: LimitName): RateLimiterSQLite {
	const own = made.get(store) ?? new Map<LimitName, RateLimiterSQLite>();
	made.set(store, own);
	const known = own.get(name);
	if (known) return known;
	const { points, duration, lock } = LIMITS[name];
	const limit = new RateLimiterSQLite({
		storeClient: store.sqlite,
		storeType: 'better-sqlite3',
		tableName: 'rate_limit',
		tableCreated: true,
		keyPrefix: name,
		points,
		duration,
		blockDuration: lock
	});
	own.set(name, limit);
	return limit;
}

/** Counts one try. Gives the seconds to wait where there were too many, else 0. */
export async function countTry(store: Store, name: LimitName, who: string): Promise<number> {
	try {
		await limiter(store, name).consume(who, 1);
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes) return secondsOf(refused);
		throw refused;
	}
}

/** The seconds to wait where there were too many tries already, else 0; counts nothing. */
export async function lockedFor(store: Store, name: LimitName, who: string): Promise<number> {
	const counted = await limiter(store, name).get(who);
	return counted !== null && counted.consumedPoints > LIMITS[name].points ? secondsOf(counted) : 0;
}

export async function forgetTries(store: Store, name: LimitName, who: string): Promise<void> {
	await limiter(store, name).delete(who);
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number =>
	Math.max(1, Math.ceil(msBeforeNext / 1000));
