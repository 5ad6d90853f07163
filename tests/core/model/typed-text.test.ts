import { describe, expect, it, test } from 'vitest';
import {
	cutText,
	plainFileName,
	plainLine,
	plainText,
	safeJson,
	safeText
} from '../../../src/lib/core/model/typed-text.ts';

/** Two UTF-16 code units. */
const EMOJI = '😀';

describe('cutText', () => {
	it('leaves a text that is short enough as it is', () => {
		expect(cutText('Nghĩa Hà', 8)).toBe('Nghĩa Hà');
	});

	it.for([
		['a surrogate pair', `ab${EMOJI}`, 3, 'ab'],
		['a letter and its mark', 'abe\u0302', 3, 'ab'],
		['a letter and its second mark', 'abe\u0302\u0301c', 4, 'ab'],
		['a skin tone and its hand', `a👍🏽`, 3, 'a'],
		['a family', `a👩‍👩‍👧`, 6, 'a'],
		['a line end', 'ab\r\n', 3, 'ab'],
		['nothing where the limit is between two letters', `a${EMOJI}b`, 3, `a${EMOJI}`]
	] as const)('never separates %s', ([, text, length, expected]) => {
		expect(cutText(text, length)).toBe(expected);
	});

	it('cuts one endless grapheme between two code points', () => {
		expect(cutText(`e${'\u0301'.repeat(50)}`, 10)).toBe(`e${'\u0301'.repeat(9)}`);
		expect(cutText(EMOJI, 1)).toBe('');
	});
});

describe('plainText', () => {
	it('keeps letters, marks, emoji with joiners, tabs and lines', () => {
		const text = 'Xã Nghĩa Hà\tcũ\n👩‍👩‍👧 e\u0302';
		expect(plainText(text)).toBe(text);
	});

	it('keeps one kind of line end', () => {
		expect(plainText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
	});

	test.for([
		['ESC of a terminal', '\u001b[2J'],
		['CSI of eight bits', '\u009b2J'],
		['BEL', 'a\u0007'],
		['NUL', 'a\u0000'],
		['DEL', 'a\u007f'],
		['right-to-left override', 'a\u202efdp.exe'],
		['isolates', '\u2066a\u2069'],
		['marks of direction', '\u200ea\u200f\u061c']
	])('strips %s', ([, text = '']) => {
		expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
	});

	it('makes a text with a lone surrogate well-formed', () => {
		expect(plainText('a\ud83d')).toBe('a\ufffd');
		expect(plainText('\ude00b')).toBe('\ufffdb');
	});
});

test('plainLine puts several lines on one', () => {
	expect(plainLine('a\r\n\tb\u2028c')).toBe('a b c');
});

test('plainFileName keeps the name alone, well-formed and of a bounded length', () => {
	expect(plainFileName('C:\\Báo cáo\\quý 1.csv')).toBe('quý 1.csv');
	expect(plainFileName('a\u202evsc.exe')).toBe('avsc.exe');
	expect(plainFileName('a\nb.csv')).toBe('a b.csv');
	expect(plainFileName(`${'a'.repeat(199)}${EMOJI}.csv`)).toBe('a'.repeat(199));
	expect(plainFileName('/\u0000')).toBe('report');
});

test('safeText keeps line ends of a file and nothing that a terminal obeys', () => {
	expect(safeText('a\r\nb\tc\n\u001b[2J\rd\u202e')).toBe('a\r\nb\tc\n[2Jd');
});

test('safeJson writes unsafe characters as escapes: the values stay', () => {
	const value = { note: 'a\u001b[2J\u009b\u202e\u2028b\n' };
	const json = safeJson(JSON.stringify(value, null, 2));
	expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028]/u);
	expect(JSON.parse(json)).toEqual(value);
});
