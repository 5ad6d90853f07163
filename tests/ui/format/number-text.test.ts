import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	axisText,
	countText,
	countsText,
	decimalText,
	figureText,
	lowercaseFirst,
	valueText
} from '../../../src/lib/ui/format/number-text.ts';
import { coverage, dossiers, onTime } from '../ranking-fixtures.ts';

const figure = (numerator: bigint, denominator: bigint | null) => ({ numerator, denominator });

describe('whole numbers', () => {
	test.each([
		[0n, '0', '0'],
		[999n, '999', '999'],
		[12018n, '12.018', '12,018'],
		[9_007_199_254_740_993n, '9.007.199.254.740.993', '9,007,199,254,740,993']
	])('%s stands in groups of three', (count, vi, en) => {
		expect([countText(count, 'vi'), countText(count, 'en')]).toEqual([vi, en]);
	});
});

test.each([
	['Đúng hạn', 'đúng hạn'],
	['Tỉnh Quảng Ngãi', 'tỉnh Quảng Ngãi'],
	['DVCTT toàn trình', 'DVCTT toàn trình'],
	['', '']
])('%s inside a sentence is %s', (text, said) => {
	expect(lowercaseFirst(text)).toBe(said);
});

describe('a share in per cent', () => {
	test.each([
		['is rounded half up', figure(1n, 8n), '12,5'],
		['keeps its last digit 0', figure(1n, 2n), '50,0'],
		['is 100 only where all cases are good', figure(2000n, 2000n), '100,0'],
		['does not round up to all', figure(1999n, 2000n), '99,95'],
		['does not round down to none', figure(1n, 5000n), '0,02'],
		['gives up adding digits after three', figure(9_999_999n, 10_000_000n), '100,0000'],
		['is 0 where no case is good', figure(0n, 70n), '0,0'],
		['is rounded without floating point', figure(8603n, 8705n), '98,8']
	])('%s', (_, share, text) => {
		expect(valueText(share, onTime, 'vi')).toBe(text);
	});

	test('has no value without cases', () => {
		expect(valueText(figure(0n, 0n), onTime, 'vi')).toBeNull();
		expect(figureText(figure(0n, 0n), onTime, 'vi')).toBe('–');
	});
});

test('a value carries its unit: per cent, the thing counted, or none for a ratio', () => {
	const ratio = { ...onTime, kind: 'ratio' as const, decimals: 2 };
	expect(figureText(figure(9n, 10n), onTime, 'en')).toBe('90.0%');
	expect(figureText(figure(9n, 10n), coverage, 'vi')).toBe('90,0%');
	expect(figureText(figure(1204n, null), dossiers, 'vi')).toBe('1.204 hồ sơ');
	expect(figureText(figure(3n, 2n), ratio, 'vi')).toBe('1,50');
	expect(figureText(null, onTime, 'vi')).toBe('–');
});

test('counts are told as part of whole, and not at all for a count', () => {
	expect(countsText(figure(8603n, 8705n), 'vi')).toBe('8.603 / 8.705');
	expect(countsText(figure(8603n, null), 'vi')).toBeNull();
});

test('numbers of an axis are written in the language too', () => {
	expect(axisText(97.5, 1, 'vi')).toBe('97,5');
	expect(axisText(-1234, 0, 'en')).toBe('−1,234');
});

test('a decimal read back is within half a digit of the fraction', () => {
	fc.assert(
		fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), fc.nat(4), (a, b, decimals) => {
			const text = decimalText(BigInt(a), BigInt(b), decimals, 'en').replaceAll(',', '');
			expect(Math.abs(Number(text) - a / b)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals);
		})
	);
});
