import { withWorkbook } from '../../core/ingest/source/workbook.ts';
import { citeCells, type FigurePlace } from '../../core/ingest/table/cite-cells.ts';
import { reopenTable } from '../../core/ingest/table/reopen-table.ts';
import { type Catalogue, formOf } from '../../core/model/catalogue.ts';
import type { CitedCell, CitedReport, Explanation } from '../../core/model/explanation.ts';
import type { Form } from '../../core/model/form.ts';
import type { AppContext } from '../../server/app-context.ts';
import { bytesOfFile } from '../../server/db/files.ts';
import { movesOf } from '../../server/events/event-log.ts';
import { findReport, type StoredReport } from '../../server/events/reports.ts';
import { LruCache } from '../../server/lru-cache.ts';
import { referenceTextByHash } from '../../server/reference/stored-texts.ts';

/** A figure that is to be shown as it stands in the file of its report. */
export interface Citation extends FigurePlace {
	/** Public id. */
	report: string;
}

/** Public facts of a report, by its public id. */
export function citedReportOf({ store }: AppContext, id: string): CitedReport {
	const {
		form,
		file: sha256,
		origin,
		encoding,
		delimiter,
		headerLine,
		note
	} = citedReport(store, id);
	const receivedAt = movesOf(store, id)[0]?.at ?? '';
	const read = { encoding, delimiter, headerLine };
	return {
		id,
		form,
		receivedAt,
		sha256,
		origin,
		...read,
		note: origin === 'published' ? note : null
	};
}

/** The reports that a figure comes from, by public id. */
export const citedReportIds = ({ parts }: Pick<Explanation, 'parts'>): string[] =>
	parts.flatMap(({ rows }) => rows.flatMap(({ report }) => report?.id ?? []));

/**
 * The cells in which figures stand, read again from the bytes as they were received: each file once,
 * the one after the other, so that no more than one lies in memory.
 */
export async function citeFigures(
	app: AppContext,
	citations: Citation[]
): Promise<(citation: Citation) => CitedCell | null> {
	const cells = new Map<string, CitedCell | null>();
	for (const [id, places] of Map.groupBy(citations, ({ report }) => report)) {
		const found = await cellsIn(app, citedReport(app.store, id), places);
		places.forEach((place, index) => cells.set(citationKey(place), found[index] ?? null));
	}
	return (citation) => cells.get(citationKey(citation)) ?? null;
}

const citationKey = ({ report, line, field }: Citation): string => `${report} ${line} ${field}`;

async function cellsIn(
	app: AppContext,
	report: StoredReport,
	places: FigurePlace[]
): Promise<(CitedCell | null)[]> {
	const { encoding, delimiter, asked, catalogue } = report;
	const { bytes, workbook } = await withWorkbook({ bytes: bytesOfFile(app.store, report) });
	const form = storedForm(app, catalogue, report.form);
	const meanings = asked.meanings ?? [];
	const table = reopenTable(bytes, { form, meanings, encoding, delimiter, workbook });
	return table ? citeCells(table, places) : [];
}

function citedReport(store: AppContext['store'], id: string): StoredReport {
	const report = findReport(store, id);
	if (!report) throw new Error(`no report ${id}`);
	return report;
}

/** Catalogues as they were when reports were read; few differ. */
const catalogueCache = new LruCache<Catalogue>(8);

/** A form as it was in a catalogue that was kept. A report was read by a form of its catalogue. */
function storedForm({ store, reference }: AppContext, hash: string, id: string): Form {
	const catalogue =
		hash === reference.catalogueHash
			? reference.catalogue
			: catalogueCache.get(hash, (): Catalogue => JSON.parse(referenceTextByHash(store, hash)));
	const form = formOf(catalogue, id);
	if (!form) throw new Error(`catalogue ${hash} has no form ${id}`);
	return form;
}
