import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFigures, toNumber } from '../../../src/lib/core/figures/fraction.ts';

const figure = (numerator: number | bigint, denominator: number | bigint | null) => ({
	numerator: BigInt(numerator),
	denominator: denominator === null ? null : BigInt(denominator)
});

test.each([
	['a half is less than two thirds', figure(1, 2), figure(2, 3), -1],
	['ninety of a hundred is nine of ten', figure(90, 100), figure(9, 10), 0],
	['one half is more than 49 of 100', figure(1, 2), figure(49, 100), 1],
	['counts are compared as themselves', figure(7, null), figure(9, null), -1],
	['no case good is less than one', figure(0, 50), figure(1, 1_000_000), -1]
])('§4.3 %s', (_, a, b, expected) => {
	expect(compareFigures(a, b)).toBe(expected);
	expect(compareFigures(b, a)).toBe(0 - expected);
});

test('§4.3 values that floating point takes for equal are told apart', () => {
	const most = BigInt(Number.MAX_SAFE_INTEGER);
	const [a, b] = [figure(most - 2n, most - 1n), figure(most - 1n, most)];
	expect(toNumber(a)).toBe(toNumber(b));
	expect(compareFigures(a, b)).toBe(-1);
});

const count = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });
const fraction = fc
	.tuple(count, fc.bigInt({ min: 1n, max: BigInt(Number.MAX_SAFE_INTEGER) }))
	.map(([numerator, denominator]) => ({ numerator, denominator }));

test('§4.3 a value is equal to itself in other terms, and the order has no circles', () => {
	const factor = fc.bigInt({ min: 1n, max: 1_000_000n });
	fc.assert(
		fc.property(fraction, fraction, fraction, factor, (a, b, c, times) => {
			const same = { numerator: a.numerator * times, denominator: a.denominator * times };
			expect(compareFigures(a, same)).toBe(0);
			const [low, middle, high] = [a, b, c].sort(compareFigures);
			if (low && middle && high) {
				expect(compareFigures(low, middle)).toBeLessThanOrEqual(0);
				expect(compareFigures(middle, high)).toBeLessThanOrEqual(0);
				expect(compareFigures(low, high)).toBeLessThanOrEqual(0);
			}
		})
	);
});
