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

/** All that checks look at. */
export interface Reading extends Table, Setting {
	rows: Rows;
}

/** One rule of the contract: the problems it finds, in the order of the rows. */
type Check = (reading: Reading) => Iterable<Problem>;

const CHECKS: Check[] = [
	closedQuotes,
	requiredColumn,
	oneColumnEach,
	knownColumn,
	noPersonalData,
	evenRows,
	someFigures,
	knownUnit,
	oneRowEach,
	readableNumber,
	requiredFigure,
	countableSum,
	rulesHold,
	totalsAgree,
	everyUnit
];

/** Every check over every row: a fault in one row hides nothing in the others. */
export function* validate(reading: Reading): Iterable<Problem> {
	yield* reading.rows.problems;
	for (const check of CHECKS) yield* check(reading);
}

/** The header of each column by its index, as found. */
export const headersOf = ({ columns }: Layout): ReadonlyMap<number, string> =>
	new Map(columns.map(({ index, header }) => [index, header]));
