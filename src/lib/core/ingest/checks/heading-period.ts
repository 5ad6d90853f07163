import { addDays } from '../../model/day.ts';
import { lengthOf, type Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { titleDeclarations, type PeriodDeclaration } from '../context/period-declarations.ts';
import type { FileContext } from '../context/resolve-context.ts';
import { createError } from '../problems/create-problem.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Row } from '../source/csv.ts';
import { plainText } from '../period/period-text.ts';
import { spellPeriod } from '../period/spell-period.ts';
import { namesOtherFigures } from '../table/contrast-words.ts';
import type { Layout, Table } from '../table/recognise-table.ts';
import type { Check } from './check.ts';

/**
 * Headings between the rows of units that declare another period, such as "II. THÁNG 7/2025", or one
 * that cannot be read: the figures below them are not of the file's period (docs/rules.md §2). Texts
 * below the last row declare none, and neither do remarks.
 */
export function headingPeriod({ layout }: Table, { period }: FileContext): Check {
	if (layout.form.content === 'statements' || period === null) return {};
	let pending: Problem[] = [];
	return {
		*batch({ rows }) {
			for (const row of rows.sheetRows) {
				if (row.line <= layout.headerLine) continue;
				if (hasFigure(row, layout)) {
					yield* pending;
					pending = [];
				} else pending.push(...faultsOf(row, layout, period));
			}
		}
	};
}

const hasFigure = ({ cells }: Row, { columns }: Layout): boolean =>
	columns.some(
		({ field, role, index }) =>
			(field !== null || role === 'value') && looksLikeNumber(cells[index] ?? '')
	);

/** More cells than any heading has; it bounds the work on a hostile row. */
const MAX_CELLS = 50;

const PERIOD_WORDS = /\d|\b(?:thang|quy|nam|ky|month|quarter|year)\b/u;

function faultsOf({ line, cells: all }: Row, { form, columns }: Layout, period: Period): Problem[] {
	const cells = all.slice(0, MAX_CELLS);
	for (const { role, index } of columns) if (role === 'note') cells[index] &&= '';
	if (!PERIOD_WORDS.test(plainText(cells.join(' ')))) return [];
	return titleDeclarations([{ line, cells }], form.calendar).flatMap((one) => {
		const place = { line, field: 'period', cell: one.text };
		const found = contradiction(one, period);
		// a plan or another time is `header/stacked-table`
		if (found === null || (found === UNREADABLE && namesOtherFigures(one.text))) return [];
		if (found === UNREADABLE)
			return [createError('period/unreadable', place, { period: period.id })];
		return [createError('period/mismatch', place, { expected: spellPeriod(period), found })];
	});
}

const UNREADABLE = '';

/** Another period that a heading names, or `UNREADABLE`; null where it agrees. */
function contradiction({ reading, isProgramme }: PeriodDeclaration, period: Period): string | null {
	if (reading.kind === 'unreadable') return UNREADABLE;
	const yearOfPeriod = Number(period.end.slice(0, 4));
	if (reading.kind === 'until' || reading.kind === 'partial-until') {
		const day = reading.kind === 'until' ? reading.day : reading.dayIn(yearOfPeriod);
		if (day === null) return UNREADABLE;
		const isLatest = period.end <= day && day < addDays(period.end, lengthOf(period));
		return isLatest ? null : day;
	}
	if (reading.kind === 'year') {
		const { start, end } = reading.period;
		const isWithin = start <= period.start && period.end <= end;
		return isProgramme || isWithin ? null : spellPeriod(reading.period);
	}
	if (reading.kind === 'in-year')
		return isProgramme || reading.year === yearOfPeriod ? null : String(reading.year);
	const found = reading.kind === 'partial' ? reading.inYear(yearOfPeriod) : reading.period;
	if (found === null) return UNREADABLE;
	const isSame = found.start === period.start && found.end === period.end;
	return isSame ? null : spellPeriod(found);
}
