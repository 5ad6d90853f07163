import { stripDiacritics } from '../../model/fold-text.ts';
import { normalizeText } from '../../model/normalize-text.ts';

/** Cyrillic and Greek letters whose capital or small form is drawn as a Latin one. */
const LOOK_ALIKES = new Map(
	[
		...['аa', 'вb', 'еe', 'кk', 'мm', 'нh', 'оo', 'рp', 'сc', 'тt', 'уy', 'хx', 'іi', 'јj', 'ѕs'],
		...['αa', 'βb', 'εe', 'ζz', 'ηh', 'ιi', 'κk', 'μm', 'νn', 'οo', 'ρp', 'τt', 'υy', 'χx']
	].map(([letter = '', latin = '']) => [letter, latin])
);
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u04ff]/gu;
/** "T H Á N G 7 / 2025": single characters with blanks between them. */
const SPACED_OUT = /(?<![a-z\d])(?:[a-z\d/.-] ){3,}[a-z\d/](?![a-z])/gu;
const TIME_WORD = /thang|quy|tuan|nam/gu;
/** A number in which a letter stands for a digit: "O7", "2O25", "l0". */
const MIXED_NUMBER = /(?<![a-z\d])[\dol]*\d[\dol]*(?![a-z\d])/gu;

/**
 * One spelling for a text in which a period is sought: compatibility forms of Unicode (full-width
 * digits, signs of Roman numerals), letters of other scripts, letters in place of digits, letters
 * with blanks between them, underscores between words. Without diacritics and case.
 */
export const letterForms = (text: string): string =>
	stripDiacritics(normalizeText(text, 'NFKC'))
		.replace(OTHER_SCRIPT, (letter) => LOOK_ALIKES.get(letter) ?? letter)
		.replace(/(?<=[a-z\d])_(?=[a-z\d])/gu, ' ')
		.replace(MIXED_NUMBER, (number) => number.replaceAll('o', '0').replaceAll('l', '1'))
		.replace(/ +/gu, ' ')
		.replace(SPACED_OUT, (letters) => {
			const joined = letters.replaceAll(' ', '');
			return joined.search(TIME_WORD) < 0 ? letters : joined.replace(TIME_WORD, ' $& ');
		})
		.replace(/ +/gu, ' ')
		.trim();
