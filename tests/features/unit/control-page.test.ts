import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../../src/lib/core/model/result.ts';
import { controlPage, type ControlPage } from '../../../src/lib/features/unit/control-page.ts';
import { answerFor, commune, dossiers, named, onTime, tthc } from '../../ui/ranking-fixtures.ts';

const { release, installation } = answerFor([]);

const MONTHS = Array.from({ length: 24 }, (_, place) => {
	const month = String((place % 12) + 1).padStart(2, '0');
	return named(`${place < 12 ? 2024 : 2025}-${month}`);
});

/** Control page for counts of 100 cases each month from January 2024 on; null: no report. */
function page(counts: (number | null)[], indicator = onTime): ControlPage {
	const points = counts.flatMap((count, place): SeriesPoint[] => {
		const period = MONTHS[place];
		if (!period) return [];
		const figure = count === null ? null : { numerator: BigInt(count), denominator: 100n };
		const reason = count === null ? 'not-reported' : null;
		return [{ period, figure, reason, breaks: [], inherited: false }];
	});
	const answer = {
		...{ release, installation, isDemo: false, sources: [], form: tthc, indicator, points },
		unit: commune('21235', 'Xã Tư Nghĩa'),
		geography: 'current' as const
	};
	return controlPage(answer, null, 'vi');
}

const around = [90, 91, 89, 90, 92, 88, 91, 89, 90, 91, 89, 90];
const eight = (count: number): number[] => Array.from({ length: 8 }, () => count);

test.for<[what: string, counts: (number | null)[], title: string]>([
	['ordinary', around, 'Xã Tư Nghĩa: mọi kỳ đều trong mức dao động thông thường'],
	['one month', [...around, 75], 'Xã Tư Nghĩa: 1 kỳ bất thường'],
	['a lasting shift', [...around, 90, ...eight(94)], 'Xã Tư Nghĩa: mức cao hơn từ Tháng 2/2025'],
	['a lasting drop', [...around, ...eight(86)], 'Xã Tư Nghĩa: mức thấp hơn từ Tháng 1/2025'],
	[
		'too little to tell',
		[90, 91, null, 92],
		'Xã Tư Nghĩa: chưa đủ số liệu để xác định kỳ bất thường'
	],
	[
		'a single case late in nine months',
		[...eight(100), 99],
		'Xã Tư Nghĩa: mọi kỳ đều trong mức dao động thông thường'
	],
	['nothing varied', eight(100), 'Xã Tư Nghĩa: các kỳ gốc không dao động']
])('the title says: %s', ([, counts, title]) => {
	expect(page(counts).title).toBe(title);
});

test('each period says whether it is unusual, or why there is no figure', () => {
	const { rows } = page([...around, 75, null]);
	expect(rows.slice(-3).map(({ value, state, isUnusual }) => [value, state, isUnusual])).toEqual([
		['90,0%', 'Dao động thông thường', false],
		['75,0%', 'Bất thường: thấp hơn giới hạn', true],
		['–', 'Chưa báo cáo', false]
	]);
	expect(rows[0]?.usual).toMatch(/^Dao động thông thường: \d\d,0% – \d\d,0%$/u);
});

test('each figure leads to where it comes from', () => {
	const { rows } = page([90, null]);
	expect(rows.map(({ explained }) => explained)).toEqual([
		'/giai-thich/on-time-rate/21235?period=2024-01',
		null
	]);
});

test('the target of the year stands in the picture, in words and beside each figure', () => {
	// of 2025 only, and 98 %
	const { rows, chart, label, targets } = page([...around, 97, 99, null]);
	expect(chart?.targets.map((drawn) => drawn.label.text)).toEqual(['mục tiêu 2025: 98%']);
	expect(label).toMatch(/Mục tiêu 2025: 98%$/u);
	expect(rows.map(({ target }) => target && [target.target, target.gap]).slice(11)).toEqual([
		null,
		['98%', 'thiếu 1'],
		['98%', 'đạt'],
		['98%', null]
	]);
	expect(targets[0]).toBe('Mục tiêu 2025: 98%.');
});

test('without a target nothing is drawn and nothing said', () => {
	const { rows, chart, targets } = page(around);
	expect(chart?.targets).toEqual([]);
	expect(rows.every(({ target }) => target === null)).toBe(true);
	expect(targets).toEqual([]);
});

test('too few periods: it says how many are needed, and draws the line alone', () => {
	const { how, chart, why } = page([90, 91, null, 92]);
	expect(how).toBe('Có 3 kỳ có số liệu; cần ít nhất 8 kỳ để tính giới hạn.');
	expect(chart?.limits).toEqual([]);
	expect(why).toBeNull();
});

test('limits are for rates only', () => {
	const { how, chart } = page(around, { ...dossiers, denominator: { done: 1 }, kind: 'ratio' });
	expect(how).toBe('Giới hạn chỉ tính cho tỷ lệ: số trường hợp đạt trên tổng số trường hợp.');
	expect(chart?.limits).toEqual([]);
});
