import { expect, test } from 'vitest';
import { targetOf } from '../../../src/lib/core/figures/target.ts';
import { targetNotes } from '../../../src/lib/ui/format/target-text.ts';
import { targetSpans } from '../../../src/lib/ui/charts/target-lines.ts';
import { named, onTime } from '../ranking-fixtures.ts';

const said = (text: string) => ({ vi: text, en: text });
const indicator = {
	...onTime,
	targets: {
		'2024': [95, 100],
		'2025': [95, 100],
		'2025-district': [90, 100],
		'2026': [98, 100],
		'2028': [98, 100]
	} as Record<string, [number, number]>,
	targetSources: { '2026': said('Quyết định 2026') }
};
const aims = (ids: string[], level: 'district' | 'commune' = 'commune') =>
	ids.map((id) => targetOf(indicator, named(id), level));
const spans = (ids: string[], level: 'district' | 'commune' = 'commune'): string[] =>
	targetSpans(
		ids.map((id) => named(id)),
		aims(ids, level),
		indicator,
		'vi'
	).map(({ start, end, text }) => `${start} ${end} ${text}`);

test.for<[what: string, ids: string[], expected: string[]]>([
	['no line where no target is known', ['2023-11', '2023-12', '2027-01'], []],
	[
		'a year begins with the regime, on 15 December',
		['2026-01', '2026-02'],
		['2025-12-15 2026-02-14 mục tiêu 2026: 98%']
	],
	[
		'a step where the next year has another',
		['2025-12', '2026-01'],
		['2025-11-15 2025-12-14 mục tiêu 2025: 95%', '2025-12-15 2026-01-14 mục tiêu 2026: 98%']
	],
	[
		'years with the same target are one line',
		['2024-12', '2025-01'],
		['2024-11-15 2025-01-14 mục tiêu 2024–2025: 95%']
	],
	[
		'a month without any report is no gap within its year',
		['2025-01', '2025-04'],
		['2024-12-15 2025-04-14 mục tiêu 2025: 95%']
	],
	[
		'a year in which nothing was set is not bridged, even where nobody reported in it',
		['2026-12', '2028-01'],
		['2026-11-15 2026-12-14 mục tiêu 2026: 98%', '2027-12-15 2028-01-14 mục tiêu 2028: 98%']
	]
])('%s', ([, ids, expected]) => {
	expect(spans(ids)).toEqual(expected);
});

test('a level has its own target before that of all', () => {
	expect(spans(['2025-01'], 'district')).toEqual(['2024-12-15 2025-01-14 mục tiêu 2025: 90%']);
});

test('below a table each target stands once, with who set it, and how a gap is read', () => {
	expect(targetNotes(aims(['2025-12', '2026-01', '2026-02']), indicator, 'vi')).toEqual([
		'Mục tiêu 2025: 95%.',
		'Mục tiêu 2026: 98%. Quyết định 2026.',
		'“Thiếu n”: trong kỳ đó cần thêm n hồ sơ đúng hạn để đạt mục tiêu, với mẫu số giữ nguyên.'
	]);
	expect(targetNotes(aims(['2027-01']), indicator, 'vi')).toEqual([]);
});
