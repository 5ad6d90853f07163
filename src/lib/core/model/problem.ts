/** docs/rules.md §6. Words are made in `ui/i18n/problems/problem-text.ts`, never here. */
export const PROBLEM_CODES = [
	'file/empty',
	'file/too-large',
	'file/not-text',
	'encoding/letters-lost',
	'encoding/undecodable',
	'encoding/legacy-font',
	'encoding/guessed',
	'csv/unclosed-quote',
	'csv/ragged-row',
	'header/not-found',
	'header/missing-column',
	'header/duplicate-column',
	'header/unknown-column',
	'header/personal-data',
	'sheet/ambiguous',
	'sheet/other-period',
	'sheet/hidden-cells',
	'sheet/not-read',
	'header/doubtful-column',
	'header/stacked-table',
	'unit-of-measure/differs',
	'period/unreadable',
	'period/mismatch',
	'period/not-ended',
	'period/longer-than-usual',
	'unit/unknown',
	'unit/ambiguous',
	'unit/not-valid',
	'unit/outside-scope',
	'unit/duplicate',
	'unit/missing',
	'number/unreadable',
	'number/fraction-in-count',
	'number/negative',
	'number/too-large',
	'number/mixed-grouping',
	'number/missing',
	'number/merged',
	'number/not-computed',
	'rule/identity',
	'rule/part-exceeds-whole',
	'total/differs',
	'history/carried-over',
	'history/copy-of-last',
	'history/jump',
	'history/all-perfect',
	'history/team-size'
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A unit as named in a problem. */
export interface UnitCandidate {
	code: string;
	name: string;
	/** Name of the unit above: what tells namesakes apart. */
	within?: string;
}

/** A sheet that is named in a problem. */
export interface SheetCandidate {
	name: string;
	/** Its period, spelled; absent where it names none or was not understood. */
	period?: string;
}

/** Parameters of a problem text besides the place; each code uses some of them. */
export interface ProblemDetail {
	/** The expected content: a figure, a date, a header, a format. */
	expected?: string | number;
	/** The computed or read value, if it is not the cell itself. */
	found?: string | number;
	/** The one of both that may be larger, because a figure of it could not be read. */
	atLeast?: 'found' | 'expected';
	/** Value that corrects the cell, given only where it is proven. */
	suggestion?: string | number;
	/** Code of the unit that is spoken of. */
	unit?: string;
	/** Name of the unit that submits for the dissolved unit that is spoken of. */
	submitter?: string;
	/** The nearest names, the candidates or the successors. */
	candidates?: UnitCandidate[];
	/** The rule of the form that is broken. */
	rule?: string;
	/** The line of the first of two. */
	otherLine?: number;
	/** Name of the sheet of a workbook that is spoken of. */
	sheet?: string;
	/** Sheets from which the sender may choose. */
	sheets?: SheetCandidate[];
	/** Hidden rows and columns that were read, such as `4, 6–8` and `C–D`. */
	hiddenRows?: string;
	hiddenColumns?: string;
	/** Name of the cell of `line` and `column` as a spreadsheet shows it, such as `E8`. */
	cellName?: string;
	/**
	 * Name of the cell in the sheet, such as `A3`, or of several: `A3:D3`; `sheet-name` where the name
	 * of the sheet is meant.
	 */
	at?: string;
	/** The cell that contradicts it, as found; blank where the sender's choice does. */
	otherCell?: string;
	/** Name of the cell that contradicts it, or `sheet-name`. */
	otherAt?: string;
	/** Id of the period that is spoken of, such as the one before. */
	period?: string;
	/** Last day in force, or the reference date. */
	day?: string;
	/** The unit has ended: `day` is its last one. Else it has not begun on `day`. */
	isPast?: boolean;
	/** Format detected from the bytes, such as xls, ods, pdf or gzip; or number format of the cell. */
	format?: string;
}

/** A fault in a file: where it is, what stood there, and the facts to word it. */
export interface Problem extends ProblemDetail {
	code: ProblemCode;
	/** An error stops the report, a warning asks for a note or, where it only tells, for nothing. */
	severity: 'error' | 'warning';
	/** Line of the file as it came, from 1, header included. */
	line: number | null;
	/** Header as it stands in the file. */
	column: string | null;
	/** Key of the form's field. */
	field: string | null;
	/** The cell as found. */
	cell: string | null;
}

/** Warnings that only tell, so that a report with no other one needs no note (docs/rules.md §6). */
const NOTICES: ReadonlySet<ProblemCode> = new Set([
	'encoding/guessed',
	'sheet/hidden-cells',
	'sheet/other-period'
]);

/** True for a warning without a note of the sender, which a report with it needs. */
export const needsNote = ({ code, severity }: Pick<Problem, 'code' | 'severity'>): boolean =>
	severity === 'warning' && !NOTICES.has(code);
