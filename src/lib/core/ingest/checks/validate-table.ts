import type { Problem } from '../../model/problem.ts';
import type { FileContext } from '../context/resolve-context.ts';
import type { ReadRows } from '../rows/rows.ts';
import type { Table } from '../table/recognise-table.ts';
import type { Check, CheckInput } from './check.ts';
import { closedQuotes } from './closed-quotes.ts';
import { countableSum } from './countable-sum.ts';
import { doubtfulColumn } from './doubtful-column.ts';
import { everyUnit } from './every-unit.ts';
import { formRules } from './form-rules.ts';
import { hiddenCells } from './hidden-cells.ts';
import { headingPeriod } from './heading-period.ts';
import { knownColumn } from './known-column.ts';
import { knownUnit } from './known-unit.ts';
import { matchingTotals } from './matching-totals.ts';
import { mergedFigure } from './merged-figure.ts';
import { noPersonalData } from './no-personal-data.ts';
import { readableNumber } from './readable-number.ts';
import { requiredColumn } from './required-column.ts';
import { requiredFigure } from './required-figure.ts';
import { rowRemark } from './row-remark.ts';
import { rowScale } from './row-scale.ts';
import { rowWidths } from './row-widths.ts';
import { rowMeasure, sameMeasure } from './same-measure.ts';
import { samePeriod } from './same-period.ts';
import { someFigures } from './some-figures.ts';
import { splitNumber } from './split-number.ts';
import { stackedTable } from './stacked-table.ts';
import { uniqueColumn } from './unique-column.ts';
import { uniqueUnitRow } from './unique-unit-row.ts';

/** A rule that remembers nothing. */
const statelessCheck = (segment: (reading: CheckInput) => Iterable<Problem>) => (): Check => ({
	batch: segment
});

const HEADER_CHECKS: ((table: Table) => Iterable<Problem>)[] = [
	requiredColumn,
	uniqueColumn,
	sameMeasure,
	knownColumn,
	noPersonalData,
	mergedFigure
];

const ROW_CHECKS: ((table: Table, setting: FileContext) => Check)[] = [
	statelessCheck(closedQuotes),
	statelessCheck(rowWidths),
	statelessCheck(splitNumber),
	someFigures,
	doubtfulColumn,
	statelessCheck(samePeriod),
	statelessCheck(rowRemark),
	statelessCheck(rowScale),
	headingPeriod,
	rowMeasure,
	stackedTable,
	knownUnit,
	uniqueUnitRow,
	statelessCheck(readableNumber),
	statelessCheck(requiredFigure),
	statelessCheck(countableSum),
	formRules,
	matchingTotals,
	everyUnit,
	hiddenCells
];

/**
 * Every check over every row, segment by segment: a fault in one row hides nothing in the others.
 * `pass` is called with each segment once it was checked.
 */
export function* validateTable(
	table: Table,
	setting: FileContext,
	segments: Iterable<ReadRows>,
	pass: (rows: ReadRows) => void
): Iterable<Problem> {
	for (const check of HEADER_CHECKS) yield* check(table);
	const checks = ROW_CHECKS.map((start) => start(table, setting));
	for (const rows of segments) {
		yield* rows.problems;
		for (const { batch: segment } of checks)
			if (segment) yield* segment({ ...table, ...setting, rows });
		pass(rows);
	}
	for (const { end } of checks) if (end) yield* end();
}
