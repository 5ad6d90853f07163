import { expect, test } from 'vitest';
import type { ReleaseAnswer } from '../../src/lib/model/answer.ts';
import { releasePage } from '../../src/lib/view/release-page.ts';
import { answerFor, commune, onTime } from './build.ts';

const { release: built, form, ranking, installation } = answerFor([['Xã A', 40, 50]]);
const [row] = ranking.ranked;
const [field] = form.fields;
if (!built || !row || !field) throw new Error('the builder gives a release, a row and a field');

const answer: ReleaseAnswer = {
	release: built,
	previous: { ...built, number: 2 },
	corrections: [
		{ form, period: ranking.period, unit: row.unit, field, before: 1203, after: 1302 },
		{ form, period: ranking.period, unit: row.unit, field, before: 5, after: null }
	],
	shifts: [],
	installation,
	sample: true,
	sources: []
};

test('corrections stand below their form and period, as they were and as they are', () => {
	const page = releasePage(answer, 'vi');
	expect(page).toMatchObject({
		title: 'Đợt công bố 3, 20/8/2025',
		finding: '2 ô khác với đợt 2',
		before: 'Đợt 2',
		after: 'Đợt 3',
		sample: true
	});
	expect(page.groups).toHaveLength(1);
	expect(page.groups[0]?.title).toContain('Tháng 8/2025');
	expect(page.groups[0]?.rows.map(({ unit, before, after }) => [unit, before, after])).toEqual([
		['Xã A', '1.203', '1.302'],
		['Xã A', '5', 'không còn']
	]);
});

test('a ranking that they changed names who stands otherwise, by the rank they have now', () => {
	const of = (numerator: bigint, rank: number | null) => ({
		figure: { numerator, denominator: 100n },
		...{ rank, tied: false }
	});
	const other = commune('20009', 'Xã Z');
	const rows = [
		{ unit: other, before: of(90n, 1), after: of(90n, null) },
		{ unit: row.unit, before: of(80n, 2), after: of(95n, 1) }
	];
	const { period } = ranking;
	const shift = { indicator: onTime, period, level: 'commune' as const, parent: null, rows };
	const [shown] = releasePage({ ...answer, shifts: [shift] }, 'vi').shifts;
	expect(shown?.title).toBe('Bảng Tỷ lệ đúng hạn, Tháng 8/2025 (15/7–14/8/2025): 2 đơn vị');
	expect(shown?.href).toContain('release=3');
	expect(shown?.rows.map(({ unit, value, rank }) => [unit, value, rank])).toEqual([
		['Xã A', '80,0% → 95,0%', '2 → 1'],
		['Xã Z', '90,0%', '1 → không xếp hạng']
	]);
});

test.each([
	[
		'nothing changed',
		{ corrections: [] },
		'Không số nào của đợt 2 bị đổi; đợt này chỉ có thêm số mới.'
	],
	['the first', { previous: null, corrections: [] }, 'Đây là đợt công bố đầu tiên.']
])('where %s it says so', (_, more, finding) => {
	expect(releasePage({ ...answer, ...more }, 'vi')).toMatchObject({ finding, lede: null });
});
