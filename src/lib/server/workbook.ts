import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import type { Form } from '../model/form.ts';
import { MAX_COUNT } from '../model/form.ts';

/** A sheet that is handed out to be filled in. */
export interface SheetToFill {
	name: string;
	rows: string[][];
	/** Index of the header row. */
	header: number;
	/** By column: the formula of a row with `#` for its number; null where people write. */
	formulas: (string | null)[];
	/** Indexes of the columns in which whole numbers are written. */
	counts: number[];
	guide: { name: string; rows: string[][] };
	/** What is said to who writes something else than a whole number. */
	refusal: { title: string; message: string };
}

/** A workbook of one sheet to fill in and one that explains it; codes stay texts. */
export function workbookToFill(sheet: SheetToFill): Promise<Uint8Array> {
	const last = sheet.rows.length;
	const first = sheet.header + 2;
	const filled: WriteSheet = {
		name: sheet.name,
		rows: sheet.rows,
		cells: cellsOf(sheet),
		columns: sheet.formulas.map((_, index) => ({ width: index < 2 ? (WIDTHS[index] ?? 12) : 15 })),
		freezePane: { rows: sheet.header + 1, columns: 2 },
		dataValidations:
			last < first
				? []
				: sheet.counts.map((index) => ({
						type: 'whole',
						operator: 'between',
						formula1: '0',
						formula2: String(MAX_COUNT),
						allowBlank: true,
						showErrorMessage: true,
						errorTitle: sheet.refusal.title,
						errorMessage: sheet.refusal.message,
						range: `${letters(index)}${first}:${letters(index)}${last}`
					}))
	};
	const guide: WriteSheet = {
		name: sheet.guide.name,
		rows: sheet.guide.rows,
		columns: [{ width: 90 }, { width: 30 }]
	};
	return writeXlsx({ sheets: [filled, guide] });
}

/** Widths of code and name, in characters. */
const WIDTHS = [12, 28];

/** Header and formulas; all else is plain. */
function cellsOf({ rows, header, formulas }: SheetToFill): Map<string, Partial<Cell>> {
	const cells = new Map<string, Partial<Cell>>();
	const bold = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
	(rows[header] ?? []).forEach((value, column) => {
		cells.set(`${header},${column}`, { value, type: 'string', style: bold });
	});
	for (let row = header + 1; row < rows.length; row += 1)
		formulas.forEach((formula, column) => {
			if (formula === null) return;
			const own = formula.replaceAll('#', String(row + 1));
			cells.set(`${row},${column}`, {
				type: 'formula',
				value: '',
				formula: own,
				formulaResult: ''
			});
		});
	return cells;
}

/** `A`, `B`, … `AA`. */
function letters(index: number): string {
	const high = Math.floor(index / 26);
	return (high > 0 ? letters(high - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Indexes of the columns of a template in which people write counts. */
export const countColumns = (form: Form): number[] =>
	form.fields.flatMap(({ sumOf }, index) => (sumOf === undefined ? index + 2 : []));
