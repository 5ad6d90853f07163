import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../src/lib/model/answer.ts';
import { sparkline } from '../../src/lib/view/sparkline.ts';
import { commune, named } from './build.ts';

const series = (...values: (number | null)[]): SeriesPoint[] =>
	values.map((value, place) => ({
		period: named(`2025-0${place + 1}`),
		figure: value === null ? null : { numerator: BigInt(value), denominator: 100n },
		reason: value === null ? 'not-reported' : null,
		inherited: false,
		breaks: []
	}));

test('a trend runs from left to right, higher values above', () => {
	expect(sparkline(series(50, 75, 100))).toEqual({
		paths: ['M3 21L50 12L97 3'],
		breaks: [],
		last: { x: 97, y: 3 }
	});
});

test('a period without a figure breaks the line and is not bridged', () => {
	expect(sparkline(series(50, null, 100, 50))?.paths).toEqual(['M3 21h0', 'M65.7 3L97 21']);
});

test('the last dot stands at the last figure, not at the end', () => {
	expect(sparkline(series(50, 100, null))?.last).toEqual({ x: 50, y: 3 });
});

test('no change is a level line', () => {
	expect(sparkline(series(80, 80))?.paths).toEqual(['M3 12L97 12']);
});

test('one figure is no trend', () => {
	expect(sparkline(series(80, null))).toBeNull();
});

test('a merger cuts the line between two points and stands there as a mark', () => {
	const [first, second, third] = series(50, 100, 75);
	const breaks = [
		{ unit: commune('20001', 'Xã A'), effective: '2025-02-01', legalBasis: '1', from: [] }
	];
	const points = [first, second && { ...second, breaks }, third].filter((p) => p !== undefined);
	expect(sparkline(points)).toMatchObject({ paths: ['M3 21h0', 'M50 3L97 12'], breaks: [26.5] });
});
