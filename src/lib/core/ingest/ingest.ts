import { hullOf, type Period, spanOf } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Column, Entry, FileFacts, IngestResult } from '../model/report.ts';
import { validateTable } from './checks/validate-table.ts';
import { type FileContext, resolveContext } from './context/resolve-context.ts';
import { entryCollector } from './entry-collector.ts';
import { collectProblems } from './problems/collect-problems.ts';
import { withSheetName } from './problems/with-sheet-name.ts';
import { readRows } from './rows/read-rows.ts';
import type { IngestOptions, IngestReference } from './source/ingest-input.ts';
import { fieldKeyOf } from './table/name-columns.ts';
import { type OpenResult, openTable } from './open-table.ts';
import type { Layout, Table } from './table/recognise-table.ts';

/**
 * Pipeline of a file: bytes → text → rows → table → candidates → checked entries. It never throws:
 * the faults of a file are in `problems`, and a file can be stored if `errors` is 0.
 */
export const ingest = (
	bytes: Uint8Array,
	sending: IngestOptions,
	reference: IngestReference
): IngestResult => ingestTable(openTable(bytes, sending, reference), sending, reference);

/** Ingests a file whose table was found with the same options and reference. */
export function ingestTable(
	{ file, table, problems }: OpenResult,
	sending: IngestOptions,
	reference: IngestReference
): IngestResult {
	if (!table) return failedResult(file, problems);

	const setting = resolveContext(table, sending, reference);
	const entries = entryCollector(table.layout);
	const found = validateTable(table, setting, readRows(table, setting), entries.take);
	const all = concatProblems(problems, setting.problems, found);
	const counted = collectProblems(withSheetName(all, file.sheet));
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
