import { expect, test } from 'vitest';
import { Bounded, memoryOf } from '../../../src/lib/server/answer/memory.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

test('a thing is made once, until it has to make room for another', () => {
	const memory = new Bounded<string>(2);
	const made: string[] = [];
	const ask = (key: string): string =>
		memory.get(key, () => {
			made.push(key);
			return key.toUpperCase();
		});
	expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is not remembered', () => {
	const memory = new Bounded<number>(2);
	expect(() =>
		memory.get('a', () => {
			throw new Error('the database is away');
		})
	).toThrow();
	expect(memory.get('a', () => 1)).toBe(1);
});

test('what is dropped is made again', () => {
	const memory = new Bounded<number>(2);
	memory.get('a', () => 1);
	memory.drop('a');
	expect(memory.get('a', () => 2)).toBe(2);
});

test('each store has a memory of its own, which a new release empties', () => {
	const [one, other] = [temporaryStore(), temporaryStore()];
	expect(memoryOf(one, 1)).toBe(memoryOf(one, 1));
	expect(memoryOf(one, 1)).not.toBe(memoryOf(other, 1));
	const before = memoryOf(one, 1);
	expect(memoryOf(one, 2)).not.toBe(before);
});
