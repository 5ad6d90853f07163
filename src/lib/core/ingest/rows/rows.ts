import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Statement } from '../../model/report.ts';
import type { Unit } from '../../model/unit.ts';
import type { Row } from '../source/csv.ts';
import type { UnitLookupResult } from '../units/lookup-failure.ts';
import type { Cells } from './cell.ts';
import type { Figures } from './evaluate-rule.ts';

/** Code and name of the unit, as written in a row of the file. */
export interface Naming {
	text: string;
	/** Index from 0; null where no row names the unit (a unit's own file). */
	column: number | null;
}

/** A row with figures: an entry, if no check finds fault with it. */
export interface Candidate {
	line: number;
	naming: Naming;
	found: UnitLookupResult;
	/** Null where the file's period, or this row's, could not be read. */
	period: Period | null;
	cells: Cells;
	/** Figures of the cells, and derived figures that the file does not contain. */
	figures: Figures;
	isRagged: boolean;
	statement: Statement | null;
}

/** Figures that a total may sum, or a total; `group` and `tier` say which rows belong together. */
export interface TotalAddend {
	line: number;
	cells: Cells;
	group: number;
	/**
	 * The level of its unit; in a unit's own file how the row is numbered. A total that stands above
	 * its rows is a `heading`.
	 */
	totalScope: string;
	/** Its figures may stand in wrong columns. */
	isRagged: boolean;
}

/** Content of some rows of the sheet, before any check. */
export interface ReadRows {
	/** The rows themselves, title and header too. */
	sheetRows: Row[];
	candidates: Candidate[];
	/** The rows that totals are made of. */
	addends: TotalAddend[];
	totals: TotalAddend[];
	/** Units that stand in the file without a figure: they did not report. */
	unitsWithoutFigures: { unit: Unit; line: number }[];
	/** Faults that leave no candidate behind. */
	problems: Problem[];
}

export const emptyRows = (sheetRows: Row[]): ReadRows => ({
	sheetRows,
	candidates: [],
	addends: [],
	totals: [],
	unitsWithoutFigures: [],
	problems: []
});
