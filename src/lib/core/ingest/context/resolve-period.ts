import type { Day } from '../../model/day.ts';
import type { Form } from '../../model/form.ts';
import { foldText } from '../../model/fold-text.ts';
import type { Period, PeriodCalendar } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Row } from '../source/csv.ts';
import { createError, type ProblemPlace } from '../problems/create-problem.ts';
import { findInterval, findLabel, readPeriod } from './read-period.ts';

export interface ResolvedPeriod {
	/** Null where neither file nor sender names one that can be read. */
	period: Period | null;
	problems: Problem[];
}

/** A period as the file or the sender names it. */
interface PeriodMention {
	period: Period | 'unreadable';
	place: ProblemPlace;
}

/**
 * The period of a file: its printed "Từ ngày … đến ngày …", without it its label, without that the
 * sender's choice (docs/rules.md §2). A label or a choice that means other dates is
 * `period/mismatch`; a date that does not exist, or no period at all, `period/unreadable`; an end
 * after `today`, `period/not-ended`. Only the rows above the table are asked: the date of a
 * signature is none. Published figures carry a period each, so there it only stands in for one that
 * a row lacks.
 */
export function resolvePeriod(
	title: Row[],
	choice: string | undefined,
	{ calendar, content }: Pick<Form, 'calendar' | 'content'>,
	today: Day
): ResolvedPeriod {
	const named: PeriodMention[] = [
		findMention(title, (cell) => findInterval(cell, calendar)),
		findMention(title, (cell, next) => readLabel(cell, next, calendar)) ??
			findMention(title, (cell) => findLabel(cell, calendar)) ??
			findMention(title, (cell) => readYear(cell, calendar)),
		choice === undefined ? null : readChoice(choice, calendar)
	].flatMap((one): PeriodMention[] => (one ? [one] : []));
	const readable = named.flatMap(({ period }) => (period === 'unreadable' ? [] : period));
	const period = readable[0] ?? null;
	if (content === 'statements') return { period, problems: [] };
	if (named.length === 0)
		return { period, problems: [createError('period/unreadable', placeAt(null, null))] };
	const problems = named.flatMap((one) => checkMention(one, period));
	const ended = period === null || period.end <= today;
	if (!ended)
		problems.push(createError('period/not-ended', placeAt(null, period.id), { day: period.end }));
	return { period, problems };
}

const readChoice = (choice: string, calendar: PeriodCalendar): PeriodMention => ({
	period: readPeriod(choice, calendar) ?? 'unreadable',
	place: placeAt(null, choice)
});

const placeAt = (line: number | null, cell: string | null): ProblemPlace => ({
	line,
	field: 'period',
	cell
});

function checkMention({ period, place }: PeriodMention, settled: Period | null): Problem[] {
	if (period === 'unreadable') return [createError('period/unreadable', place)];
	if (!settled || (period.start === settled.start && period.end === settled.end)) return [];
	return [
		createError('period/mismatch', place, {
			expected: spellPeriod(settled),
			found: spellPeriod(period)
		})
	];
}

const spellPeriod = ({ id, start, end }: Period): string =>
	id === `${start}/${end}` ? id : `${id} (${start}/${end})`;

function findMention(
	title: Row[],
	read: (cell: string, next: string) => PeriodMention['period'] | null
): PeriodMention | null {
	for (const { line, cells } of title) {
		const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
		for (const [index, cell] of filled.entries()) {
			const period = read(cell, filled[index + 1] ?? '');
			if (period) return { period, place: placeAt(line, cell) };
		}
	}
	return null;
}

const PERIOD_LABEL = new RegExp(
	`^[-+ ]*${foldText('kỳ')}(?: ${foldText('báo cáo')}| ${foldText('số liệu')})? ?:? ?`,
	'u'
);

/** `Kỳ báo cáo: 08/2025`, in one cell or in two. */
function readLabel(cell: string, next: string, calendar: PeriodCalendar): Period | null {
	const text = foldText(cell);
	if (!PERIOD_LABEL.test(text)) return null;
	const rest = text.replace(PERIOD_LABEL, '');
	return (
		findLabel(rest, calendar) ??
		readPeriod(rest === '' ? next : rest.replace(/\(.*/u, ''), calendar)
	);
}

const YEAR_AT_END = new RegExp(`(?:^|\\s)${foldText('năm')} (\\d{4})$`, 'u');
const LEGAL_REFERENCE = new RegExp(
	`\\d|${['thông tư', 'nghị định', 'quyết định', 'nghị quyết'].map(foldText).join('|')}`,
	'u'
);

/** A title that ends in `năm 2023` and speaks of no decree or day. */
function readYear(cell: string, calendar: PeriodCalendar): Period | null {
	const text = foldText(cell);
	const year = YEAR_AT_END.exec(text);
	return year?.[1] && !LEGAL_REFERENCE.test(text.slice(0, year.index))
		? readPeriod(year[1], calendar)
		: null;
}
