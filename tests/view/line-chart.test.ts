import { expect, test } from 'vitest';
import { lineChart, type Line, type LineAsk } from '../../src/lib/view/line-chart.ts';
import { lineScale } from '../../src/lib/view/line-scale.ts';
import { coverage, dossiers, named, onTime } from './build.ts';

const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
const periods = MONTHS.map((id) => named(id));
const days = { start: '2024-12-15', end: '2025-06-14' };

const line = (values: (number | null)[], more: Partial<Line> = {}): Line => ({
	name: 'Tư Nghĩa',
	tone: 0,
	values,
	marks: values.map(() => null),
	breaks: values.map(() => false),
	...more
});

const chart = (lines: Line[], more: Partial<LineAsk> = {}) =>
	lineChart({
		...{ periods, days, lines },
		scale: lineScale([0.9, 1], onTime, 'vi'),
		limits: [],
		events: [],
		nameOf: ({ id }) => id,
		...more
	});

/** How many points each unbroken stretch of the first line has; single ones are dots only. */
const stretches = (lines: Line[], more: Partial<LineAsk> = {}): number[] =>
	chart(lines, more).lines[0]?.paths.map((path) => path.split('L').length) ?? [];

test.for<[what: string, line: Line, expected: number[]]>([
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
