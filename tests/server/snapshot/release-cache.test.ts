import { expect, test } from 'vitest';
import { LruCache } from '../../../src/lib/server/lru-cache.ts';
import { CachedAnswers, releaseCacheOf } from '../../../src/lib/server/snapshot/release-cache.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

test('a thing is made once, until it has to make room for another', () => {
	const cache = new LruCache<string>(2);
	const made: string[] = [];
	const ask = (key: string): string =>
		cache.get(key, () => {
			made.push(key);
			return key.toUpperCase();
		});
	expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is not remembered', () => {
	const cache = new LruCache<number>(2);
	expect(() =>
		cache.get('a', () => {
			throw new Error('the database is away');
		})
	).toThrow();
	expect(cache.get('a', () => 1)).toBe(1);
});

test('what is dropped is made again', () => {
	const cache = new LruCache<number>(2);
	cache.get('a', () => 1);
	cache.drop('a');
	expect(cache.get('a', () => 2)).toBe(2);
});

test('each store has a cache of its own, which a new release empties', () => {
	const [one, other] = [temporaryStore(), temporaryStore()];
	expect(releaseCacheOf(one, 1)).toBe(releaseCacheOf(one, 1));
	expect(releaseCacheOf(one, 1)).not.toBe(releaseCacheOf(other, 1));
	const before = releaseCacheOf(one, 1);
	expect(releaseCacheOf(one, 2)).not.toBe(before);
});

test('answers of one kind and cache are neither those of another kind nor of another cache', () => {
	const [words, lengths] = [new CachedAnswers<string>(2), new CachedAnswers<number>(2)];
	const store = temporaryStore();
	const before = releaseCacheOf(store, 1);
	expect(words.get(before, 'a', () => 'first')).toBe('first');
	expect(words.get(before, 'a', () => 'again')).toBe('first');
	expect(lengths.get(before, 'a', () => 5)).toBe(5);
	expect(words.get(releaseCacheOf(store, 2), 'a', () => 'second')).toBe('second');
});
