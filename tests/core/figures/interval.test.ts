import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalOf, wilsonInterval } from '../../../src/lib/core/figures/interval.ts';

test.each([
	[10n, 10n, 0.7225, 1],
	[19n, 20n, 0.7639, 0.9911],
	[99n, 100n, 0.9455, 0.9982],
	[40_042n, 40_402n, 0.9901, 0.992],
	[0n, 10n, 0, 0.2775]
])('§4.6 the interval of %d of %d is %d to %d', (numerator, denominator, low, high) => {
	const [l, h] = wilsonInterval(numerator, denominator);
	expect(l).toBeCloseTo(low, 4);
	expect(h).toBeCloseTo(high, 4);
});

const most = BigInt(Number.MAX_SAFE_INTEGER);

test('§4.6 none of n begins at exactly 0, all of n ends at exactly 1', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 1n, max: most }), (cases) => {
			expect(wilsonInterval(0n, cases)[0]).toBe(0);
			expect(wilsonInterval(cases, cases)[1]).toBe(1);
		})
	);
});

const cases = fc.bigInt({ min: 1n, max: 10_000_000n });
const share = cases.chain((n) => fc.tuple(fc.bigInt({ min: 0n, max: n }), fc.constant(n)));

test('§4.6 the interval holds the value, stays between 0 and 1, and mirrors that of the other cases', () => {
	fc.assert(
		fc.property(share, ([good, all]) => {
			const [low, high] = wilsonInterval(good, all);
			const value = Number(good) / Number(all);
			expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
			const [otherLow, otherHigh] = wilsonInterval(all - good, all);
			expect(otherLow).toBeCloseTo(1 - high, 12);
			expect(otherHigh).toBeCloseTo(1 - low, 12);
		})
	);
});

test('§4.6 ten times the cases make it narrower', () => {
	fc.assert(
		fc.property(share, ([good, all]) => {
			const [low, high] = wilsonInterval(good, all);
			const [l, h] = wilsonInterval(good * 10n, all * 10n);
			expect(h - l).toBeLessThan(high - low);
		})
	);
});

test.each([
	['a coverage', 'coverage', 9n, 10n],
	['a ratio', 'ratio', 12n, 10n],
	['a count', 'count', 9n, null],
	['a rate without cases', 'rate', 0n, 0n],
	['a rate above 1, which contradicts itself', 'rate', 11n, 10n],
	['a rate below 0', 'rate', -1n, 10n]
] as const)('§4.6 %s has no interval', (_, kind, numerator, denominator) => {
	expect(intervalOf(kind, { numerator, denominator })).toBeNull();
});
