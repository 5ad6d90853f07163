import { isDay, type Day } from '../../model/day.ts';
import { stripDiacritics } from '../../model/fold-text.ts';
import { periodOf, spanOf, type Period, type PeriodCalendar } from '../../model/period.ts';

/** Longer texts are no period; it also bounds the work on a hostile cell. */
const MAX_TEXT_LENGTH = 400;

const DATE = '(\\d{1,2}) ?(?:[/.-]|thang) ?(\\d{1,2}) ?(?:(?:[/.-]|nam) ?(\\d{4}))?';
const INTERVAL = new RegExp(
	`(?:tu )?(?:ngay )?\\b${DATE} ?(?:-|–|—|den) ?(?:het )?(?:ngay )?${DATE}(?!\\d)`,
	'u'
);
const SINGLE_DATE = new RegExp(`(?:ngay )?\\b${DATE}(?!\\d)`, 'gu');

const YEAR = '(?:nam )?(\\d{4})(?!\\d)';
const YEAR_SEPARATOR = ' ?[/.,-]? ?';
const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const padMonth = (month: string): string => month.padStart(2, '0');

/** Patterns of written periods, without marks, and the period id of each (docs/rules.md §2). */
const LABELS: [pattern: string, idOf: (year: string, part: string) => string][] = [
	[
		`\\b(?:qu[yi]|q)\\.? ?(iv|i{1,3}|[1-4])${YEAR_SEPARATOR}${YEAR}`,
		(year, part) => `${year}-Q${quarterNumber(part)}`
	],
	[`\\b(?:0?6|sau) ?(?:thang|t|m) ?cuoi ?${YEAR_SEPARATOR}${YEAR}`, (year) => `${year}-H2`],
	[`\\b(?:0?6|sau) ?(?:thang|t|m)(?: dau)?${YEAR_SEPARATOR}${YEAR}`, (year) => `${year}-H1`],
	[`\\b(?:0?9|chin) ?(?:thang|t|m)(?: dau)?${YEAR_SEPARATOR}${YEAR}`, (year) => `${year}-9M`],
	[`\\b12 thang${YEAR_SEPARATOR}${YEAR}`, (year) => year],
	[
		`\\b(?:thang|t) ?(0?[1-9]|1[0-2])${YEAR_SEPARATOR}${YEAR}`,
		(year, part) => `${year}-${padMonth(part)}`
	]
];
const quarterNumber = (part: string): number => QUARTERS.indexOf(part) + 1 || Number(part);

/** Labels that only count where nothing else stands: in a title they may be part of anything. */
const SHORT_LABELS: typeof LABELS = [
	['^(0?[1-9]|1[0-2]) ?[/.-] ?(\\d{4})$', (year, part) => `${year}-${padMonth(part)}`],
	['^(?:ca )?(?:nam )?(\\d{4})$', (year) => year]
];

const compileLabels = (labels: typeof LABELS) =>
	labels.map(([pattern, idOf]) => ({ pattern: new RegExp(pattern, 'u'), idOf }));
const LABEL_PATTERNS = compileLabels(LABELS);
const WHOLE_LABEL_PATTERNS = compileLabels([
	...LABELS.map(([pattern, idOf]): (typeof LABELS)[number] => [`^${pattern}$`, idOf]),
	...SHORT_LABELS
]);

/**
 * The period that a text names: a canonical id (`2023-Q1`, `2022-08-01/2023-03-31`) or any way that
 * people write (`Quý I/2023`, `6T2023`, `Tháng 8/2025`, `Từ ngày 15/12/2022 đến ngày 14/03/2023`).
 * Day comes before month, always. Null where it names none.
 */
export function readPeriod(text: string, calendar: PeriodCalendar): Period | null {
	const label = plainText(text).replace(/^ky(?: bao cao)? ?:? /u, '');
	return (
		periodOf(label.toUpperCase(), calendar) ??
		readInterval(label, calendar) ??
		readLabel(WHOLE_LABEL_PATTERNS, label, calendar) ??
		readDay(label, calendar)
	);
}

/** The interval printed somewhere in a text; `unreadable` for one with a date that does not exist. */
export function findInterval(text: string, calendar: PeriodCalendar): Period | 'unreadable' | null {
	const label = plainText(text);
	if (!/\btu (?:ngay )?\d/u.test(label) || !INTERVAL.test(label)) return null;
	return readInterval(label, calendar) ?? 'unreadable';
}

/**
 * The label of a period somewhere in a text, its dates left aside. Of `Tháng 6 và 6 tháng đầu năm
 * 2023` nobody can tell which one the figures are of, so it names none.
 */
export function findLabel(text: string, calendar: PeriodCalendar): Period | null {
	const label = plainText(text)
		.replace(INTERVAL, ' ')
		.replace(SINGLE_DATE, ' ')
		.replace(/ +/gu, ' ');
	const first = MENTION.exec(label)?.index ?? Infinity;
	const form = LABEL_PATTERNS.find(({ pattern }) => pattern.test(label));
	const start = form?.pattern.exec(label)?.index ?? 0;
	return form && first >= start ? readLabel([form], label, calendar) : null;
}

/** A part of a year that is spoken of, with or without the year. */
const MENTION = /\b(?:(?:qu[yi]|thang) (?:iv|i{1,3}|0?[1-9]|1[0-2])|(?:6|9|12) ?thang)\b/u;

const plainText = (text: string): string =>
	stripDiacritics(text.slice(0, MAX_TEXT_LENGTH)).replace(/[()]/gu, ' ').trim();

function readLabel(
	forms: typeof LABEL_PATTERNS,
	label: string,
	calendar: PeriodCalendar
): Period | null {
	for (const { pattern, idOf } of forms) {
		const match = pattern.exec(label);
		// the year is what stands last; the part of the year, where there is one, before it
		if (match) return periodOf(idOf(match.at(-1) ?? '', match[1] ?? ''), calendar);
	}
	return null;
}

function readInterval(label: string, calendar: PeriodCalendar): Period | null {
	const match = INTERVAL.exec(label);
	if (!match) return null;
	const [, day, month, year, lastDay, lastMonth, lastYear] = match;
	const end = dayFrom(lastDay, lastMonth, lastYear);
	if (end === null) return null;
	const start = dayFrom(day, month, year ?? lastYear);
	const before = year === undefined && start !== null && start > end;
	const begin = before ? dayFrom(day, month, String(Number(lastYear) - 1)) : start;
	return begin === null ? null : spanOf(begin, end, calendar);
}

function readDay(label: string, calendar: PeriodCalendar): Period | null {
	const [match] = label.matchAll(SINGLE_DATE);
	if (match?.[0] !== label) return null;
	const day = dayFrom(match[1], match[2], match[3]);
	return day === null ? null : periodOf(day, calendar);
}

function dayFrom(day = '', month = '', year = ''): Day | null {
	const text = `${year}-${padMonth(month)}-${padMonth(day)}`;
	return isDay(text) ? text : null;
}
