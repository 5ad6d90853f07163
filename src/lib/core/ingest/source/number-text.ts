/**
 * Tells whether a text has only characters of numbers: enough to distinguish a row of figures from
 * a line of text.
 */
export const looksLikeNumber = (text: string): boolean =>
	/^[-–−]?\s*\d[\d.,\s%]*$/u.test(text.trim());
