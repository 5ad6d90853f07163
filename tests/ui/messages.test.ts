import { expect, test } from 'vitest';
import en from '../../src/lib/messages/en.json' with { type: 'json' };
import vi from '../../src/lib/messages/vi.json' with { type: 'json' };

const inputsOf = (text: string): string[] =>
	[...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).sort();

test('both languages have the same messages, in the same order', () => {
	expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test.each(Object.entries(vi))('%s says the same things in both languages', (key, text) => {
	const other = Object.entries(en).find(([name]) => name === key)?.[1] ?? '';
	expect(text).not.toBe('');
	expect(inputsOf(other)).toEqual(inputsOf(text));
});
