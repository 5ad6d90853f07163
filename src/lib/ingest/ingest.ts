import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { hullOf, spanOf, type Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Checked, Column, Entry, FileFacts, HeaderMeaning } from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';
import { entryTaker } from './enter.ts';
import { fieldOf } from './name-columns.ts';
import { openTable } from './open-table.ts';
import { read } from './read.ts';
import type { Layout, Table } from './recognise.ts';
import { settle, type Setting } from './settle.ts';
import { tally } from './tally.ts';
import { validate } from './validate.ts';
import type { WorkbookSheet } from './workbook.ts';

/** A file as it was sent, and what the sender said about it. */
export interface Sending {
	name: string;
	/** Id of the form; without it the form that knows the header best. */
	form?: string | undefined;
	/** In any way that people write; must agree with the file. */
	period?: string | undefined;
	/** Code of the sender: rows are it or below it. */
	unit?: string | undefined;
	/** What the office calls its columns; without a field: what it leaves out knowingly. */
	meanings?: HeaderMeaning[] | undefined;
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
export function ingest(bytes: Uint8Array, sending: Sending, reference: IngestReference): Checked {
	const { file, table, problems } = openTable(bytes, sending, reference);
	if (!table) return refused(file, problems);

	const setting = settle(table, sending, reference);
	const entries = entryTaker(table.layout);
	const found = validate(table, setting, read(table, setting), entries.take);
	const counted = tally(chain(problems, setting.problems, found));
	return { ...factsOf(table, setting, entries.taken()), file, ...counted };
}

const refused = (file: FileFacts, problems: Problem[]): Checked => ({
	file,
	form: null,
	period: null,
	sender: null,
	isMadeUp: false,
	columns: [],
	entries: [],
	...tally(problems)
});

const factsOf = ({ layout }: Table, { period, sender, isMadeUp }: Setting, entries: Entry[]) => ({
	form: layout.form.id,
	period: layout.form.content === 'statements' ? daysOfAll(entries) : period,
	sender: sender?.id ?? null,
	isMadeUp,
	columns: columnsOf(layout),
	entries
});

/** The days from the first to the last of published figures, each of which has its own period. */
function daysOfAll(entries: Entry[]): Period | null {
	const days = hullOf(entries.map(({ period }) => period));
	return days && spanOf(days.start, days.end, 'calendar');
}

const columnsOf = ({ columns }: Layout): Column[] =>
	columns.flatMap((column) => {
		const field = fieldOf(column);
		return field === null ? [] : { field, header: column.header, column: column.index + 1 };
	});

function* chain(...parts: Iterable<Problem>[]): Iterable<Problem> {
	for (const part of parts) yield* part;
}
