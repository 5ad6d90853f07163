import type { Store } from '../db/store.ts';
import { LruCache } from '../lru-cache.ts';

/**
 * Owner of the answers that were computed for one state of the releases. The answers themselves lie
 * in `CachedAnswers`, which each feature declares where it computes them, so that this file knows no
 * feature.
 */
export class ReleaseCache {
	readonly #newest: number;

	/** @param newest number of the newest release; 0 for what is in force now */
	constructor(newest = 0) {
		this.#newest = newest;
	}

	/** Tells whether a newer release exists. */
	isOlderThan(newest: number): boolean {
		return this.#newest !== newest;
	}
}

/** One kind of answer, held for each release cache up to `limit`. Answers go with their cache. */
export class CachedAnswers<T> {
	readonly #byCache = new WeakMap<ReleaseCache, LruCache<T>>();
	readonly #limit: number;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** The answer of a key; the key names the cut of the event log and the question. */
	get(cache: ReleaseCache, key: string, make: () => T): T {
		return this.#answersOf(cache).get(key, make);
	}

	/** Does the same as `get` for an answer in steps; a known answer has none. */
	*getInSteps(
		cache: ReleaseCache,
		key: string,
		steps: () => Generator<void, T>
	): Generator<void, T> {
		const known = this.find(cache, key);
		if (known !== undefined) return known;
		const made = yield* steps();
		return this.get(cache, key, () => made);
	}

	/** The answer of a key, if it is known. */
	find(cache: ReleaseCache, key: string): T | undefined {
		return this.#answersOf(cache).find(key);
	}

	has(cache: ReleaseCache, key: string): boolean {
		return this.#answersOf(cache).has(key);
	}

	drop(cache: ReleaseCache, key: string): void {
		this.#answersOf(cache).drop(key);
	}

	#answersOf(cache: ReleaseCache): LruCache<T> {
		const known = this.#byCache.get(cache);
		if (known) return known;
		const made = new LruCache<T>(this.#limit);
		this.#byCache.set(cache, made);
		return made;
	}
}

const caches = new WeakMap<Store, ReleaseCache>();

/**
 * The cache of what releases say, empty again after each new one: from then on every older release
 * names it. Never used for what is in force now, which changes without notice.
 */
export function releaseCacheOf(store: Store, newest: number): ReleaseCache {
	const known = caches.get(store);
	if (known && !known.isOlderThan(newest)) return known;
	const cache = new ReleaseCache(newest);
	caches.set(store, cache);
	return cache;
}
