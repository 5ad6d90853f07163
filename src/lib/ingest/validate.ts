import type { Problem } from '../model/problem.ts';
import { closedQuotes } from './checks/closed-quotes.ts';
import { countableSum } from './checks/countable-sum.ts';
import { evenRows } from './checks/even-rows.ts';
import { everyUnit } from './checks/every-unit.ts';
import { knownColumn } from './checks/known-column.ts';
import { knownUnit } from './checks/known-unit.ts';
import { noPersonalData } from './checks/no-personal-data.ts';
import { oneColumnEach } from './checks/one-column-each.ts';
import { oneRowEach } from './checks/one-row-each.ts';
import { readableNumber } from './checks/readable-number.ts';
import { requiredColumn } from './checks/required-column.ts';
import { requiredFigure } from './checks/required-figure.ts';
import { rulesHold } from './checks/rules-hold.ts';
import { someFigures } from './checks/some-figures.ts';
import { totalsAgree } from './checks/totals-agree.ts';
import type { Rows } from './read.ts';
import type { Layout, Table } from './recognise.ts';
import type { Setting } from './settle.ts';

/** All that a check of some rows looks at. */
export interface Reading extends Table, Setting {
	rows: Rows;
}

/** One rule of those of docs/rules.md §6: the problems it finds, in the order of the rows. */
export interface Check {
	/** What is wrong with some rows; what the rule must remember of them it keeps itself. */
	segment?: (reading: Reading) => Iterable<Problem>;
	/** What only the whole file tells. */
	end?: () => Iterable<Problem>;
}

/** A rule that remembers nothing. */
const each = (segment: (reading: Reading) => Iterable<Problem>) => (): Check => ({ segment });

const OF_HEADER: ((table: Table) => Iterable<Problem>)[] = [
	requiredColumn,
	oneColumnEach,
	knownColumn,
	noPersonalData
];

const OF_ROWS: ((table: Table, setting: Setting) => Check)[] = [
	each(closedQuotes),
	each(evenRows),
	someFigures,
	knownUnit,
	oneRowEach,
	each(readableNumber),
	each(requiredFigure),
	each(countableSum),
	rulesHold,
	totalsAgree,
	everyUnit
];

/**
 * Every check over every row, segment by segment: a fault in one row hides nothing in the others.
 * `pass` is called with each segment once it was checked.
 */
export function* validate(
	table: Table,
	setting: Setting,
	segments: Iterable<Rows>,
	pass: (rows: Rows) => void
): Iterable<Problem> {
	for (const check of OF_HEADER) yield* check(table);
	const checks = OF_ROWS.map((start) => start(table, setting));
	for (const rows of segments) {
		yield* rows.problems;
		for (const { segment } of checks) if (segment) yield* segment({ ...table, ...setting, rows });
		pass(rows);
	}
	for (const { end } of checks) if (end) yield* end();
}

/** The header of each column by its index, as found. */
export const headersOf = ({ columns }: Layout): ReadonlyMap<number, string> =>
	new Map(columns.map(({ index, header }) => [index, header]));
