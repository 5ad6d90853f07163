import { expect, test } from 'vitest';
import {
	layOutLineChart,
	type ChartLine,
	type LineChartInput
} from '../../../src/lib/ui/charts/line-chart.ts';
import { eventText } from '../../../src/lib/ui/charts/line-labels.ts';
import { lineScale } from '../../../src/lib/ui/charts/scales.ts';
import { coverage, dossiers, named, onTime } from '../ranking-fixtures.ts';

const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
const periods = MONTHS.map((id) => named(id));
const days = { start: '2024-12-15', end: '2025-06-14' };

const line = (values: (number | null)[], more: Partial<ChartLine> = {}): ChartLine => ({
	name: 'Tư Nghĩa',
	tone: 0,
	values,
	marks: values.map(() => null),
	breaks: values.map(() => false),
	...more
});

const chart = (lines: ChartLine[], more: Partial<LineChartInput> = {}) =>
	layOutLineChart({
		...{ periods, days, lines },
		scale: lineScale([0.9, 1], onTime, 'vi'),
		limits: [],
		targets: [],
		events: [],
		nameOf: ({ id }) => id,
		...more
	});

/**
 * Number of points of each unbroken stretch of the first line; a single point is drawn as a dot.
 */
const stretches = (lines: ChartLine[], more: Partial<LineChartInput> = {}): number[] =>
	chart(lines, more).lines[0]?.paths.map((path) => path.split('L').length) ?? [];

test.for<[what: string, line: ChartLine, expected: number[]]>([
	['all in one', line([0.9, 0.9, 0.9, 0.9, 0.9, 1]), [6]],
	['a period without a figure is not bridged', line([0.9, 0.9, null, 0.9, 0.9, 1]), [2, 3]],
	['a point alone has no line', line([0.9, null, 0.9, null, null, 1]), []],
	[
		'where units became others it breaks',
		line([0.9, 0.9, 0.9, 0.9, 0.9, 1], { breaks: [false, false, true, false, false, false] }),
		[2, 4]
	]
])('%s', ([, only, expected]) => {
	expect(stretches([only])).toEqual(expected);
});

test('a period that is not in the list is a gap too', () => {
	const some = [0, 1, 3, 4].flatMap((place) => periods[place] ?? []);
	expect(stretches([line([0.9, 0.9, 0.9, 0.9])], { periods: some })).toEqual([2, 2]);
});

test('there is a dot for each figure and none for a missing one', () => {
	const [only] = chart([line([0.9, null, 0.95, null, null, 1])]).lines;
	expect(only?.dots).toHaveLength(3);
});

test('a higher value stands higher, a later period further right', () => {
	const [only] = chart([line([0.9, 0.92, 0.94, 0.96, 0.98, 1])]).lines;
	const xs = only?.dots.map(({ x }) => x) ?? [];
	const ys = only?.dots.map(({ y }) => y) ?? [];
	expect(xs).toEqual(xs.toSorted((a, b) => a - b));
	expect(ys).toEqual(ys.toSorted((a, b) => b - a));
});

test('two pictures of the same days put the same month at the same place', () => {
	const label = { name: 'như nhau' };
	const all = chart([line([0.9, 0.9, 0.9, 0.9, 0.9, 1], label)]);
	const late = chart([line([0.9, 1], label)], { periods: periods.slice(-2) });
	expect(late.lines[0]?.dots.map(({ x }) => x)).toEqual(
		all.lines[0]?.dots.slice(-2).map(({ x }) => x)
	);
});

test('each line is told at its end, and a line without a figure is not', () => {
	const { lines } = chart([
		line([0.9, 0.9, 0.9, 0.9, 0.9, 0.99], { name: 'A' }),
		line([0.9, 0.9, 0.9, 0.9, 0.9, 0.99], { name: 'B' }),
		line(
			MONTHS.map(() => null),
			{ name: 'C' }
		)
	]);
	expect(lines.map(({ label }) => label?.text)).toEqual(['A', 'B', undefined]);
	const [a, b] = lines;
	expect(Math.abs((a?.label?.y ?? 0) - (b?.label?.y ?? 0))).toBeGreaterThanOrEqual(14);
});

test('only what happened within the days shown is marked', () => {
	const events = ['2024-07-01', '2025-03-01', '2025-07-01'].map((day) => ({ day, text: day }));
	expect(chart([line([1, 1, 1, 1, 1, 1])], { events }).events.map(({ text }) => text)).toEqual([
		'2025-03-01'
	]);
});

