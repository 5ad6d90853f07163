import type { FileRow } from '../../model/report.ts';

/** An opened workbook: the sheets that people see, and what is known of all of it. */
export interface Workbook {
	/** Visible worksheets in the order of their tabs. */
	sheets: WorkbookSheet[];
	/** Sheets that are not read: hidden ones, and those that hold a chart, a dialog or macros. */
	skipped: SkippedSheet[];
	/** Asks to be recalculated when it is opened: stored values of formulas may be out of date. */
	isRecalculated: boolean;
}

export interface SkippedSheet {
	name: string;
	reason: 'hidden' | 'very-hidden' | 'not-a-table';
}

/** A sheet of a workbook as texts, from row 1 to the last one that holds anything. */
export interface WorkbookSheet {
	name: string;
	/** All of one width, so that blanks at the end of a row are cells like all others. */
	rows: WorkbookRow[];
	/** Hidden columns, as ranges of indexes from 0, both ends included. */
	hiddenColumns: [first: number, last: number][];
	/** Ranges that are shown as one cell, which is the first of them. */
	merges: CellRange[];
	/** Some rows are hidden by a filter. */
	isFiltered: boolean;
}

/** A sheet with the setting of its workbook that concerns all formulas. */
export interface Worksheet extends WorkbookSheet {
	/** Stored values of formulas may be out of date. */
	isRecalculated: boolean;
	/** Encoding of its texts, if they were typed in an old font; else null. */
	encoding: 'tcvn3' | null;
}

/** Cells by line from 1 and column index from 0, all ends included. */
export interface CellRange {
	firstLine: number;
	firstColumn: number;
	lastLine: number;
	lastColumn: number;
}

/** A row of a sheet; `line` is its number in the sheet. */
export interface WorkbookRow extends FileRow {
	/** One letter of `CELL_KINDS` for each cell. */
	kinds: string;
	/** Formulas by column, with or without a stored value; empty where it is copied from another. */
	formulas?: Map<number, string>;
	/** Number formats by column, of dates, percentages, and formats with words in them. */
	formats?: Map<number, string>;
	/** By hand or by a filter. */
	isHidden?: true;
}

/** Kinds of cells; `uncomputed` is a formula without a stored value. */
export const CELL_KINDS = {
	blank: ' ',
	text: 't',
	number: 'n',
	date: 'd',
	boolean: 'b',
	error: 'e',
	uncomputed: 'f'
} as const;

export type CellKind = keyof typeof CELL_KINDS;
