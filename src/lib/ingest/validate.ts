import type { Problem } from '../model/problem.ts';
import { closedQuotes } from './checks/closed-quotes.ts';
import { countableSum } from './checks/countable-sum.ts';
import { rowWidths } from './checks/even-rows.ts';
import { everyUnit } from './checks/every-unit.ts';
import { knownColumn } from './checks/known-column.ts';
import { knownUnit } from './checks/known-unit.ts';
import { noPersonalData } from './checks/no-personal-data.ts';
import { uniqueColumn } from './checks/one-column-each.ts';
import { uniqueUnitRow } from './checks/one-row-each.ts';
import { readableNumber } from './checks/readable-number.ts';
import { requiredColumn } from './checks/required-column.ts';
import { requiredFigure } from './checks/required-figure.ts';
import { formRules } from './checks/rules-hold.ts';
import { someFigures } from './checks/some-figures.ts';
import { matchingTotals } from './checks/totals-agree.ts';
import type { ReadRows } from './read.ts';
import type { Layout, Table } from './recognise.ts';
import type { FileContext } from './settle.ts';

/** All that a check of some rows looks at. */
export interface CheckInput extends Table, FileContext {
	rows: ReadRows;
}

/** One rule of those of docs/rules.md §6: the problems it finds, in the order of the rows. */
export interface Check {
	/** What is wrong with some rows; what the rule must remember of them it keeps itself. */
	batch?: (reading: CheckInput) => Iterable<Problem>;
	/** What only the whole file tells. */
	end?: () => Iterable<Problem>;
}

/** A rule that remembers nothing. */
const statelessCheck = (segment: (reading: CheckInput) => Iterable<Problem>) => (): Check => ({
	batch: segment
});

const HEADER_CHECKS: ((table: Table) => Iterable<Problem>)[] = [
	requiredColumn,
	uniqueColumn,
	knownColumn,
	noPersonalData
];

const ROW_CHECKS: ((table: Table, setting: FileContext) => Check)[] = [
	statelessCheck(closedQuotes),
	statelessCheck(rowWidths),
	someFigures,
	knownUnit,
	uniqueUnitRow,
	statelessCheck(readableNumber),
	statelessCheck(requiredFigure),
	statelessCheck(countableSum),
	formRules,
	matchingTotals,
	everyUnit
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

/** The header of each column by its index, as found. */
export const headersOf = ({ columns }: Layout): ReadonlyMap<number, string> =>
	new Map(columns.map(({ index, header }) => [index, header]));
