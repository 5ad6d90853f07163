import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from '../../../src/lib/ui/charts/label-placement.ts';

const ROOM = { gap: 10, bottom: 200 };

test.for<[what: string, heights: (number | null)[], expected: (number | null)[]]>([
	['apart they stay', [10, 50], [10, 50]],
	['touching, the lower one gives way', [50, 52], [50, 60]],
	['in the order of their height, not of the list', [52, 50], [60, 50]],
	['at the bottom the upper one gives way', [198, 199], [189, 199]],
	['a line without an end has none', [50, null], [50, null]]
])('%s', ([, heights, expected]) => {
	expect(spreadLabels(heights, ROOM)).toEqual(expected);
});

test('no two ever touch while there is room', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (heights) => {
			const sorted = spreadLabels(heights, ROOM)
				.map(Number)
				.sort((a, b) => a - b);
			return sorted.every((y, place) => place === 0 || y - (sorted[place - 1] ?? 0) >= 10 - 1e-9);
		})
	);
});
