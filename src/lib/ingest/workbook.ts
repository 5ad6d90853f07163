import { readXlsx, type Sheet } from 'hucre/xlsx';
import type { FileRow } from '../model/report.ts';
import { cellText } from './cell-text.ts';
import { recogniseFormat } from './recognise-format.ts';
import { zipDirectory, type ZipPart } from './zip-directory.ts';

/** A sheet of a workbook as texts; `line` is the number of the row in the sheet. */
export interface WorkbookSheet {
	name: string;
	rows: FileRow[];
}

const MIB = 1024 * 1024;
/**
 * Measured on 2 cores: 64 MiB of sheet XML take 3 s and half a gigabyte to read, and hold ten times
 * the units of the country. What unpacks to more is an attack or no report.
 */
const MOST_IN_PART = 64 * MIB;
const MOST_IN_ALL = 128 * MIB;
/** A real workbook unpacks to 3 to 30 times its size; small parts of repeated cells to more. */
const MOST_RATIO = 200;
const UNSUSPECTED = 4 * MIB;
/** A sheet may be listed many times over, and is read each time. */
const MOST_SHEETS = 100;
const MOST_ROWS = 200_000;
const MOST_CELLS = 5_000_000;
/** Formats of cells cost several times the memory of the cells; figures of a large file are counts. */
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
	const sheetParts = parts.filter(({ name }) => SHEET.test(name));
	const size = sheetParts.reduce((sum, { unpacked }) => sum + unpacked, 0);
	const sheets = await sheetsOf(bytes, sheetParts.length, size <= MOST_WITH_FORMATS);
	if (sheets === undefined || sheets.some(({ rows }) => rows.length > MOST_ROWS)) return undefined;
	const visible = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
	const cells = visible.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
	return cells > MOST_CELLS ? undefined : visible.map(textsOf);
}

const SHEET = /worksheets\/[^/]+\.xml$/iu;

/** Declared sizes are what the library unpacks at most, but where they are 0 or stand elsewhere. */
function areCredible(parts: ZipPart[]): boolean {
	const all = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
	return all <= MOST_IN_ALL && parts.every(isCredible);
}

function isCredible({ packed, unpacked, sizesFollow }: ZipPart): boolean {
	if (packed === 0) return unpacked === 0 && !sizesFollow;
	if (unpacked === 0) return packed <= 2;
	return unpacked <= MOST_IN_PART && (unpacked <= UNSUSPECTED || unpacked <= packed * MOST_RATIO);
}

/**
 * Whatever the library stumbles over, the answer is the same: this is no workbook that can be read.
 * It throws strings of its own and of the platform, which no caller could tell apart.
 */
async function sheetsOf(
	bytes: Uint8Array,
	known: number,
	readStyles: boolean
): Promise<Sheet[] | undefined> {
	let listed = 0;
	const isAmongParts = () => (listed += 1) <= Math.min(known, MOST_SHEETS);
	const options = { maxRows: MOST_ROWS + 1, readStyles, sheets: isAmongParts };
	const workbook = await readXlsx(bytes, options).catch(() => undefined);
	return listed > Math.min(known, MOST_SHEETS) ? undefined : workbook?.sheets;
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
	return { name, rows: texts.map((row, index) => ({ line: index + 1, cells: row })) };
}
