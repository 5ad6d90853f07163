import { figureChanges } from '../../core/ingest/diff-entries.ts';
import { formOf } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import { hullOf } from '../../core/model/period.ts';
import type {
	Entry,
	FigureChange,
	InForceEntry,
	IngestResult,
	Receipt
} from '../../core/model/report.ts';
import { plainLine } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { sizeOfFile } from '../../server/db/files.ts';
import { movesOf } from '../../server/events/event-log.ts';
import { furtherFilesOf } from '../../server/events/further-files.ts';
import { inForceEntries } from '../../server/events/in-force-entries.ts';
import {
	entriesOf,
	findReport,
	reportStatusOf,
	type StoredReport
} from '../../server/events/reports.ts';

/** Form that a file was read by; its rules are described in the words of the form. */
export const formOfReceipt = ({ reference }: AppContext, { form }: Receipt): Form | undefined =>
	form === null ? undefined : formOf(reference.catalogue, form);

/** A file as read and checked, and the SHA-256 of its bytes. */
export interface IngestedFile {
	checked: IngestResult;
	/** The rows in force that it was compared with: of its form and units, of its periods and some years before. */
	inForce: InForceEntry[];
	sha256: string;
}

/** Receipt of a file that is not stored: its changes are those against the data in force. */
export function unstoredReceipt(
	{ reference }: AppContext,
	{ checked, inForce, sha256 }: IngestedFile
): Receipt {
	const { file, form, period, entries, problems, errors, warnings } = checked;
	return {
		id: null,
		status: errors > 0 ? 'refused' : 'checked',
		sha256,
		receivedAt: null,
		form,
		period: period?.id ?? null,
		file,
		entries: entries.length,
		errors,
		warnings,
		problems,
		changes: figureChanges(entries, rowsWithin(inForce, entries), reference.units),
		further: []
	};
}

function rowsWithin(rows: InForceEntry[], entries: Entry[]): InForceEntry[] {
	const hull = hullOf(entries.map(({ period }) => period));
	if (hull === null) return [];
	return rows.filter(({ period }) => hull.start <= period.start && period.end <= hull.end);
}

/**
 * Receipt of a stored report. It never changes except for the status and further files: its changes are those against
 * the data in force when the report was received.
 */
export function storedReceipt(app: AppContext, id: string): Receipt {
	const { store } = app;
	const report = findReport(store, id);
	const [submitted] = movesOf(store, id);
	if (!report || !submitted) throw new Error(`no report ${id}`);
	const entries = entriesOf(store, report);
	return {
		id,
		status: reportStatusOf(store, report),
		sha256: report.file,
		receivedAt: submitted.at,
		form: report.form,
		period: report.periodId,
		file: receiptFileOf(app, report),
		entries: entries.length,
		errors: 0,
		warnings: report.warningCount,
		problems: report.warnings,
		changes: changesAt(app, report.form, entries, submitted.seq - 1),
		further: furtherFilesOf(store, id)
	};
}

function receiptFileOf({ store }: AppContext, report: StoredReport): Receipt['file'] {
	const { fileName, encoding, delimiter, headerLine, asked } = report;
	return {
		name: plainLine(fileName),
		bytes: sizeOfFile(store, report),
		encoding,
		delimiter,
		sheet: asked.sheet ?? null,
		headerLine
	};
}

/** Changes of rows against the data in force at a sequence number of the log. */
function changesAt(
	{ store, reference }: AppContext,
	form: string,
	entries: Entry[],
	cut: number
): FigureChange[] {
	const hull = hullOf(entries.map(({ period }) => period));
	if (hull === null) return [];
	const own = entries.map(({ unit }) => unit);
	const before = inForceEntries(store, { form, cut, ...hull, units: own });
	return figureChanges(entries, before, reference.units);
}
