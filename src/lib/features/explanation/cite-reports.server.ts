import { withWorkbook } from '../../core/ingest/source/workbook.ts';
import { citeCells, type FigurePlace } from '../../core/ingest/table/cite-cells.ts';
import { type ReopenOptions, reopenTable } from '../../core/ingest/table/reopen-table.ts';
import { type Catalogue, formOf } from '../../core/model/catalogue.ts';
import type { CitedCell } from '../../core/model/explanation.ts';
import { cutText } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { bytesOfFile } from '../../server/db/files.ts';
import { findReport, type StoredReport } from '../../server/events/reports.ts';
import { LruCache } from '../../server/lru-cache.ts';
import { referenceTextByHash } from '../../server/reference/stored-texts.ts';
import { createTaskRunner } from '../../server/worker/task-runner.ts';

/** Places of figures in the file of a report. */
export interface ReportPlaces {
	/** Public id. */
	report: string;
	places: FigurePlace[];
}

/** Reads stored files, and therefore runs in a worker. */
export const CITATION_TASKS = { citeReports };

export const { runTaskBySize } = createTaskRunner<typeof CITATION_TASKS>();

/**
 * The cells at places of reports, in the order of the places; null for one that is not found. The
 * files are read again from the bytes as received, each once and one after the other, so that only
 * one lies in memory.
 */
async function citeReports(
	app: AppContext,
	reports: ReportPlaces[]
): Promise<(CitedCell | null)[][]> {
	const cited: (CitedCell | null)[][] = [];
	for (const { report, places } of reports)
		cited.push(await cellsIn(app, citedReport(app.store, report), places));
	return cited;
}

async function cellsIn(
	app: AppContext,
	report: StoredReport,
	places: FigurePlace[]
): Promise<(CitedCell | null)[]> {
	const { encoding, delimiter, asked, catalogue } = report;
	const { bytes, workbook } = await withWorkbook({ bytes: bytesOfFile(app.store, report) });
	const { form, headers } = storedForm(app, catalogue, report.form);
	const { meanings = [], sheet } = asked;
	const table = reopenTable(bytes, {
		form,
		headers,
		meanings,
		encoding,
		delimiter,
		sheet,
		workbook
	});
	return table ? citeCells(table, places).map((cell) => cell && withShortTexts(cell)) : [];
}

/** Length of the longest text of a cell in an answer; a figure and its header are shorter. */
const MAX_CITED_LENGTH = 500;

/** A cell of spaces up to the size of the file would be repeated for each figure of an answer. */
const withShortTexts = ({ header, text, named, ...place }: CitedCell): CitedCell => ({
	...place,
	header: shortText(header),
	text: shortText(text),
	named: named === null ? null : shortText(named)
});

const shortText = (text: string): string =>
	text.length > MAX_CITED_LENGTH ? `${cutText(text, MAX_CITED_LENGTH)}…` : text;

/** A report by its public id; it was cited, so it exists. */
export function citedReport(store: AppContext['store'], id: string): StoredReport {
	const report = findReport(store, id);
	if (!report) throw new Error(`no report ${id}`);
	return report;
}

/** Catalogues as they were when reports were read; few differ. */
const catalogueCache = new LruCache<Catalogue>(8);

type StoredForm = Pick<ReopenOptions, 'form' | 'headers'>;

/** A form as it was in a catalogue that was kept. A report was read by a form of its catalogue. */
function storedForm({ store, reference }: AppContext, hash: string, id: string): StoredForm {
	const catalogue =
		hash === reference.catalogueHash
			? reference.catalogue
			: catalogueCache.get(hash, (): Catalogue => JSON.parse(referenceTextByHash(store, hash)));
	const form = formOf(catalogue, id);
	if (!form) throw new Error(`catalogue ${hash} has no form ${id}`);
	return { form, headers: catalogue.headers };
}
