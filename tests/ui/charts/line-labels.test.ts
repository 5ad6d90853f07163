import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	endLabels,
	type EndLabel,
	type NamedLine
} from '../../../src/lib/ui/charts/line-labels.ts';

const plot = { left: 40, right: 300, top: 20, bottom: 210, head: 20 };
const WIDTH = 420;

/** A point every 20 px from the left edge on; null leaves one out. */
const line = (name: string, heights: (number | null)[]): NamedLine => {
	const spots = heights.map((y, place) => (y === null ? null : { x: 50 + 20 * place, y }));
	return { name, spots, stretches: [spots.filter((spot) => spot !== null)] };
};

const level = (y: number, points: number): number[] => Array.from({ length: points }, () => y);

const told = (lines: NamedLine[], more: { uprights?: number[] } = {}) =>
	endLabels(lines, { plot, width: WIDTH, strokes: [], uprights: [], ...more });

const covers = ({ x, y, text }: EndLabel, spot: { x: number; y: number }): boolean =>
	x < spot.x && spot.x < x + 7 * text.length && Math.abs(spot.y - y) < 7;

const touch = (a: EndLabel, b: EndLabel): boolean =>
	a.x < b.x + 7 * b.text.length && b.x < a.x + 7 * a.text.length && Math.abs(a.y - b.y) < 14;

/** The points of a line and those half way between them. */
const pointsOf = ({ spots }: NamedLine) =>
	spots.flatMap((spot, place) => {
		const next = spots[place + 1];
		if (!spot) return [];
		return next ? [spot, { x: (spot.x + next.x) / 2, y: (spot.y + next.y) / 2 }] : [spot];
	});

test('lines that go on to the end are told behind it, one below the other', () => {
	const [first, second] = told([line('A', level(100, 13)), line('B', level(102, 12))]);
	expect([first?.x, second?.x]).toEqual([297, 297]);
	expect([first?.y, second?.y]).toEqual([100, 114]);
	expect([first?.leader, second?.leader]).toEqual([null, null]);
});

test('a line that ended is told right behind its end where nothing follows', () => {
	const [ended] = told([line('Huyện', level(100, 6)), line('Xã', level(180, 13))]);
	expect(ended).toEqual({ x: 157, y: 100, text: 'Huyện', leader: null });
});

test('where another line goes on, the name stands off it', () => {
	const lines = [line('Huyện Tư Nghĩa', level(100, 6)), line('Xã', level(100, 13))];
	const [ended] = told(lines);
	if (!ended) throw new Error('it is told');
	expect(lines.flatMap(pointsOf).filter((spot) => covers(ended, spot))).toEqual([]);
	expect(Math.abs(ended.y - 100)).toBeLessThan(16);
});

test('a name that found room only far from its line is led to', () => {
	const living = Array.from({ length: 6 }, (_, place) => line('Xã', level(80 + 12 * place, 13)));
	const [ended] = told([line('Huyện', level(110, 6)), ...living]);
	expect(ended?.leader).toMatch(/^M150 110L[\d.]+ [\d.]+$/u);
	expect(Math.abs((ended?.y ?? 110) - 110)).toBeGreaterThan(30);
});

test('it rather stands before an upright line than on it', () => {
	const lines = [line('Huyện', level(100, 6)), line('Xã', level(180, 13))];
	const [ended] = told(lines, { uprights: [160] });
	expect((ended?.x ?? 0) + 7 * 5).toBeLessThanOrEqual(160);
});

test('a line without any figure is told nowhere', () => {
	expect(told([line('A', [null, null]), line('B', level(50, 13))])[0]).toBeNull();
});

const someLine = fc.record({
	name: fc.constantFrom('Mộ Đức', 'Huyện Tư Nghĩa', 'Trương Quang Trọng'),
	heights: fc.array(fc.option(fc.integer({ min: 20, max: 200 })), { minLength: 1, maxLength: 13 })
});

test('no name ever lies on another or outside the picture', () => {
	fc.assert(
		fc.property(fc.array(someLine, { minLength: 2, maxLength: 6 }), (some) => {
			const lines = some.map(({ name, heights }) => line(name, heights));
			const labels = told([line('Xã', level(60, 13)), ...lines]).filter((label) => label !== null);
			for (const [place, label] of labels.entries()) {
				expect(label.x).toBeGreaterThanOrEqual(plot.left);
				expect(label.x + 7 * label.text.length).toBeLessThanOrEqual(WIDTH + 7);
				expect(label.y).toBeLessThanOrEqual(plot.bottom);
				expect(labels.slice(place + 1).filter((other) => touch(label, other))).toEqual([]);
			}
		})
	);
});
