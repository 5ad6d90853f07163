import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../../src/lib/core/model/result.ts';
import { sparkline } from '../../../src/lib/features/unit/sparkline.ts';
import { commune, named } from '../../ui/ranking-fixtures.ts';

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
		targets: [],
		last: { x: 97, y: 3 }
	});
});

test('a target within the trend is a level over its periods, and moves nothing', () => {
	const plain = sparkline(series(50, 75, 100));
	const aimed = sparkline(series(50, 75, 100), [null, 0.75, 0.75]);
	expect(aimed).toEqual({ ...plain, targets: [{ value: 0.75, path: 'M26.5 12H100' }] });
});

test('a target near the trend makes it lower by the room it needs', () => {
	const { paths, targets } = sparkline(series(50, 90), [1, 1]) ?? {};
	expect(paths).toEqual(['M3 21L97 6.6']);
	expect(targets).toEqual([{ value: 1, path: 'M0 3H100' }]);
});

test('a target so far away that it would press the trend flat is left out, and moves nothing', () => {
	const plain = sparkline(series(50, 60));
	expect(sparkline(series(50, 60), [1, 1])).toEqual(plain);
});

test('a level trend stays level, on its own side of the target', () => {
	expect(sparkline(series(80, 80), [1, 1])).toMatchObject({
		paths: ['M3 21L97 21'],
		targets: [{ value: 1, path: 'M0 3H100' }]
	});
});

test('of two targets the nearer one is drawn where both would take too much room', () => {
	const drawn = sparkline(series(80, 90, 100, 100), [0.2, 0.2, 0.9, 0.9]);
	expect(drawn?.targets.map(({ value }) => value)).toEqual([0.9]);
	expect(drawn?.paths).toEqual(sparkline(series(80, 90, 100, 100))?.paths);
});

test('another year, another level', () => {
	expect(sparkline(series(50, 60, 70, 100), [0.6, 0.6, 0.8, 0.8])?.targets).toHaveLength(2);
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
