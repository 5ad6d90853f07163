import type { Entry, Statement } from '../../core/model/report.ts';
import type { Store } from './store.ts';
import type { report } from './schema.ts';
import { unitKeys } from './unit-keys.ts';

type EntryOwner = Pick<typeof report.$inferSelect, 'id' | 'form' | 'fields'>;

/**
 * Adds the rows of a report. The statement is written out and prepared once: a file of 100,000 rows
 * takes a second this way and many times that through a query builder.
 */
export function addEntries(store: Store, parent: EntryOwner, entries: Entry[]): void {
	const insert = store.sqlite.prepare(
		`INSERT INTO entry (form, period_start, period_end, unit, item, report, period_id, line, counts, lines, statement)
		VALUES (:form, :period_start, :period_end, :unit, :item, :report, :period_id, :line, :counts, :lines, :statement)`
	);
	const keyOf = unitKeys(store);
	const { id: report, form } = parent;
	for (const entry of entries)
		insert.run({ ...entryColumns(entry, parent.fields), form, report, unit: keyOf(entry.unit) });
}

/** The columns of a row, its counts in the order of the form's fields. */
export const entryColumns = (
	{ unit, period, line, counts, lines, statement }: Entry,
	fields: string[]
) => ({
	unit,
	item: itemKey(statement),
	period_id: period.id,
	period_start: period.start,
	period_end: period.end,
	line,
	counts: JSON.stringify(fields.map((field) => counts[field] ?? null)),
	lines: lines ? JSON.stringify(lines) : null,
	statement: statement ? JSON.stringify(statement) : null
});

/** Key of a row: a unit has one row of counts per period, without a name. */
export function itemKey(statement: Statement | undefined): string {
	if (!statement) return '';
	return [statement.indicator, statement.kind, statement.scope].join('/');
}
