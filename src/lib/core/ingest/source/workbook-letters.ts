import { decodeTcvn3Letters } from './decode-text.ts';
import { measureReadability } from './vietnamese-readability.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** Signs beyond ASCII, and signs that windows-1252 does not have. */
const NOT_ASCII = /[^\p{ASCII}]/u;
const NOT_WESTERN = /[^\0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/** Few words prove nothing. */
const MIN_WORDS = 3;
/** Share of readable words from which a reading is certain, and below which a text is unreadable. */
const MIN_CERTAIN_SHARE = 0.8;
const MIN_READABLE_SHARE = 0.5;

/**
 * The sheet with the letters that its writer saw. Text in a TCVN3 (ABC) font stands in a workbook as
 * letters of western Europe: `X· T­ NghÜa` is shown as "Xã Tư Nghĩa". Cells in other fonts are Unicode,
 * so each cell is read by itself, if the sheet as a whole proves that it has such a font. Null where
 * it has none.
 */
export function readTcvn3Letters(sheet: WorkbookSheet): WorkbookSheet | null {
	const texts = westernTexts(sheet);
	const readings = new Map<string, string>();
	for (const text of texts.western) {
		const reading = decodeTcvn3Letters(text);
		const [before, after] = [shareOf(text), shareOf(reading)];
		if (after > before || (after === before && !texts.hasOthers)) readings.set(text, reading);
	}
	const [before, after] = [
		measureReadability(readings.keys()),
		measureReadability(readings.values())
	];
	const isProven =
		after.words >= MIN_WORDS &&
		after.share >= MIN_CERTAIN_SHARE &&
		before.share < MIN_READABLE_SHARE;
	if (!isProven) return null;
	const cellsOf = (cells: string[]): string[] => cells.map((cell) => readings.get(cell) ?? cell);
	return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: cellsOf(row.cells) })) };
}

/** The different texts that may be in a TCVN3 font; and whether others have Vietnamese letters. */
function westernTexts({ rows }: WorkbookSheet): { western: Set<string>; hasOthers: boolean } {
	const western = new Set<string>();
	let hasOthers = false;
	for (const { cells } of rows)
		for (const cell of cells) {
			if (!NOT_ASCII.test(cell)) continue;
			if (NOT_WESTERN.test(cell)) hasOthers = true;
			else western.add(cell);
		}
	return { western, hasOthers };
}

const shareOf = (text: string): number => measureReadability([text]).share;

/** All texts of sheets with letters beyond ASCII, to tell their font. */
export function* lettersIn(sheets: WorkbookSheet[]): Generator<string, void> {
	for (const { rows } of sheets)
		for (const { cells } of rows) {
			const texts = cells.filter((cell) => NOT_ASCII.test(cell));
			if (texts.length > 0) yield texts.join('\n');
		}
}
