import { expect, test } from 'vitest';
import type { ReleaseResult } from '../../../src/lib/core/model/result.ts';
import { releasePage } from '../../../src/lib/features/release/release-page.ts';
import { answerFor, commune, onTime, province } from '../../ui/ranking-fixtures.ts';

const { release: built, form, ranking, installation } = answerFor([['Xã A', 40, 50]]);
const [row] = ranking.ranked;
const [field] = form.fields;
if (!built || !row || !field) throw new Error('the builder gives a release, a row and a field');

const answer: ReleaseResult = {
	release: { ...built, head: { event: 17, hash: 'abc' } },
	previous: { ...built, number: 2 },
	corrections: [
		{ form, period: ranking.period, unit: row.unit, field, before: 1203, after: 1302 },
		{ form, period: ranking.period, unit: row.unit, field, before: 5, after: null },
		{ form, period: ranking.period, unit: row.unit, field, before: null, after: 7 }
	],
	shifts: [],
	installation,
	isDemo: true,
	sources: []
};

test('corrections stand below their form and period, as they were and as they are', () => {
	const page = releasePage(answer, 'vi');
	expect(page).toMatchObject({
		title: 'Đợt công bố 3, 20/8/2025',
		finding: '3 ô khác với đợt 2',
		before: 'Đợt 2',
		after: 'Đợt 3',
		isDemo: true
	});
	expect(page.groups).toHaveLength(1);
	expect(page.groups[0]?.title).toContain('Tháng 8/2025');
	expect(
		page.groups[0]?.rows.map(({ unit, before, after }) => [unit, before.text, after.text])
	).toEqual([
		['Xã A', '1.203', '1.302'],
		['Xã A', '5', 'không còn'],
		['Xã A', 'để trống', '7']
	]);
});

test('each corrected cell leads to the explanation in its own release', () => {
	const [cell] = releasePage(answer, 'vi').groups[0]?.rows ?? [];
	expect([cell?.before, cell?.after]).toMatchObject([
		{
			explained: '/giai-thich/tthc.good/20001?period=2025-08&release=2',
			title: 'giải thích trong đợt 2'
		},
		{
			explained: '/giai-thich/tthc.good/20001?period=2025-08&release=3',
			title: 'giải thích trong đợt 3'
		}
	]);
	const english = releasePage(answer, 'en').groups[0]?.rows[0]?.after;
	expect(english?.explained).toBe('/en/giai-thich/tthc.good/20001?period=2025-08&release=3');
});

test('a cell of a province itself leads nowhere: no level above districts is explained', () => {
	const [cell] = answer.corrections;
	if (!cell) throw new Error('there is a correction');
	const page = releasePage({ ...answer, corrections: [{ ...cell, unit: province }] }, 'vi');
	expect(page.groups[0]?.rows[0]).toMatchObject({
		before: { text: '1.203', explained: null },
		after: { text: '1.302', explained: null }
	});
});

test('a ranking that they changed names who stands otherwise, by the rank they have now', () => {
	const of = (numerator: bigint, rank: number | null) => ({
		figure: { numerator, denominator: 100n },
		...{ rank, tied: false, ranked: 40 }
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
	const says = ({ value, rank }: { value: string; rank: string }) => `${value} ${rank}`;
	expect(shown?.rows.map(({ unit, before, after }) => [unit, says(before), says(after)])).toEqual([
		['Xã A', '80,0% 2', '95,0% 1'],
		['Xã Z', '90,0% 1', '90,0% không xếp hạng']
	]);
	expect(shown?.rows.map(({ before, after }) => [before.explained, after.explained])).toEqual(
		['20001', '20009'].map((code) =>
			[2, 3].map(
				(number) => `/giai-thich/on-time-rate/${code}?period=2025-08&parent=&release=${number}`
			)
		)
	);
});

test.each([
	[
		'nothing changed',
		{ corrections: [] },
		'Số liệu của đợt 2 không thay đổi; đợt này chỉ thêm số liệu mới.'
	],
	['the first', { previous: null, corrections: [] }, 'Đây là đợt công bố đầu tiên.']
])('where %s it says so', (_, more, finding) => {
	expect(releasePage({ ...answer, ...more }, 'vi')).toMatchObject({ finding, lede: null });
});

test('the event that published it is there to be noted down', () => {
	expect(releasePage(answer, 'en').head).toBe(
		'Event 17 of the log, SHA-256 hash abc. Keep it to compare later: thuoc-so verify --after 17:abc'
	);
	const without = { ...answer, release: { ...answer.release, head: null } };
	expect(releasePage(without, 'en').head).toBeNull();
});
