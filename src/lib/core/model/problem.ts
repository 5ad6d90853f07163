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
	'period/unreadable',
	'period/mismatch',
	'period/not-ended',
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

/** Parameters of a problem text besides the place; each code uses some of them. */
export interface ProblemDetail {
	/** The expected content: a figure, a date, a header, a format. */
	expected?: string | number;
	/** The computed or read value, if it is not the cell itself. */
	found?: string | number;
	/** Value that corrects the cell, given only where it is proven. */
	suggestion?: string | number;
	/** Code of the unit that is spoken of. */
	unit?: string;
	/** The nearest names, the candidates or the successors. */
	candidates?: UnitCandidate[];
	/** The rule of the form that is broken. */
	rule?: string;
	/** The line of the first of two. */
	otherLine?: number;
	/** Name of the cell in the sheet, such as `A3`, or of several: `A3:D3`. */
	at?: string;
	/** The cell that contradicts it, as found; blank where the sender's choice does. */
	otherCell?: string;
	/** Name of the cell that contradicts it. */
	otherAt?: string;
	/** Id of the period that is spoken of, such as the one before. */
	period?: string;
	/** Last day in force, or the reference date. */
	day?: string;
	/** The unit has ended: `day` is its last one. Else it has not begun on `day`. */
	isPast?: boolean;
	/** Format detected from the bytes: xlsx, xls, html, pdf, zip. */
	format?: string;
}

/** A fault in a file: where it is, what stood there, and the facts to word it. */
export interface Problem extends ProblemDetail {
	code: ProblemCode;
	/** An error stops the report, a warning asks for a note. */
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
