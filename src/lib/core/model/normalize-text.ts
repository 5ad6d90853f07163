/*
 * Unicode normalisation of text from outside. `String.prototype.normalize` sorts the marks of a letter
 * in a time that grows with the square of their number: two million marks on one letter take hours, in
 * native code that nothing can interrupt. Therefore no other file of the source calls it.
 */

/** Largest number of combining marks in a row that are read. The letters of Vietnamese have two. */
const MAX_MARKS = 16;
const EXCESS_MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');
/** More marks in a row than are read. */
export const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, 'u');

/** True if a letter carries more than 16 marks, which no language does. */
export const hasExcessMarks = (text: string): boolean => TOO_MANY_MARKS.test(text);

/** The text in a normal form of Unicode (UAX #15). Of the marks of one letter, the first 16 are kept. */
export const normalizeText = (text: string, form: 'NFC' | 'NFD' | 'NFKC'): string =>
	text.replace(EXCESS_MARKS, '$1').normalize(form);
