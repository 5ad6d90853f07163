import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import { fold } from '../model/name.ts';
import type { Period, PeriodCalendar } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Row } from './parse.ts';
import { error, type Place } from './problem.ts';
import { findInterval, findLabel, readPeriod } from './read-period.ts';

export interface Settled {
	/** Null where neither file nor sender names one that can be read. */
	period: Period | null;
	problems: Problem[];
}

/** A period as the file or the sender names it. */
interface Named {
	period: Period | 'unreadable';
	place: Place;
}

/**
 * The period of a file: its printed "Từ ngày … đến ngày …", without it its label, without that the
 * sender's choice (docs/rules.md §2). A label or a choice that means other dates is
 * `period/mismatch`; a date that does not exist, or no period at all, `period/unreadable`; an end
 * after `today`, `period/not-ended`. Only the rows above the table are asked: the date of a
 * signature is none. Published figures carry a period each, so there it only stands in for one that
 * a row lacks.
 */
export function settlePeriod(
	title: Row[],
	choice: string | undefined,
	{ calendar, content }: Pick<Form, 'calendar' | 'content'>,
	today: Day
): Settled {
	const named: Named[] = [
		findIn(title, (cell) => findInterval(cell, calendar)),
		findIn(title, (cell, next) => readLabel(cell, next, calendar)) ??
			findIn(title, (cell) => findLabel(cell, calendar)) ??
			findIn(title, (cell) => readYear(cell, calendar)),
		choice === undefined ? null : readChoice(choice, calendar)
	].flatMap((one): Named[] => (one ? [one] : []));
	const readable = named.flatMap(({ period }) => (period === 'unreadable' ? [] : period));
	const period = readable[0] ?? null;
	if (content === 'statements') return { period, problems: [] };
	if (named.length === 0) return { period, problems: [error('period/unreadable', at(null, null))] };
	const problems = named.flatMap((one) => check(one, period));
	const ended = period === null || period.end <= today;
	if (!ended) problems.push(error('period/not-ended', at(null, period.id), { day: period.end }));
	return { period, problems };
}

const readChoice = (choice: string, calendar: PeriodCalendar): Named => ({
	period: readPeriod(choice, calendar) ?? 'unreadable',
	place: at(null, choice)
});

const at = (line: number | null, cell: string | null): Place => ({ line, field: 'period', cell });

function check({ period, place }: Named, settled: Period | null): Problem[] {
	if (period === 'unreadable') return [error('period/unreadable', place)];
	if (!settled || (period.start === settled.start && period.end === settled.end)) return [];
	return [error('period/mismatch', place, { expected: spelled(settled), found: spelled(period) })];
}

const spelled = ({ id, start, end }: Period): string =>
	id === `${start}/${end}` ? id : `${id} (${start}/${end})`;

function findIn(
	title: Row[],
	read: (cell: string, next: string) => Named['period'] | null
): Named | null {
	for (const { line, cells } of title) {
		const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
		for (const [index, cell] of filled.entries()) {
			const period = read(cell, filled[index + 1] ?? '');
			if (period) return { period, place: at(line, cell) };
		}
	}
	return null;
}

const DECLARED = new RegExp(
	`^[-+ ]*${fold('kỳ')}(?: ${fold('báo cáo')}| ${fold('số liệu')})? ?:? ?`,
	'u'
);

/** `Kỳ báo cáo: 08/2025`, in one cell or in two. */
function readLabel(cell: string, next: string, calendar: PeriodCalendar): Period | null {
	const text = fold(cell);
	if (!DECLARED.test(text)) return null;
	const rest = text.replace(DECLARED, '');
	return (
		findLabel(rest, calendar) ??
		readPeriod(rest === '' ? next : rest.replace(/\(.*/u, ''), calendar)
	);
}

const YEAR_AT_END = new RegExp(`(?:^|\\s)${fold('năm')} (\\d{4})$`, 'u');
const OF_A_LAW = new RegExp(
	`\\d|${['thông tư', 'nghị định', 'quyết định', 'nghị quyết'].map(fold).join('|')}`,
	'u'
);

/** A title that ends in `năm 2023` and speaks of no decree or day. */
function readYear(cell: string, calendar: PeriodCalendar): Period | null {
	const text = fold(cell);
	const year = YEAR_AT_END.exec(text);
	return year?.[1] && !OF_A_LAW.test(text.slice(0, year.index))
		? readPeriod(year[1], calendar)
		: null;
}
