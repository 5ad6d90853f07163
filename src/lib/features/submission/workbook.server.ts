import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { MAX_COUNT } from '../../core/model/form.ts';

/** A sheet that is handed out to be filled in. */
export interface TemplateSheet {
	name: string;
	rows: string[][];
	/** Index of the header row. */
	header: number;
	/** Formulas by column, with `#` for the number of the row; null where people write. */
	formulas: (string | null)[];
	/** Allowed input by column. */
	takes: InputType[];
	/** Messages by column that Excel shows beside a cell that is being filled in. */
	hints: (CellHint | null)[];
	/** Number of rows below the last that also accept entries. */
	spareRows: number;
	guide: { name: string; rows: string[][] };
	/** Name of the sheet of lists to choose from. */
	lists: string;
	/** Message for a value that is not allowed. */
	refusal: { title: string; message: string };
}

/** Excel takes at most 32 characters of a title and 255 of a text. */
interface CellHint {
	title: string;
	text: string;
}

/** A count; a figure with decimals; one of a list. */
type InputType = 'anything' | 'count' | 'figure' | { oneOf: string[] };

/** A workbook of one sheet to fill in, one that explains it, and one of lists; codes stay texts. */
export function writeTemplateWorkbook(sheet: TemplateSheet): Promise<Uint8Array> {
	const filled: WriteSheet = {
		name: sheet.name,
		rows: sheet.rows,
		cells: cellsOf(sheet),
		columns: sheet.formulas.map((_, index) => ({ width: widthOf(sheet, index) })),
		rowDefs: new Map([[sheet.header, { height: headerHeight(sheet) }]]),
		freezePane: { rows: sheet.header + 1, columns: 2 },
		dataValidations: validationsOf(sheet),
		pageSetup: ONE_LANDSCAPE_PAGE
	};
	const guide: WriteSheet = {
		name: sheet.guide.name,
		rows: sheet.guide.rows,
		cells: wrappedCells(sheet.guide.rows, 2),
		columns: [{ width: 60 }, { width: 12 }, { width: 90 }],
		pageSetup: ONE_LANDSCAPE_PAGE
	};
	const lists = listsOf(sheet);
	const others = lists.length === 0 ? [] : [{ name: sheet.lists, rows: listColumns(lists) }];
	return writeXlsx({ sheets: [filled, guide, ...others] });
}

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

function validationsOf(sheet: TemplateSheet): Validation[] {
	const [first, last] = [sheet.header + 2, sheet.rows.length + sheet.spareRows];
	if (last < first) return [];
	return sheet.takes.flatMap((takes, index) => {
		const bounds = validationOf(takes, sheet);
		if (bounds === null) return [];
		const { title: errorTitle, message: errorMessage } = sheet.refusal;
		const range = `${columnLetters(index)}${first}:${columnLetters(index)}${last}`;
		const refusal = { showErrorMessage: true, errorTitle, errorMessage };
		return [{ ...bounds, ...hintOf(sheet, index), ...refusal, allowBlank: true, range }];
	});
}

function hintOf({ hints }: TemplateSheet, column: number): Partial<Validation> {
	const hint = hints[column];
	if (!hint) return {};
	return { showInputMessage: true, inputTitle: hint.title, inputMessage: hint.text };
}

function validationOf(takes: InputType, sheet: TemplateSheet): Omit<Validation, 'range'> | null {
	if (takes === 'anything') return null;
	const within = { operator: 'between', formula1: '0', formula2: String(MAX_COUNT) } as const;
	if (takes === 'count') return { type: 'whole', ...within };
	if (takes === 'figure') return { type: 'decimal', ...within };
	const column = columnLetters(listsOf(sheet).indexOf(takes.oneOf));
	return {
		type: 'list',
		formula1: `'${sheet.lists}'!$${column}$1:$${column}$${takes.oneOf.length}`
	};
}

const listsOf = ({ takes }: TemplateSheet): string[][] =>
	takes.flatMap((one) => (typeof one === 'object' ? [one.oneOf] : []));

