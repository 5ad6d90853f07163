import { readXlsx, type Sheet } from 'hucre/xlsx';
import type { FileRow } from '../../model/report.ts';
import { cellText } from './cell-text.ts';
import { recogniseFormat } from './format.ts';
import { zipDirectory, type ZipPart } from './zip-directory.ts';

/** A sheet of a workbook as texts; `line` is the number of the row in the sheet. */
export interface WorkbookSheet {
	name: string;
	rows: FileRow[];
}

const MIB = 1024 * 1024;

/**
 * Measured on one core: 62 MiB of sheet with two million figures open in 1.5 s; 77 MiB with a
 * million different texts in 3.6 s and 0.8 GB of memory. What unpacks to more is no report.
 */
const MOST_IN_PART = 64 * MIB;

const MOST_IN_ALL = 128 * MIB;

/** Sheets of figures unpack to 6 to 15 times their size, blank formatted cells to more, bombs to 1000. */
const MOST_RATIO = 200;

const RATIO_CHECKED_FROM = 4 * MIB;

const MOST_ROWS = 200_000;

const MOST_CELLS = 5_000_000;

/** The formats of cells cost more memory than the cells, and a table as large is one of counts. */
const MOST_WITH_FORMATS = 8 * MIB;

/**
 * The visible sheets of a workbook (xlsx), in its order. Undefined where the bytes are none, where
 * it is broken or encrypted, or where it is larger than any report: a part of it is never taken for
 * the whole.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[] | undefined> {
	if (recogniseFormat(bytes) !== 'xlsx') return undefined;
	const parts = zipDirectory(bytes);
	if (parts === undefined || !areCredible(parts)) return undefined;
	const largest = Math.max(
		0,
		...parts.map(({ name, unpacked }) => (SHEET_PART.test(name) ? unpacked : 0))
	);
	const sheets = await sheetsOf(bytes, largest);
	const cells = sheets?.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
	if (sheets === undefined || (cells ?? 0) > MOST_CELLS) return undefined;
	return sheets.some(({ rows }) => rows.length > MOST_ROWS) ? undefined : sheets.map(textsOf);
}

const SHEET_PART = /worksheets\/[^/]+\.xml$/iu;

/** Declared sizes are what the library unpacks at most, but where they are 0 or stand elsewhere. */
function areCredible(parts: ZipPart[]): boolean {
	const all = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
	return all <= MOST_IN_ALL && parts.every(isCredible);
}

function isCredible({ packed, unpacked, sizesFollow }: ZipPart): boolean {
	if (packed === 0) return unpacked === 0 && !sizesFollow;
	if (unpacked === 0) return packed <= 2;
	return (
		unpacked <= MOST_IN_PART && (unpacked <= RATIO_CHECKED_FROM || unpacked <= packed * MOST_RATIO)
	);
}

/**
 * The sheets that are not hidden. Whatever the library stumbles over, the answer is the same: this
 * cannot be read; it throws errors of its own and of the platform, which nobody could tell apart. A
 * workbook may list one large part as many sheets, which would be read each time.
 */
async function sheetsOf(bytes: Uint8Array, largest: number): Promise<Sheet[] | undefined> {
	let listed = 0;
	const sheets = ({ hidden, veryHidden }: SheetState): boolean => {
		listed += 1;
		return listed * largest <= MOST_IN_ALL && !hidden && !veryHidden;
	};
	const readStyles = largest <= MOST_WITH_FORMATS;
	const workbook = await readXlsx(bytes, { maxRows: MOST_ROWS + 1, readStyles, sheets }).catch(
		() => undefined
	);
	return listed * largest > MOST_IN_ALL ? undefined : workbook?.sheets;
}

/** Facts about a sheet that the library knows before reading it. */
interface SheetState {
	hidden?: boolean;
	veryHidden?: boolean;
}

/** Rows of one length, so that blanks at the end of a row are cells like all others. */
function textsOf({ name, rows, cells }: Sheet): WorkbookSheet {
	const texts = rows.map((row) => row.map((value) => cellText(value)));
	for (const [key, { value, style, formula }] of cells ?? []) {
		const [row = 0, column = 0] = key.split(',').map(Number);
		const line = texts[row];
		// a formula that was never computed is not a blank
		const isUncomputed = value === null && formula !== undefined;
		if (line) line[column] = isUncomputed ? `=${formula}` : cellText(value, style?.numFmt);
	}
	const widths = texts.map((row) => row.findLastIndex((text) => text !== '') + 1);
	const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
	const filled = texts.slice(0, widths.findLastIndex((one) => one > 0) + 1);
	return {
		name,
		rows: filled.map((row, index) => ({ line: index + 1, cells: row.slice(0, width) }))
	};
}

/** A file with its sheets, where it is a workbook: opening one waits, and reading does not. */
export const withWorkbook = async <T extends { bytes: Uint8Array }>(
	file: T
): Promise<T & { workbook: WorkbookSheet[] | undefined }> => ({
	...file,
	workbook: await openWorkbook(file.bytes)
});
