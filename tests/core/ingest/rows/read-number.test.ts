import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	restoreLostZeros,
	readNumber,
	straySignIn
} from '../../../../src/lib/core/ingest/rows/read-number.ts';
import { looksLikeNumber } from '../../../../src/lib/core/ingest/source/number-text.ts';

describe('whole numbers are read', () => {
	test.each([
		['0', 0, null],
		['4023', 4023, null],
		[' 12 ', 12, null],
		['007', 7, null],
		['4.023', 4023, '.'],
		['1.234.567', 1234567, '.'],
		['12,018', 12018, ','],
		['12 018', 12018, ' '],
		['12\u00a0018', 12018, '\u00a0'],
		['\u200b15\ufeff', 15, null],
		['9007199254740991', Number.MAX_SAFE_INTEGER, null],
		['9.007.199.254.740.991', Number.MAX_SAFE_INTEGER, '.']
	])('%s', (text, value, separator) =>
		expect(readNumber(text)).toEqual({ value, separator, fault: null })
	);
});

test.each(['', '  ', '-', '–', '—', '--', ' - '])('"%s" is not reported, and never 0', (text) =>
	expect(readNumber(text)).toEqual({ value: null, separator: null, fault: null })
);

describe('all else is a fault and never a guess', () => {
	test.each([
		['30.82', 'number/fraction-in-count'],
		['12,5', 'number/fraction-in-count'],
		['12,0', 'number/fraction-in-count'],
		['0.500', 'number/fraction-in-count'],
		['1234.567', 'number/fraction-in-count'],
		['1.234,5', 'number/fraction-in-count'],
		['1,234.50', 'number/fraction-in-count'],
		['-3', 'number/negative'],
		['−2.782', 'number/negative'],
		['- 5', 'number/negative'],
		['9007199254740992', 'number/too-large'],
		['99.999.999.999.999.999', 'number/too-large'],
		['1.234 567', 'number/unreadable'],
		['12.34.567', 'number/unreadable'],
		['99%', 'number/unreadable'],
		['12 hồ sơ', 'number/unreadable'],
		['(5)', 'number/unreadable'],
		['1e3', 'number/unreadable'],
		['+5', 'number/unreadable'],
		['#REF!', 'number/unreadable'],
		['-x', 'number/unreadable'],
		['12\u202f018', 'number/unreadable'],
		['12\u2009018', 'number/unreadable'],
		['١٢', 'number/unreadable']
	])('%s', (text, fault) =>
		expect(readNumber(text)).toEqual({ value: null, separator: null, fault })
	);
});

test('every count comes back from every way of writing it', () => {
	fc.assert(
		fc.property(
			fc.maxSafeNat(),
			fc.constantFrom('', '.', ',', ' ', '\u00a0'),
			(count, separator) => {
				const text = String(count).replace(/\B(?=(\d{3})+$)/g, separator);
				expect(readNumber(text).value).toBe(count);
			}
		)
	);
});

test.each([
	['30.82', 30820],
	['1', 1000],
	['12,5', 12500],
	['1.000', null],
	['0', null],
	['1234', null],
	['x', null]
])('%s may have been %s before its zeros were lost', (text, value) =>
	expect(restoreLostZeros(text)).toBe(value)
);

test.each([
	['1.234', true],
	['-5', true],
	['99,9%', true],
	['Quảng Ngãi, ngày 16 tháng 3 năm 2023', false],
	['(5)', false],
	['', false]
])('"%s" looks like a number: %s', (text, answer) => expect(looksLikeNumber(text)).toBe(answer));

describe('the sign that keeps a count from being read is named, with the count it would be', () => {
	test.each([
		['1\u2009200', 'U+2009', 1200],
		['1\u202f234\u202f567', 'U+202F', 1234567],
		['12\u2007018', 'U+2007', 12018],
		['12\u3000018', 'U+3000', 12018],
		["1'200", 'U+0027', 1200],
		["'200", 'U+0027', 200],
		['1’200', 'U+2019', 1200],
		['200.0', 'U+002E', 200],
		['200,00', 'U+002C', 200],
		['1.200,0', 'U+002C', 1200],
		['0.0', 'U+002E', 0]
	])('%s', (text, sign, suggestion) => expect(straySignIn(text)).toEqual({ sign, suggestion }));
	test.each(['30.82', '1\u200920', '1\u2009200x', '1234.000', 'x', '1\u2009200.5'])(
		'not for %s',
		(text) => expect(straySignIn(text)).toBeNull()
	);
});
