import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	placeLabels,
	type PlacedLabel,
	type LabelRequest
} from '../../../src/lib/ui/charts/label-placement.ts';

const AREA = { left: 0, right: 400, top: 0, bottom: 300 };

const wanted = (x: number, y: number, text: string): LabelRequest => ({
	x,
	y,
	width: text.length * 7,
	height: 15,
	text
});

const touch = (a: PlacedLabel, b: PlacedLabel): boolean =>
	a.left < b.left + b.width &&
	b.left < a.left + a.width &&
	Math.abs(a.middle - b.middle) < (a.height + b.height) / 2;

test('a label stands to the right of its point, where there is room', () => {
	expect(placeLabels([wanted(100, 100, 'Ba Tô')], [], AREA)).toMatchObject([
		{ text: 'Ba Tô', left: 107, middle: 100 }
	]);
});

test('at the right edge it stands to the left', () => {
	const [label] = placeLabels([wanted(390, 100, 'Ba Tô')], [], AREA);
	expect(label?.left).toBe(390 - 7 - 35);
});

test('of two labels for one place the first stands, the second moves aside or is left out', () => {
	const points = [
		{ x: 100, y: 100 },
		{ x: 101, y: 102 }
	];
	const placed = placeLabels(
		[wanted(100, 100, 'Ba Tô'), wanted(101, 102, 'Đăk Rve')],
		points,
		AREA
	);
	expect(placed[0]?.text).toBe('Ba Tô');
	expect(placed.every((a, i) => placed.every((b, j) => i === j || !touch(a, b)))).toBe(true);
});

test('no two labels touch, none leaves the area, however many want a place', () => {
	const spot = fc.record({
		x: fc.integer({ min: 0, max: 400 }),
		y: fc.integer({ min: 0, max: 300 })
	});
	fc.assert(
		fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
			const placed = placeLabels(
				spots.map(({ x, y }, n) => wanted(x, y, `Đơn vị ${n}`)),
				spots,
				AREA
			);
			for (const [i, a] of placed.entries()) {
				expect(a.left).toBeGreaterThanOrEqual(0);
				expect(a.left + a.width).toBeLessThanOrEqual(400);
				for (const b of placed.slice(i + 1)) expect(touch(a, b)).toBe(false);
			}
		})
	);
});
