import type { Period } from './period.ts';
import type { Problem } from './problem.ts';
import type { UnitId } from './unit.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3';
export type Delimiter = ';' | ',' | '\t' | '|';
/**
 * Origin of a report. `published`: counts published by a newspaper or official site; `sample`: demo
 * data.
 */
export type Origin = 'web' | 'api' | 'command line' | 'sample' | 'published';
export type ReportStatus = 'submitted' | 'approved' | 'returned' | 'superseded' | 'withdrawn';

/** A blank is null: not reported, never 0. */
export type Counts = Readonly<Record<string, number | null>>;

/** A figure that was only published as a statement (form `congbo`): never added up, never ranked. */
export interface Statement {
	scope: string;
	indicator: string;
	kind: 'result' | 'goal';
	/** Plain decimal text, exactly as published, such as `99.95`; of a rate in per cent. */
	value: string;
	qualifier: '=' | '>' | '<' | '≥' | '≤' | '≈';
	source: string;
	quote: string;
}

/** One accepted row: a unit's figures, and the line of the file on which they stand. */
export interface Entry {
	unit: UnitId;
	period: Period;
	line: number;
	/** Every field of the form; derived ones recomputed. Empty for a statement. */
	counts: Counts;
	/** Line of each field where they differ from `line` (long layout). */
	lines?: Readonly<Record<string, number>>;
	statement?: Statement;
}

/** A row in force at some cut of the event log: what the ranking core works on. */
export interface InForceEntry {
	unit: UnitId;
	period: Period;
	counts: Counts;
	/** Id of the report that it stands in, and the line there. */
	report: string;
	line: number;
	/** Lines of fields, where they differ from `line` (long layout). */
	lines?: Readonly<Record<string, number>>;
	origin: Origin;
}

/** A statement in force, with where it comes from. */
export interface InForceStatement {
	unit: UnitId;
	period: Period;
	statement: Statement;
	report: string;
	line: number;
}

/** Column of the file that a field was read from: its header as written, and its number from 1. */
export interface Column {
	field: string;
	header: string;
	column: number;
}

export interface FileFacts {
	name: string;
	bytes: number;
	encoding: Encoding | null;
	delimiter: Delimiter | null;
	/** Name of the sheet that was read; null for a text, and where none was read. */
	sheet: string | null;
	/** Last line of the header, from 1. */
	headerLine: number | null;
}

/** The field that an office means by a header of its files. */
export interface HeaderMapping {
	/** Header as written in the file, merged header rows joined by ` > `. */
	header: string;
	/** Key of the field; null: the column is left out knowingly. */
	field: string | null;
}

/** A record of the file: its cells as they stand there; `line` is where it starts, from 1. */
export interface FileRow {
	line: number;
	cells: string[];
}

/** A column as it was understood. */
export interface FileTableColumn {
	/** Index from 0. */
	index: number;
	header: string;
	/** Key of the field, `unit` for name or code; null where it carries nothing for the form. */
	field: string | null;
	/** No form knows this header, or it is doubtful what its column holds. */
	isUnknown: boolean;
}

/** A file as the table it was understood as: what a preview and a file with remarks are made from. */
export interface FileTable {
	/** The whole file: title, header, rows, signatures. */
	rows: FileRow[];
	/** Index in `rows` of the first header row, and of the first row behind the header. */
	headerStart: number;
	bodyStart: number;
	columns: FileTableColumn[];
	form: string;
	/** Name of the sheet; null for a text. */
	sheet: string | null;
	encoding: Encoding | null;
	delimiter: Delimiter | null;
}

/** The part of a table that somebody looks at. */
export interface TablePage extends Pick<FileTable, 'columns' | 'form'> {
	/** Line of the first row behind the header; null where there is none. */
	firstLine: number | null;
	rows: FileRow[];
	/** Number of all matching rows; positions of the first and the last of these rows, from 1. */
	count: number;
	first: number;
	last: number;
	page: number;
	pages: number;
}

/** The visible part of a table. */
export interface TablePageQuestion {
	onlyFaults: boolean;
	/** Number from 1. */
	page: number;
	/** A line that must be in sight, whatever the page; null: none. */
	line: number | null;
}

/** File as read and checked, not stored yet. It can be stored if `errors` is 0. */
export interface IngestResult {
	file: FileFacts;
	form: string | null;
	period: Period | null;
	/** Sending unit, if known: as chosen, otherwise as printed in the file. */
	sender: UnitId | null;
	/** The file states above its table that its figures are demo data. */
	isDemo: boolean;
	columns: Column[];
	entries: Entry[];
	/** The first 1,000; `errors` and `warnings` count all. */
	problems: Problem[];
	errors: number;
	warnings: number;
}

/** A figure that a report changes against what is in force. */
export interface FigureChange {
	unit: string;
	field: string;
	before: number | null;
	after: number | null;
}

/** Receipt for a file (docs/rules.md §8); ids and times are null if nothing is stored. */
export interface Receipt {
	id: string | null;
	status: 'checked' | 'refused' | ReportStatus;
	sha256: string;
	receivedAt: string | null;
	form: string | null;
	period: string | null;
	file: FileFacts;
	entries: number;
	errors: number;
	warnings: number;
	problems: Problem[];
	changes: FigureChange[];
	/** Files with the same figures that came while the report awaited review, oldest first. */
	further: FurtherFile[];
}

/** A file of which only the receipt is recorded: another file with the same figures is kept. */
export interface FurtherFile {
	sha256: string;
	/** UTC */
	receivedAt: string;
}
