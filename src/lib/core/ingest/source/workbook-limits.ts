/*
 * Bounds on a workbook, held while it is read. They leave room for any report of a province: the
 * largest known form for all 3,321 communes of the country fills 100,000 cells.
 */

const MIB = 1024 * 1024;

/**
 * Bytes of one part, and of all parts that are read, unpacked. Parts are unpacked as a stream, so this
 * bounds time, not memory. It leaves room for a million rows of formatted blanks.
 */
export const MAX_PART_BYTES = 256 * MIB;
export const MAX_UNPACKED_BYTES = 384 * MIB;

/** Letters of one part without its blank rows: the XML parser takes 10 to 20 MiB of them a second. */
export const MAX_PARSED_LETTERS = 64 * MIB;

/** Parts of the archive, read or not. */
export const MAX_PARTS = 10_000;

export const MAX_SHEETS = 256;

/** Tags inside each other; a sheet needs 12. */
export const MAX_DEPTH = 64;

/**
 * Elements and attributes of one part, read or not: what a sheet says beside its cells, and the
 * list of sheets with the names of ranges.
 */
export const MAX_ELEMENTS = 500_000;

/**
 * The same of the rows of a sheet, of the shared texts and of the styles: 100,000 cells have some
 * 500,000. Programs write up to 65,490 styles of some 30 each.
 */
export const MAX_CONTENT_ELEMENTS = 3_000_000;

/** Letters of one tag, text or comment. A cell holds 32,767. */
export const MAX_TEXT_LENGTH = MIB;

/** Different texts of a workbook, and their letters together. */
export const MAX_SHARED_STRINGS = 1_000_000;
export const MAX_SHARED_LETTERS = 64 * MIB;

/** Number of the last row that holds anything. */
export const MAX_ROWS = 200_000;

/** Cells of all sheets: of each, its last row times its widest one. */
export const MAX_CELLS = 5_000_000;

/** Letters of all cells together: a shared text counts as often as it is used. */
const MAX_CELL_LETTERS = 128 * MIB;

/** Merged ranges, hidden columns and number formats of a workbook. */
export const MAX_MARKS = 200_000;

/** Why a workbook is not read: it is broken or encrypted, or it is beyond a limit. */
export type WorkbookFailure = 'damaged' | 'too-large';

/** Thrown while a workbook is read, and caught where it is opened. */
export class UnreadableWorkbook extends Error {
	readonly failure: WorkbookFailure;

	constructor(failure: WorkbookFailure, what: string) {
		super(`${failure}: ${what}`);
		this.name = 'UnreadableWorkbook';
		this.failure = failure;
	}
}

export const damaged = (what: string): UnreadableWorkbook =>
	new UnreadableWorkbook('damaged', what);

/** Throws `UnreadableWorkbook` where a count is above its limit. */
export function assertWithin(count: number, most: number, what: string): void {
	if (count > most) throw new UnreadableWorkbook('too-large', `more than ${most} ${what}`);
}

/** Counts the cells and letters of all sheets while they are read. */
export interface CellBudget {
	/** Called with each cell: its sheet is so high and wide so far. Throws `UnreadableWorkbook`. */
	count: (height: number, width: number, letters: number) => void;
	/** Called at the end of each sheet. */
	close: () => void;
}

export function cellBudget(): CellBudget {
	let [before, here, letters, filled] = [0, 0, 0, 0];
	return {
		count: (height, width, more) => {
			here = height * width;
			letters += more;
			filled += 1;
			assertWithin(height, MAX_ROWS, 'rows');
			assertWithin(Math.max(before + here, filled), MAX_CELLS, 'cells');
			assertWithin(letters, MAX_CELL_LETTERS, 'letters');
		},
		close: () => {
			before += here;
			here = 0;
		}
	};
}
