import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';

/**
 * What an indicator counts as good, inside a sentence: `hồ sơ đúng hạn`. Made of what is counted and
 * the short name; where the short name names it already (`Văn bản ký số`) it stands alone, and where
 * both together would read badly (`Ký số / văn bản đi`) what is counted does.
 */
export function casesText({ counted, short }: Indicator, locale: Locale): string {
	const [noun, name] = [counted[locale], inSentence(short[locale])];
	const [words, said] = [wordsOf(noun), wordsOf(name)];
	const ends = locale === 'en' && said.at(-1) === words.at(-1);
	if (said[0] === words[0] || ends) return name;
	const isShared = words.some((word) => said.includes(word));
	return isShared || name.includes('/') ? noun : `${noun} ${name}`;
}

/** The first letter small, but in an abbreviation: `đúng hạn`, `DVCTT toàn trình`. */
const inSentence = (text: string): string =>
	/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