const target = (start: string, end: string, value: number) => ({
	...{ start, end, value },
	text: `mục tiêu ${start.slice(0, 4)}`
});

test('a target is a line over its own days only, and a step leads to the next', () => {
	const targets = [
		target('2024-12-15', '2025-02-14', 0.92),
		target('2025-02-15', '2025-04-14', 0.98)
	];
	const { targets: drawn, lines } = chart([line([0.9, 0.9, 0.9, 0.9, 0.9, 1])], { targets });
	const [first, second] = drawn;
	const ends = drawn.map(({ path }) => path.match(/[\d.]+/gu)?.map(Number) ?? []);
	// it ends where the second begins, before the end of the picture
	expect(ends[0]?.[2]).toBe(ends[1]?.[0]);
	expect(ends[1]?.[2]).toBeLessThan(lines[0]?.dots[4]?.x ?? 0);
	expect(first?.step).toBeNull();
	expect(second?.step).toBe(`M${ends[1]?.[0]} ${ends[0]?.[1]}V${ends[1]?.[1]}`);
});

test('targets with a year between them are not joined', () => {
	const targets = [
		target('2024-12-15', '2025-01-14', 0.92),
		target('2025-03-15', '2025-04-14', 0.98)
	];
	const { targets: drawn } = chart([line([0.9, 0.9, 0.9, 0.9, 0.9, 1])], { targets });
	expect(drawn.map(({ step }) => step)).toEqual([null, null]);
});

test('a target is told beside its line, on no point, no name and no other label', () => {
	const targets = [target('2024-12-15', '2025-03-14', 1), target('2025-03-15', '2025-06-14', 0.99)];
	const events = [{ day: '2025-03-01', text: '1/3/2025' }];
	const {
		targets: drawn,
		plot,
		lines
	} = chart([line([0.99, 0.99, 0.99, 0.9, 0.9, 0.9])], { targets, events });
	const [first, second] = drawn.map(({ label }) => ({
		...label,
		half: (label.text.length * 7) / 2
	}));
	if (!first || !second) throw new Error('two targets were drawn');
	for (const { x, y, half } of [first, second]) {
		expect(x - half).toBeGreaterThanOrEqual(plot.left);
		expect(x + half).toBeLessThanOrEqual(plot.right);
		const covered = lines[0]?.dots.filter(
			(dot) => Math.abs(dot.x - x) < half && Math.abs(dot.y - y) < 7
		);
		expect(covered).toEqual([]);
	}
	const apart = Math.abs(first.x - second.x) >= first.half + second.half;
	expect(apart || Math.abs(first.y - second.y) >= 14).toBe(true);
});

test('a day above a picture is told in short', () => {
	expect([eventText('2025-07-01', 'vi'), eventText('2025-07-01', 'en')]).toEqual([
		...['1/7/2025', '1 Jul 2025']
	]);
});

test('texts of events that are close stand on either side of their lines', () => {
	const events = ['2025-01-01', '2025-03-01'].map((day) => ({ day, text: '01/01/2025' }));
	const wide = chart([line([1, 1, 1, 1, 1, 1], { name: '' })], { events }).events;
	expect(wide.map(({ anchor }) => anchor)).toEqual(['start', 'start']);
	const narrow = chart([line([1, 1, 1, 1, 1, 1], { name: 'Phường Trương Quang Trọng' })], {
		events: [
			{ day: '2025-03-01', text: '01/03/2025' },
			{ day: '2025-03-20', text: '20/03/2025' }
		]
	}).events;
	expect(narrow.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
});

test.for<[what: string, values: number[], indicator: typeof onTime, expected: string[]]>([
	['shares from a multiple of 5 % on', [0.967, 0.999], onTime, ['96%', '98%', '100%']],
	[
		'shares that hardly differ, of 1 %',
		[0.986, 0.999],
		onTime,
		['98,0%', '98,5%', '99,0%', '99,5%', '100,0%']
	],
	['shares that are all the same', [1], coverage, ['99,0%', '99,5%', '100,0%']],
	['low shares end above the highest', [0.02, 0.11], onTime, ['0%', '5%', '10%', '15%']],
	['counts from 0', [120, 1800], dossiers, ['0', '500', '1.000', '1.500', '2.000']],
	['nothing at all', [0], dossiers, ['0,0', '0,5', '1,0']]
])('the axis of %s', ([, values, indicator, expected]) => {
	expect(lineScale(values, indicator, 'vi').ticks.map(({ text }) => text)).toEqual(expected);
});
