import { expect, test } from 'vitest';
import { pointsText, shiftText } from '../../src/lib/view/points-text.ts';

test.for<[numerator: bigint, denominator: bigint, maximum: number, text: string]>([
	[60n, 7n, 10, '8,57'],
	[9n, 1n, 9, '9'],
	[9_999n, 500n, 20, '19,998'],
	[1n, 3n, 1, '0,33'],
	[0n, 1n, 9, '0'],
	[2_001n, 2n, 2_000, '1.000,50']
])('%s/%s of %s points reads %s', ([numerator, denominator, maximum, text]) => {
	expect(pointsText({ numerator, denominator }, maximum, 'vi')).toBe(text);
});

test('a rank that stays is one number', () => {
	expect([shiftText([3, 3], 'vi'), shiftText([2, 5], 'vi')]).toEqual(['3', '2–5']);
});
