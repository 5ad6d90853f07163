import { expect, test } from 'vitest';
import { shortAddress, sideBySideAsk } from '../../../src/lib/server/web/side-by-side-ask.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

const NOW = new Date('2025-09-01T00:00:00Z');

const asked = (query: string) => sideBySideAsk(new URLSearchParams(query), temporaryWorld(), NOW);

test.for<[what: string, typed: string, expected: string[]]>([
	['by code', '21235', ['21235@2025-07-01']],
	['by several codes', '21235,21238', ['21235@2025-07-01', '21238@2025-07-01']],
	['by code and name', '21235 Xã Tư Nghĩa', ['21235@2025-07-01']],
	['by name', 'Xã Tư Nghĩa', ['21235@2025-07-01']],
	['by a part of a name without marks', 'tu nghia', ['21235@2025-07-01']],
	['by the code of one that is no more', '528', ['528@2021-01-01']],
	['by code and first day', '528@2021-01-01', ['528@2021-01-01']],
	['the same unit twice', '21235,Xã Tư Nghĩa', ['21235@2025-07-01']]
])('a unit is named %s', ([, typed, expected]) => {
	const { ask, unknown } = asked(`don-vi=${encodeURIComponent(typed)}`);
	expect({ units: ask.units, unknown }).toEqual({ units: expected, unknown: [] });
});

test('what may mean several units is shown as it was typed, with what it may mean', () => {
	const { ask, unknown } = asked('don-vi=binh&don-vi=21235');
	expect(ask.units).toEqual(['21235@2025-07-01']);
	expect(unknown.map(({ text }) => text)).toEqual(['binh']);
	expect(unknown[0]?.offers.length).toBeGreaterThan(1);
});

test.for<[what: string, query: string, expected: string | null]>([
	[
		'what a form sends becomes short',
		'don-vi=21235+X%C3%A3+T%C6%B0+Ngh%C4%A9a&don-vi=21238&don-vi=&chi-tieu=a&chi-tieu=b&tu=&den=2025-08',
		'/so-sanh?don-vi=21235,21238&chi-tieu=a,b&den=2025-08'
	],
	['what is short stays', 'don-vi=21235,21238&chi-tieu=a', null],
	['what is not clear stays, to be mended', 'don-vi=binh&don-vi=', null]
])('%s', ([, text, expected]) => {
	const world = temporaryWorld();
	const query = new URLSearchParams(text);
	const found = shortAddress(query, sideBySideAsk(query, world, NOW), world, 'vi');
	expect(found).toBe(expected);
});

test('too much is said to be too much', () => {
	expect(asked('don-vi=21235').isTooMuch).toBe(false);
	expect(asked(`chi-tieu=${[...'abcdefghi'].join(',')}`).isTooMuch).toBe(true);
});