/** Each list downwards, one beside the other. */
const listColumns = (lists: string[][]): string[][] =>
	Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) =>
		lists.map((list) => list[row] ?? '')
	);

/** One sheet of A4 across, with as many pages downwards as there are units for. */
export const ONE_LANDSCAPE_PAGE: NonNullable<WriteSheet['pageSetup']> = {
	paperSize: 'a4',
	orientation: 'landscape',
	fitToPage: true,
	fitToWidth: 1,
	fitToHeight: 0
};

/** Widths of code, name, figures and the text of the checks, in characters. */
const [CODE_WIDTH, NAME_WIDTH, FIGURE_WIDTH, CHECK_WIDTH] = [12, 28, 15, 50];

function widthOf({ formulas }: TemplateSheet, column: number): number {
	if (column === 0) return CODE_WIDTH;
	if (column === 1) return NAME_WIDTH;
	return column === formulas.length - 1 ? CHECK_WIDTH : FIGURE_WIDTH;
}

/** Height of a line of text, in points. */
const LINE_HEIGHT = 15;

/** Height for the longest label: words that do not fit in the rest of a line begin the next. */
function headerHeight(sheet: TemplateSheet): number {
	const labels = sheet.rows[sheet.header] ?? [];
	const lines = labels.map((label, column) => wrappedLines(label, widthOf(sheet, column)));
	return Math.max(1, ...lines) * LINE_HEIGHT;
}

function wrappedLines(label: string, width: number): number {
	let [lines, used] = [1, 0];
	for (const { length } of label.split(' ')) {
		const isNext = used > 0 && used + 1 + length > width;
		if (isNext) lines += 1;
		used = isNext || used === 0 ? length : used + 1 + length;
	}
	return lines;
}

const LINE = { style: 'thin', color: { rgb: '8A8F98' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const WRAPPED = { wrapText: true, vertical: 'top' } as const;
export const HEADER_STYLE: CellStyle = { font: { bold: true }, alignment: WRAPPED, border: BORDER };
const COMPUTED_STYLE: CellStyle = { alignment: WRAPPED, border: BORDER };
/** Cells to write in are light yellow. */
const INPUT_STYLE: CellStyle = {
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } },
	border: BORDER
};

/** Header, formulas and the cells to write in; all else is plain. */
function cellsOf({ rows, header, formulas, takes }: TemplateSheet): Map<string, Partial<Cell>> {
	const cells = new Map<string, Partial<Cell>>();
	(rows[header] ?? []).forEach((value, column) => {
		cells.set(`${header},${column}`, { value, type: 'string', style: HEADER_STYLE });
	});
	for (let row = header + 1; row < rows.length; row += 1)
		formulas.forEach((formula, column) => {
			if (formula === null && (takes[column] ?? 'anything') === 'anything') return;
			const own = formula?.replaceAll('#', String(row + 1));
			cells.set(
				`${row},${column}`,
				own === undefined
					? inputCell(rows[row]?.[column] ?? '')
					: { type: 'formula', value: '', formula: own, formulaResult: '', style: COMPUTED_STYLE }
			);
		});
	return cells;
}

/** Texts of a column, which continue on the next line where they are too long. */
const wrappedCells = (rows: string[][], column: number): Map<string, Partial<Cell>> =>
	new Map(
		rows.flatMap((row, index) => {
			const value = row[column] ?? '';
			const cell = { value, type: 'string', style: { alignment: WRAPPED } } as const;
			return value === '' ? [] : [[`${index},${column}`, cell] as const];
		})
	);

/** Blank, or with a figure that is already known. */
const inputCell = (figure: string): Partial<Cell> =>
	figure === ''
		? { type: 'empty', value: null, style: INPUT_STYLE }
		: { type: 'number', value: Number(figure), style: INPUT_STYLE };

/** `A`, `B`, … `AA`. */
function columnLetters(index: number): string {
	const high = Math.floor(index / 26);
	return (high > 0 ? columnLetters(high - 1) : '') + String.fromCharCode(65 + (index % 26));
}
