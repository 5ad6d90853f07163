import { normalizeText } from '../../model/normalize-text.ts';

/** A syllable without its tone: initial, vowels, final. The finals k, l, r stand in names of Kon Tum. */
const SYLLABLE = new RegExp(
	'^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?' +
		'(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oao|oay|oe|oeo|oi|oo|' +
		'ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ư|ưa|ưi|ươ|ươi|ươu|ưu|ya|yê|yêu)' +
		'(?:ch|c|k|l|m|ng|nh|n|p|r|t)?$',
	'u'
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const BETWEEN_WORDS = /[\s\d;,.|()"':/\-–+=%&<>*]+/u;
const EDGES = /^[\p{P}\p{S}\u200b-\u200d\u2060\ufeff]+|[\p{P}\p{S}\u200b-\u200d\u2060\ufeff]+$/gu;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** Words enough to judge by; more would only cost time. */
const MAX_WORDS = 2000;

/** Share of the words with letters beyond ASCII that read as Vietnamese. */
export interface Readability {
	words: number;
	/** From 0 to 1; 1 where there is no such word. */
	share: number;
}

/**
 * Right and wrong decodings of the same bytes differ in this alone: detectors by letter frequency
 * call TCVN3 "windows-1258". Only words with other than ASCII letters are asked, once each.
 */
export function measureReadability(pieces: Iterable<string>): Readability {
	const words = new Set<string>();
	for (const piece of pieces) {
		if (words.size === MAX_WORDS) break;
		if (NOT_ASCII.test(piece)) addWords(words, piece);
	}
	const read = [...words].filter(isSyllable).length;
	return { words: words.size, share: words.size === 0 ? 1 : read / words.size };
}

function addWords(words: Set<string>, text: string): void {
	for (const token of text.split(BETWEEN_WORDS)) {
		const word = token.replace(EDGES, '');
		if (NOT_ASCII.test(word)) words.add(word.toLowerCase());
		if (words.size === MAX_WORDS) return;
	}
}

function isSyllable(word: string): boolean {
	const letters = normalizeText(word.replaceAll('ð', 'đ'), 'NFD');
	const tones = letters.match(TONE)?.length ?? 0;
	return tones < 2 && SYLLABLE.test(normalizeText(letters.replace(TONE, ''), 'NFC'));
}
