import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/lib/core/figures/interval.ts';
import {
	funnelDistance,
	funnelLimits,
	Z_USUAL
} from '../../../src/lib/core/funnel/funnel-limits.ts';
import { rankingChart } from '../../../src/lib/features/ranking/ranking-chart.ts';
import { answerFor, coverage, dossiers, onTime, type Row } from '../../ui/ranking-fixtures.ts';

test('a unit lies outside the funnel exactly where the total lies outside its interval', () => {
	const cases = fc
		.tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }))
		.chain(([all, total]) => fc.tuple(fc.constant(all), fc.constant(total), fc.nat(all)));
	fc.assert(
		fc.property(cases, ([all, total, good]) => {
			const [low, high] = wilsonInterval(BigInt(good), BigInt(all));
			const distance = Math.abs(funnelDistance(total, good / all, all));
			fc.pre(Math.abs(distance - Z_USUAL) > 1e-6);
			expect(distance > Z_USUAL).toBe(total < low || total > high);
		})
	);
});

test('limits stay between 0 and 1 and narrow with more cases', () => {
	expect(funnelLimits(0.99, 10, Z_USUAL)).toEqual([expect.closeTo(0.928, 3), 1]);
	const width = (cases: number) => {
		const [low, high] = funnelLimits(0.5, cases, Z_USUAL);
		return high - low;
	};
	expect(width(400)).toBeCloseTo(width(100) / 2, 10);
});

test('where the total is all or none, whoever differs is infinitely far', () => {
	expect(funnelDistance(1, 1, 40)).toBe(0);
	expect(funnelDistance(1, 0.9, 40)).toBe(-Infinity);
});

const ROWS: Row[] = [
	['Phường A', 1000, 1000],
	['Xã B', 790, 800],
	['Phường 1', 300, 500]
];

test('the funnel counts those beyond chance, and a ward that is a number keeps its kind', () => {
	const picture = rankingChart(answerFor(ROWS), 'vi');
	expect(picture).toMatchObject({
		kind: 'funnel',
		title: '3 đơn vị cách mức chung xa hơn mức dao động ngẫu nhiên thông thường',
		cases: 'hồ sơ',
		scale: { min: expect.closeTo(0.55, 10), max: 1 },
		points: [{ name: 'A' }, { name: 'B' }, { name: 'Phường 1', tone: 'worse' }]
	});
});

test('differences within chance are called that', () => {
	const picture = rankingChart(
		answerFor([
			['Xã A', 40, 40],
			['Xã B', 39, 40]
		]),
		'en'
	);
	expect(picture?.title).toBe('Chance can explain all differences between the units');
});

test('a count shows the first and the last and says how many lie between', () => {
	const rows = Array.from({ length: 20 }, (_, n): Row => [`Xã ${n + 100}`, 0, 1000 - n]);
	expect(rankingChart(answerFor(rows, { indicator: dossiers }), 'vi')).toMatchObject({
		kind: 'bars',
		how: '8 đơn vị đầu và 7 đơn vị cuối trong 20 đơn vị được xếp hạng',
		gap: 5,
		total: null,
		top: { length: 8, 0: { text: '1.000' } },
		bottom: { length: 7, 6: { text: '981' } }
	});
});

test('a short list is shown whole, with the total of a coverage', () => {
	expect(rankingChart(answerFor(ROWS, { indicator: coverage }), 'vi')).toMatchObject({
		title: 'Toàn bảng',
		how: 'Đường đứng: mức chung 90,9%. Đường gạch dài: mục tiêu năm 2025 98%',
		target: { value: 0.98, text: 'mục tiêu 98%' },
		gap: 0,
		bottom: []
	});
});

test('the units outside are named, the furthest first, each with the limit it is beyond', () => {
	const picture = rankingChart(
		answerFor([
			['Xã A', 1000, 1000],
			['Xã B', 970, 1000],
			['Xã C', 985, 1000],
			['Xã D', 940, 1000]
		]),
		'vi'
	);
	if (picture?.kind !== 'funnel') throw new Error('a funnel expected');
	expect(picture.outside.map(({ name, where, text }) => [name, where, text])).toEqual([
		['Xã D', 'dưới giới hạn 99,8%', '94,0% (940 / 1.000)'],
		['Xã A', 'trên giới hạn 99,8%', '100,0% (1.000 / 1.000)'],
		['Xã C', 'trên giới hạn 95%', '98,5% (985 / 1.000)']
	]);
	expect(picture.far).toBe('Ngoài giới hạn 99,8%: Xã D và Xã A.');
	expect(picture.outside[0]?.href).toBe('/don-vi/20004');
});

test('the target of the year is a line of its own, and the picture has room for it', () => {
	const rows: Row[] = [
		['Xã A', 990, 1000],
		['Xã B', 980, 1000]
	];
	const targets = { '2025': [60, 100] as [number, number] };
	expect(rankingChart(answerFor(rows, { indicator: { ...onTime, targets } }), 'vi')).toMatchObject({
		target: { value: 0.6, text: 'mục tiêu 60%' },
		scale: { min: expect.closeTo(0.55, 10) }
	});
	const none = rankingChart(answerFor(rows, { indicator: { ...onTime, targets: {} } }), 'vi');
	expect(none).toMatchObject({ target: null, scale: { min: expect.closeTo(0.95, 10) } });
});

test('one unit makes no picture', () => {
	expect(rankingChart(answerFor([['Xã A', 40, 40]]), 'vi')).toBeNull();
});
