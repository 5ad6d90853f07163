import { ZERO_WIDTH } from './fold-text.ts';
import { cutText } from './typed-text.ts';

/** Largest number of UTF-16 code units of a text that a problem or a page quotes from a file. */
export const MAX_QUOTE_LENGTH = 200;

/** Letters that are looked through for visible ones. */
const MAX_SEEN_LENGTH = 4096;
const HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;

/**
 * A text from a file, of at most `maxLength` UTF-16 code units. A longer one loses its invisible
 * characters, is cut between two graphemes, and ends with `…`.
 */
export function quoteText(text: string, maxLength = MAX_QUOTE_LENGTH): string {
	if (text.length <= maxLength) return text;
	const seen = text.slice(0, MAX_SEEN_LENGTH).replace(HIGH_SURROGATE_AT_END, '');
	const visible = seen.replace(ZERO_WIDTH, '');
	if (visible.length <= maxLength && text.length <= MAX_SEEN_LENGTH) return visible;
	return `${cutText(visible, maxLength - 1)}…`;
}
