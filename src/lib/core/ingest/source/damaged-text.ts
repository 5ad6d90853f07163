import { normalizeText } from '../../model/normalize-text.ts';

/**
 * Letters lost to question marks. A program that saves Vietnamese text in an encoding without its
 * letters writes `?` for each letter that the encoding lacks: Excel's "CSV (Comma delimited)" on a
 * Western Windows turns `Tổng số` into `T?ng s?`.
 */

/** Letters of a word that must be left: `?n` may be many words. */
const MIN_KEPT_LETTERS = 2;
/** Letters that Windows writes in place of similar ones that the smaller encoding lacks. */
const SIMILAR_LETTERS: Record<string, string> = {
	ă: 'a',
	đ: 'dð',
	ĩ: 'i',
	ơ: 'o',
	ũ: 'u',
	ư: 'u'
};
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** The ways in which a program holds the letters of a text: as one, with the tone apart, in parts. */
export const letterForms = (text: string): string[] => {
	const whole = normalizeText(text.toLowerCase(), 'NFC');
	const toneApart = [...whole].map(withToneApart).join('');
	return [...new Set([whole, toneApart, normalizeText(whole, 'NFD')])];
};

function withToneApart(letter: string): string {
	const parts = normalizeText(letter, 'NFD');
	const tone = TONE.exec(parts)?.[0] ?? '';
	return normalizeText(parts.replace(TONE, ''), 'NFC') + tone;
}

/**
 * True if `written` (in lower case) is `form`, one of the `letterForms` of a text, with question marks
 * in place of letters beyond ASCII. A question mark after a whole word is none of those.
 */
export function isDamagedForm(written: string, form: string): boolean {
	if (written.length !== form.length) return false;
	let lost = 0;
	let kept = 0;
	for (let index = 0; index < form.length; index += 1) {
		const [sign = '', letter = ''] = [written[index], form[index]];
		if (sign === letter) kept += Number(/\p{L}/u.test(letter));
		else if (letter <= '\u007f') return false;
		else if (sign === '?') lost += 1;
		else if (!SIMILAR_LETTERS[letter]?.includes(sign)) return false;
	}
	return lost > 0 && kept >= MIN_KEPT_LETTERS;
}
