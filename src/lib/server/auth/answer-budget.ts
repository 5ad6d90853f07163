import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Store } from '../db/store.ts';

/**
 * Points for answers: 900 a minute for one network, and for one account. A reader opens some twenty
 * pages a minute of one or two points, so an office of thirty behind one address stays within it, and
 * one person by far; a program that asks faster waits at most a minute. In memory: each point would
 * otherwise be a write to the disk, and a restart that forgets the points of a minute harms nobody.
 */
const BUDGET = { points: 900, duration: 60 };

const limiters = new WeakMap<Store, RateLimiterMemory>();

function limiterFor(store: Store): RateLimiterMemory {
	const known = limiters.get(store);
	if (known) return known;
	const limiter = new RateLimiterMemory(BUDGET);
	limiters.set(store, limiter);
	return limiter;
}

/** Takes points of a network or an account. Returns the seconds to wait where the budget is used up, else 0. */
export async function takeAnswerPoints(
	store: Store,
	payer: string,
	points: number
): Promise<number> {
	try {
		await limiterFor(store).consume(payer, points);
		return 0;
	} catch (refused) {
		if (!(refused instanceof RateLimiterRes)) throw refused;
		return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
	}
}
