/** Chance that always falls the same way: one stream a name, so that no figure depends on the order of making. */
export interface RandomSource {
	/** From 0 up to, but not including, 1. */
	next(): number;
	/** A whole number, both ends included. */
	between(low: number, high: number): number;
	/** A number between two ends. */
	within(low: number, high: number): number;
	chance(share: number): boolean;
	/** A factor about 1 whose logarithm is normal with this deviation. */
	spread(deviation: number): number;
	/** Number of successes in `cases`, each with probability `share`. */
	outOf(cases: number, share: number): number;
	pick<T>(items: readonly [T, ...T[]]): T;
}

const SEED = 'thuoc-so';

/** The stream of this name, such as (`tthc`, `21235@2025-07-01`, `2025-08`). */
export function randomSource(...name: string[]): RandomSource {
	const next = mulberry32(fnv1a([SEED, ...name].join('|')));
	const within = (low: number, high: number): number => low + (high - low) * next();
	const between = (low: number, high: number): number => Math.floor(within(low, high + 1));
	const chance = (share: number): boolean => next() < share;
	return {
		next,
		within,
		between,
		chance,
		spread: (deviation) => Math.exp(deviation * normalNumber(next)),
		outOf: (cases, share) => countHits(next, cases, share),
		pick: (items) => items[between(0, items.length - 1)] ?? items[0]
	};
}

function countHits(next: () => number, cases: number, share: number): number {
	let count = 0;
	for (let left = cases; left > 0; left -= 1) if (next() < share) count += 1;
	return count;
}

/** Irwin–Hall: twelve uniform numbers less six are normal enough here. */
function normalNumber(next: () => number): number {
	return Array.from({ length: 12 }, next).reduce((sum, n) => sum + n, -6);
}

function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) {
		hash = Math.imul(hash ^ byte, 0x01000193);
	}
	return hash >>> 0;
}

/** Tommy Ettinger's generator of 32 bits of state, in the public domain. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
