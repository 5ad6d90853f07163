import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianRange, threeSigmaRange } from '../../../src/lib/core/control-chart/binomial.ts';

const TAIL = 0.0013498980316301;

/** P(X ≤ k) in whole numbers: the probability is parts out of a hundred. */
function atMost(k: number, cases: number, parts: number): number {
	let [sum, ways] = [0n, 1n];
	for (let i = 0; i <= k; i += 1) {
		sum += ways * BigInt(parts) ** BigInt(i) * BigInt(100 - parts) ** BigInt(cases - i);
		ways = (ways * BigInt(cases - i)) / BigInt(i + 1);
	}
	const scale = 10n ** 18n;
	return Number((sum * scale) / 100n ** BigInt(cases)) / 1e18;
}

test.for<[what: string, cases: number, probability: number, expected: [number, number]]>([
	// P(X ≤ 54) = 0.0014 − and P(X ≤ 55) = 0.0068 by the binomial; the formula says 55.55 to 62.05
	['few cases near all: a long tail below, no limit above', 60, 0.98, [55, 60]],
	['few cases near none: the same, turned round', 60, 0.02, [0, 5]],
	['one half of ten', 10, 0.5, [1, 9]],
	['one case says nothing', 1, 0.9, [0, 1]],
	// 1 in 1000 that the only case fails
	['but for a surprise', 1, 0.999, [1, 1]],
	['a hundred at one half: as the formula says, 35 to 65', 100, 0.5, [35, 65]],
	['very many cases: the formula itself', 1_000_000, 0.5, [498_500, 501_500]]
])('%s', ([, cases, probability, expected]) => {
	expect(threeSigmaRange(cases, probability)).toEqual(expected);
});

test('no more than the tail lies beyond either limit, and the limits could not be closer', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 99 }), (n, parts) => {
			const [fewest, most] = threeSigmaRange(n, parts / 100);
			expect(atMost(fewest - 1, n, parts)).toBeLessThanOrEqual(TAIL);
			expect(atMost(fewest, n, parts)).toBeGreaterThan(TAIL);
			expect(1 - atMost(most, n, parts)).toBeLessThanOrEqual(TAIL + 1e-12);
			expect(1 - atMost(most - 1, n, parts)).toBeGreaterThan(TAIL);
		})
	);
});

test('where the exact limits give way to the formula, both say nearly the same', () => {
	const [exact, formula] = [threeSigmaRange(39_999, 0.5), threeSigmaRange(40_001, 0.5)];
	expect(Math.abs(exact[0] - formula[0])).toBeLessThanOrEqual(3);
	expect(Math.abs(exact[1] - formula[1])).toBeLessThanOrEqual(3);
});

test('no more than half lies on either side of the middle', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 99 }), (n, parts) => {
			const [low, high] = medianRange(n, parts / 100);
			expect(atMost(low - 1, n, parts)).toBeLessThanOrEqual(0.5);
			expect(1 - atMost(high, n, parts)).toBeLessThanOrEqual(0.5 + 1e-12);
		})
	);
});
