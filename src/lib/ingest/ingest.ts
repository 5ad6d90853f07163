import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { hullOf, spanOf, type Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { IngestResult, Column, Entry, FileFacts, HeaderMapping } from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';
import { entryCollector } from './enter.ts';
import { fieldKeyOf } from './name-columns.ts';
import { openTable } from './open-table.ts';
import { readRows } from './read.ts';
import type { Layout, Table } from './recognise.ts';
import { resolveContext, type FileContext } from './settle.ts';
import { collectProblems } from './tally.ts';
import { validateTable } from './validate.ts';
import type { WorkbookSheet } from './workbook.ts';

/** A file as it was sent, and what the sender said about it. */
export interface IngestOptions {
	name: string;
	/** Id of the form; without it the form that knows the header best. */
	form?: string | undefined;
	/** In any way that people write; must agree with the file. */
	period?: string | undefined;
	/** Code of the sender: rows are it or below it. */
	unit?: string | undefined;
	/** What the office calls its columns; without a field: what it leaves out knowingly. */
	meanings?: HeaderMapping[] | undefined;
	/** The sheets, where the bytes are a workbook: opening one waits, so it comes before. */
	workbook?: WorkbookSheet[] | undefined;
}

/** All that a file is read against. Clock and limits are given, never taken. */
export interface IngestReference {
	catalogue: Catalogue;
	units: UnitList;
	today: Day;
	maxBytes: number;
	/** Told how many letters of the text were read since it was told last, in each going through. */
	progress?: ((letters: number) => void) | undefined;
}

/**
 * The whole way of a file: bytes → text → rows → table → candidates → checked entries. Never fails:
 * what is wrong with a file is in `problems`, and the file can be taken in if `errors` is 0.
 */
export function ingest(
	bytes: Uint8Array,
	sending: IngestOptions,
	reference: IngestReference
): IngestResult {
	const { file, table, problems } = openTable(bytes, sending, reference);
	if (!table) return failedResult(file, problems);

	const setting = resolveContext(table, sending, reference);
	const entries = entryCollector(table.layout);
	const found = validateTable(table, setting, readRows(table, setting), entries.take);
	const counted = collectProblems(concatProblems(problems, setting.problems, found));
	return { ...factsOf(table, setting, entries.taken()), file, ...counted };
}

const failedResult = (file: FileFacts, problems: Problem[]): IngestResult => ({
	file,
	form: null,
	period: null,
	sender: null,
	isDemo: false,
	columns: [],
	entries: [],
	...collectProblems(problems)
});

const factsOf = ({ layout }: Table, { period, sender, isDemo }: FileContext, entries: Entry[]) => ({
	form: layout.form.id,
	period: layout.form.content === 'statements' ? spanOfEntries(entries) : period,
	sender: sender?.id ?? null,
	isDemo,
	columns: columnsOf(layout),
	entries
});

/** The days from the first to the last of published figures, each of which has its own period. */
function spanOfEntries(entries: Entry[]): Period | null {
	const days = hullOf(entries.map(({ period }) => period));
	return days && spanOf(days.start, days.end, 'calendar');
}

const columnsOf = ({ columns }: Layout): Column[] =>
	columns.flatMap((column) => {
		const field = fieldKeyOf(column);
		return field === null ? [] : { field, header: column.header, column: column.index + 1 };
	});

function* concatProblems(...parts: Iterable<Problem>[]): Iterable<Problem> {
	for (const part of parts) yield* part;
}
