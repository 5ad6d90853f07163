import { addDays, type Day } from '../../model/day.ts';
import type { Form } from '../../model/form.ts';
import { lengthOf, type Period, type PeriodCalendar, type PeriodKind } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Row } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';
import { type PeriodDeclaration, SHEET_NAME, titleDeclarations } from './period-declarations.ts';
import { readPeriod } from '../period/read-period.ts';
import { namesOtherFigures } from '../table/contrast-words.ts';
import { sheetDeclarations } from './sheet-declarations.ts';
import { spellPeriod } from '../period/spell-period.ts';

export interface ResolvedPeriod {
	/** Null where neither file nor sender names one that can be read. */
	period: Period | null;
	problems: Problem[];
}

/** All places of a file that may declare its period, and what the sender chose. */
export interface PeriodSources {
	/** The rows above the table. */
	title: Row[];
	/** Declarations in the headers of columns with figures. */
	header?: PeriodDeclaration[];
	/** Name of the sheet; absent for a text. */
	sheetName?: string | undefined;
	/** Choice of the sender; undefined without one. */
	choice: string | undefined;
}

/**
 * The period of a file: its printed "Từ ngày … đến ngày …", without it its label, without that the
 * sender's choice (docs/rules.md §2). Whatever declares a period must be understood and agree:
 * a declaration that names no period is `period/unreadable`, also where none is found at all; one
 * that means other dates is `period/mismatch`; an end after `today` is `period/not-ended`.
 * Published figures carry a period each, so there it only stands in for one that a row lacks.
 */
export function resolvePeriod(
	{ title, header = [], sheetName, choice }: PeriodSources,
	{ calendar, content }: Pick<Form, 'calendar' | 'content'>,
	today: Day
): ResolvedPeriod {
	const above = titleDeclarations(title, calendar);
	const chosen = choice === undefined ? [] : [choiceDeclaration(choice, calendar)];
	const named = sheetName === undefined ? [] : sheetDeclarations(sheetName, calendar);
	const all = [...above, ...header, ...named, ...chosen];
	const settled =
		findKind(above, 'dates') ??
		findKind(above, 'label') ??
		findKind(above, 'year') ??
		findKind(chosen, 'label') ??
		findKind(header, 'dates') ??
		findKind(header, 'label') ??
		findKind(named, 'dates') ??
		findKind(named, 'label') ??
		all.find(({ reading }) => reading.kind === 'year');
	const period = settled && 'period' in settled.reading ? settled.reading.period : null;
	if (content === 'statements') return { period, problems: [] };
	const problems = all.flatMap((one) => checkDeclaration(one, settled, period));
	if (period === null && problems.length === 0)
		problems.push(createError('period/unreadable', NOWHERE));
	if (period !== null && period.end > today)
		problems.push(
			createError('period/not-ended', { ...NOWHERE, cell: period.id }, { day: period.end })
		);
	return { period, problems };
}

const NOWHERE = { line: null, field: 'period', cell: null };

const choiceDeclaration = (choice: string, calendar: PeriodCalendar): PeriodDeclaration => {
	const period = readPeriod(choice, calendar);
	return {
		reading: period ? { kind: 'label', period } : { kind: 'unreadable' },
		text: choice,
		line: null,
		at: null,
		isProgramme: false
	};
};

/** The first declaration of a kind; the year of a programme settles nothing. */
const findKind = (
	declarations: PeriodDeclaration[],
	kind: 'dates' | 'label' | 'year'
): PeriodDeclaration | undefined =>
	declarations.find(
		({ reading, isProgramme }) => reading.kind === kind && !(kind === 'year' && isProgramme)
	);

/** The fault of a declaration that names no period or not the settled one. */
function checkDeclaration(
	one: PeriodDeclaration,
	settled: PeriodDeclaration | undefined,
	period: Period | null
): Problem[] {
	const { reading, text, line, at } = one;
	const place = { line, field: 'period', cell: text };
	const where = at === null ? {} : { at };
	if (reading.kind === 'unreadable')
		return [createError('period/unreadable', place, { ...where, ...proposal(period) })];
	if (period === null)
		return reading.kind.startsWith('partial')
			? [createError('period/unreadable', place, where)]
			: [];
	if (settled === undefined || one === settled || agrees(one, settled, period)) return [];
	const other = settled.at === null ? {} : { otherAt: settled.at };
	return [
		createError('period/mismatch', place, {
			expected: spellPeriod(period),
			found: foundOf(reading, period),
			otherCell: isChoice(settled) ? '' : settled.text,
			...where,
			...other
		})
	];
}

const proposal = (period: Period | null) => (period === null ? {} : { period: period.id });

/** True if a declaration does not contradict the resolved period. */
function agrees(one: PeriodDeclaration, settled: PeriodDeclaration, period: Period): boolean {
	const { reading, isProgramme } = one;
	if (reading.kind === 'unreadable') return false;
	// figures up to a day are of the period that ended last before it
	if (reading.kind === 'until' || reading.kind === 'partial-until') {
		const day = lastDayOf(reading, period);
		return day !== null && period.end <= day && day < addDays(period.end, lengthOf(period));
	}
	if (reading.kind === 'in-year') return isProgramme || reading.year === endYear(period);
	const found = reading.kind === 'partial' ? reading.inYear(endYear(period)) : reading.period;
	if (found?.start === period.start && found.end === period.end) return true;
	const isWider = found !== null && contains(found, period);
	if (one.at === SHEET_NAME && isWider && !namesOtherFigures(one.text))
		return !isChoice(settled) || CONTAINERS.has(found.kind) || isProgramme;
	if (reading.kind !== 'year') return false;
	return isProgramme || (!isChoice(settled) && isWider);
}

/** The last day that a declaration names; without a year, of the year in which the period ends. */
const lastDayOf = (
	reading: Extract<PeriodDeclaration['reading'], { kind: 'until' | 'partial-until' }>,
	period: Period
): Day | null => (reading.kind === 'until' ? reading.day : reading.dayIn(endYear(period)));

const isChoice = ({ line, at }: PeriodDeclaration): boolean => line === null && at === null;

/**
 * Kinds of periods that name a folder of months. "Lũy kế 8 tháng" says that the figures are summed:
 * without a period in the sheet itself it contradicts the month that was chosen.
 */
const CONTAINERS: ReadonlySet<PeriodKind> = new Set(['year', 'quarter']);

const endYear = ({ end }: Period): number => Number(end.slice(0, 4));

const contains = (wide: Period, { start, end }: Period): boolean =>
	wide.start <= start && end <= wide.end;

function foundOf(reading: PeriodDeclaration['reading'], settled: Period): string {
	if (reading.kind === 'until' || reading.kind === 'partial-until')
		return lastDayOf(reading, settled) ?? '';
	if (reading.kind === 'unreadable') return '';
	if (reading.kind === 'in-year') return String(reading.year);
	const period = reading.kind === 'partial' ? reading.inYear(endYear(settled)) : reading.period;
	return period ? spellPeriod(period) : '';
}
