import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import type { Figures } from './evaluate-rule.ts';
import type { Found } from './find-unit.ts';
import type { Row } from './parse.ts';
import { readLong } from './read-long.ts';
import { readOwn } from './read-own.ts';
import { readStatements } from './read-statements.ts';
import type { Cells } from './read-table.ts';
import { readWide } from './read-wide.ts';
import type { Table } from './recognise.ts';
import type { Setting } from './settle.ts';

/** How a row names its unit in the file. */
export interface Naming {
	text: string;
	/** From 0; null where the unit is not named in a row (a unit's own file). */
	column: number | null;
}

/** A row with figures: an entry, if no check finds fault with it. */
export interface Candidate {
	line: number;
	naming: Naming;
	found: Found;
	/** Null where the file's period, or this row's, could not be read. */
	period: Period | null;
	cells: Cells;
	/** Of the cells, and the derived ones that the file leaves to be computed. */
	figures: Figures;
	isRagged: boolean;
	statement: Statement | null;
}

/** Figures that a total may sum, or a total; `group` and `tier` say which rows belong together. */
export interface Summand {
	line: number;
	cells: Cells;
	group: number;
	/**
	 * The level of its unit; in a unit's own file how the row is numbered. A total that stands above
	 * its rows is a `heading`.
	 */
	tier: string;
	/** Its figures may stand in wrong columns. */
	isRagged: boolean;
}

/** What some rows of the sheet say, before any check. */
export interface Rows {
	/** The rows themselves, title and header too. */
	sheetRows: Row[];
	candidates: Candidate[];
	/** The rows that totals are made of. */
	summands: Summand[];
	totals: Summand[];
	/** Units that stand in the file without a figure: they did not report. */
	silent: { unit: Unit; line: number }[];
	/** Faults that leave no candidate behind. */
	problems: Problem[];
}

/** The rows of the sheet as candidates, segment by segment, by shape and content of the table. */
export function read(table: Table, setting: Setting): Iterable<Rows> {
	const { form, shape } = table.layout;
	if (form.content === 'statements') return readStatements(table, setting);
	if (shape === 'long') return readLong(table, setting);
	return shape === 'own' ? readOwn(table, setting) : readWide(table, setting);
}

export const noRows = (sheetRows: Row[]): Rows => ({
	sheetRows,
	candidates: [],
	summands: [],
	totals: [],
	silent: [],
	problems: []
});
