import { normalizeText } from './normalize-text.ts';

/**
 * Marks that only the spelling of a name carries: old and new tone placement (hòa/hoà, tuỵ/tụy) are
 * one name, but Bình Thạnh and Bình Thanh are two, so marks themselves stay.
 */
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/u;
const ASCII = /^[ -~]*$/;
const WORD = /[\p{L}\p{M}]+/gu;
/** Zero-width spaces, joiners and marks of direction that copying brings along. */
export const ZERO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/gu;

/** One spelling for texts that a reader takes to be the same: case, spaces, Ð/Đ, place of the tone. */
export function foldText(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim();
	return normalizeText(text, 'NFC')
		.replace(ZERO_WIDTH, '')
		.replace(/[\u00d0\u0189]/gu, 'Đ')
		.toLowerCase()
		.replace(/[\u00f0]/gu, 'đ')
		.replace(SPACES, ' ')
		.trim()
		.replace(WORD, moveToneLast);
}

/** The word with its tone moved behind it, so that the vowel it stands on does not matter. */
function moveToneLast(word: string): string {
	const letters = normalizeText(word, 'NFD');
	const tone = TONE_MARK.exec(letters)?.[0] ?? '';
	return normalizeText(letters.replace(TONE_MARK, ''), 'NFC') + tone;
}

/** Without any mark: what a person types who has no Vietnamese keyboard. For searching only. */
export function stripDiacritics(text: string): string {
	return normalizeText(foldText(text), 'NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}

const LONE_I = /(?<![\p{L}\p{M}])(qu|[bcdđghklmnpqrstvx]{0,3})[iy](a?)(?=\p{M}?(?![\p{L}\p{M}]))/gu;

/**
 * One letter for the i and y that spelling rules exchange: alone at the end of a syllable (Mỹ and Mĩ,
 * Kỳ and Kì, Quy and Qui) and in Ia and Ya. Thúy and Thúi remain two words.
 * Input: a text folded by `foldText` or `stripDiacritics`.
 */
export const foldLoneI = (folded: string): string =>
	folded.replace(LONE_I, (syllable, onset: string, a: string) =>
		a === '' || onset === '' ? `${onset}i${a}` : syllable
	);
