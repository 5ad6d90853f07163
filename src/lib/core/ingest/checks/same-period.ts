import { foldText } from '../../model/fold-text.ts';
import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { findPeriods } from '../period/find-periods.ts';
import { periodTextOf } from '../period/period-text.ts';
import { readPeriod } from '../period/read-period.ts';
import { spellPeriod } from '../period/spell-period.ts';
import { createError } from '../problems/create-problem.ts';
import type { ReadRows } from '../rows/rows.ts';
import { isTotal } from '../rows/total-row.ts';
import type { Row } from '../source/csv.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import { areColumnNumbers } from '../table/column-numbers.ts';
import type { LayoutColumn } from '../table/name-columns.ts';
import type { Layout } from '../table/recognise-table.ts';
import type { CheckInput } from './check.ts';

/**
 * Rows whose own period, in a column "Tháng" or "Kỳ", is not that of the file: `period/mismatch`;
 * one that cannot be read is `period/unreadable` (docs/rules.md §2).
 */
export function* samePeriod({ layout, period, rows }: CheckInput): Iterable<Problem> {
	const columns = layout.columns.filter(({ role }) => role === 'period');
	const [first] = columns;
	const isYearOnly = columns.every(({ header }) => YEAR_HEADERS.has(foldText(header)));
	if (!first || period === null || layout.form.content === 'statements') return;
	const isReported = reportedRows(layout, rows);
	for (const row of rows.sheetRows) {
		const text = textOf(columns, row);
		if (text === '' || !isReported(row)) continue;
		const { calendar } = layout.form;
		const year = Number(period.end.slice(0, 4));
		const spans = [
			readPeriod(text, calendar) ?? [],
			...findPeriods(labelledText(columns, row), calendar).map(({ reading }) => {
				if (reading.kind === 'partial') return reading.inYear(year);
				return 'period' in reading ? reading.period : null;
			})
		].flat();
		const place = { line: row.line, column: first.header, field: 'period', cell: text };
		const other = spans.find((span) => !isOf(period, span, isYearOnly));
		if (spans.length === 0 || other === null)
			yield createError('period/unreadable', place, { period: period.id });
		else if (other)
			yield createError('period/mismatch', place, {
				expected: spellPeriod(period),
				found: spellPeriod(other)
			});
	}
}

/**
 * The rows that make entries. In a long table and in a unit's own file an entry is made of several
 * rows, so each row with a figure counts, except totals that stand in the column itself.
 */
export function reportedRows(layout: Layout, rows: ReadRows): (row: Row) => boolean {
	const lines = new Set(rows.candidates.map(({ line }) => line));
	if (layout.shape === 'wide') return ({ line }) => lines.has(line);
	const figures = layout.columns.filter(({ field, role }) => field !== null || role === 'value');
	return ({ line, cells }) =>
		line > layout.headerLine &&
		figures.some(({ index }) => looksLikeNumber(cells[index] ?? '')) &&
		!areColumnNumbers(cells) &&
		!layout.columns.some(({ role, index }) => role === 'period' && isTotal(cells[index] ?? ''));
}

const YEAR_HEADERS = new Set(['năm', 'year'].map(foldText));

/** True for the period itself; in a column of years alone, also for the year that contains it. */
const isOf = (period: Period, span: Period | null, isYearOnly: boolean): boolean =>
	span !== null &&
	((span.start === period.start && span.end === period.end) ||
		(isYearOnly && span.start <= period.start && period.end <= span.end));

const textOf = (columns: LayoutColumn[], { cells }: Row): string =>
	columns
		.map(({ index }) => cells[index]?.trim() ?? '')
		.filter((cell) => cell !== '')
		.join(' ');

/** "7" below "Tháng" is "Tháng 7"; with "2025" below "Năm" beside it, "Tháng 7 năm 2025". */
const labelledText = (columns: LayoutColumn[], { line, cells }: Row): string =>
	periodTextOf([
		{
			line,
			cells: columns.map(({ header, index }) => {
				const cell = cells[index]?.trim() ?? '';
				return cell === '' ? '' : `${header.slice(header.lastIndexOf('>') + 1)} ${cell}`;
			})
		}
	]).text;
