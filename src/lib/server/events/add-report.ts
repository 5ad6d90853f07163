import { READING_RULES } from '../../core/ingest/reading-rules.ts';
import type { StoredOptions } from '../../core/model/draft.ts';
import { hullOf } from '../../core/model/period.ts';
import type { IngestResult, Origin } from '../../core/model/report.ts';
import type { Store } from '../db/store.ts';
import { report } from '../db/schema.ts';
import { digestOf, type Facts } from '../db/digest.ts';
import { addEntries } from '../db/entries.ts';
import { appendEvent } from './event-log.ts';
import { storeFile } from '../db/files.ts';
import { unitKeys } from '../db/unit-keys.ts';

/** A report as it is handed in: what was read, from which bytes, and under which circumstances. */
export interface NewReport {
	/** Public id; the caller brings the randomness. */
	id: string;
	checked: IngestResult;
	form: string;
	/** Keys of the form's fields, in its order. */
	fields: string[];
	bytes: Uint8Array;
	sha256: string;
	asked: StoredOptions;
	origin: Origin;
	note: string | null;
	/** Hashes of the catalogue and unit list it was read with. */
	catalogue: string;
	units: string;
	actor: string;
	at: Date;
}

/** Puts a report on record as submitted. To be called inside one transaction. */
export function addReport(store: Store, submission: NewReport): void {
	const { id, sha256, bytes, actor, at } = submission;
	storeFile(store, sha256, bytes);
	const row = store.orm.insert(report).values(reportRow(store, submission)).returning().get();
	addEntries(store, row, submission.checked.entries);
	appendEvent(store, {
		at,
		actor,
		act: 'submitted',
		subject: id,
		reason: row.note,
		digest: digestOf(factsOfReport(row))
	});
}

type ReportRow = typeof report.$inferSelect;

/** Data of a report that its event records; everything else follows from its bytes. */
export type DigestedReport = Omit<
	ReportRow,
	'id' | 'sender' | 'encoding' | 'delimiter' | 'headerLine' | 'columns' | 'fields'
>;

/**
 * Its circumstances, by their hash its bytes, what was said to its sender, and the number of the
 * reading rules. A report from before that number has none here either, so its digest stays as it is.
 */
export const factsOfReport = (row: DigestedReport): Facts => [
	...legacyFactsOfReport(row),
	row.fileName,
	JSON.stringify(row.warnings),
	row.warningCount,
	...(row.readingRules === null ? [] : [row.readingRules])
];

/** Facts of the first reports: without the file name, the problems and the number of the rules. */
export const legacyFactsOfReport = (row: DigestedReport): Facts => [
	row.publicId,
	row.form,
	row.periodId,
	row.periodStart,
	row.periodEnd,
	row.origin,
	row.file,
	row.note,
	JSON.stringify(row.asked),
	row.catalogue,
	row.units
];

function reportRow(store: Store, submission: NewReport): Omit<ReportRow, 'id'> {
	const { checked } = submission;
	const { name, encoding, delimiter, headerLine } = checked.file;
	const hull = hullOf(checked.entries.map(({ period }) => period));
	if (hull === null) throw new Error(`${name} has no row to put on record`);
	return {
		publicId: submission.id,
		form: submission.form,
		periodStart: hull.start,
		periodEnd: hull.end,
		periodId: checked.period?.id ?? null,
		sender: checked.sender === null ? null : unitKeys(store)(checked.sender),
		origin: submission.origin,
		file: submission.sha256,
		fileName: name,
		encoding,
		delimiter,
		headerLine,
		columns: checked.columns,
		fields: submission.fields,
		asked: submission.asked,
		note: submission.note,
		warnings: checked.problems,
		warningCount: checked.warnings,
		catalogue: submission.catalogue,
		units: submission.units,
		readingRules: READING_RULES
	};
}
