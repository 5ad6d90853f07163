import { isDay, type Day } from '../../model/day.ts';

/** Blanks, colons and borders of cells between two words of a date or a period. */
export const GAP = '[ :|]{0,4}';
/** The same, also on to the next line. */
export const WIDE_GAP = '[ :|\\n]{0,4}';
export const YEAR4 = '(?:19|20)\\d{2}';

/** Numbers and words of a date: "ngày 15 tháng 6 năm 2025". */
const inWords = (gap: string, year: string): string => `\\d{1,2}${gap}thang${gap}\\d{1,2}${year}`;

const ISO = `${YEAR4} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}`;

const alternatives = (...dates: string[]): string =>
	dates.map((one) => `${one}(?![\\d/])`).join('|');

const dateText = (gap: string): string =>
	alternatives(
		ISO,
		`\\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:${YEAR4}|\\d{2}))?`,
		inWords(gap, `(?:${gap},?${gap}nam${gap}${YEAR4}|/${YEAR4})?`)
	);

/** A date as people write it, in one cell; the year may lack. */
export const DATE = dateText(' ?');

/** The same, each word and number in a cell of its own. Only where "ngày" stands before it. */
export const SPLIT_DATE = dateText(GAP);

/** A date in one cell with a year of four digits. */
export const FULL_DATE = alternatives(
	ISO,
	`\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?${YEAR4}`,
	inWords(' ?', `(?: ?,? ?nam ?|/)${YEAR4}`)
);

export interface DateParts {
	day: number;
	month: number;
	/** Null where the text has none. */
	year: number | null;
}

/** The numbers of a text that matches `DATE`: day before month, always; ISO dates have the year first. */
export function datePartsOf(text: string): DateParts {
	const [first = 0, second = 0, third] = (text.match(/\d+/gu) ?? []).map(Number);
	if (first > 31 && third !== undefined) return { day: third, month: second, year: first };
	return { day: first, month: second, year: third === undefined ? null : fullYear(third) };
}

/** A year of two digits is of this century. */
export const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

/** Null for a date that does not exist. */
export function dayOf({ day, month }: DateParts, year: number): Day | null {
	const two = (part: number): string => String(part).padStart(2, '0');
	const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
	return isDay(text) ? text : null;
}
