import { normalizeText } from '../../model/normalize-text.ts';

/**
 * Letters of a VNI font: the plain letter, then a sign for its marks, which in any other font is a
 * letter of its own. `Huyeän` is Huyện.
 */
const MARKS: Record<string, string> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323',
	â: '\u0302',
	á: '\u0302\u0301',
	à: '\u0302\u0300',
	å: '\u0302\u0309',
	ã: '\u0302\u0303',
	ä: '\u0302\u0323',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0306\u0323'
};
/** Letters that stand alone. */
const LETTERS: Record<string, string> = {
	ñ: 'đ',
	ö: 'ư',
	ô: 'ơ',
	æ: 'ỉ',
	ó: 'ĩ',
	ò: 'ị',
	î: 'ỵ'
};
const MARK_SIGNS = /(?<=[aeouyöô])[ùøûõïâáàåãäêéèúüë]/gu;
const SINGLE_LETTERS = /[ñöôæóòî]/gu;

/** Decodes text typed in a VNI font to lower case, which is enough to judge it. */
export const readVni = (text: string): string =>
	normalizeText(
		text
			.toLowerCase()
			.replace(MARK_SIGNS, (sign) => MARKS[sign] ?? sign)
			.replace(SINGLE_LETTERS, (letter) => LETTERS[letter] ?? letter),
		'NFC'
	);
