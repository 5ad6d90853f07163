import type { FigurePlace } from '../../core/ingest/table/cite-cells.ts';
import type { CitedCell, CitedReport, Explanation } from '../../core/model/explanation.ts';
import type { AppContext } from '../../server/app-context.ts';
import { sizeOfFile, startOfFile } from '../../server/db/files.ts';
import { movesOf } from '../../server/events/event-log.ts';
import { type FileStart, isContainer } from '../../server/worker/task-runner.ts';
import { citedReport, type ReportPlaces, runTaskBySize } from './cite-reports.server.ts';

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
		asked,
		note
	} = citedReport(store, id);
	const receivedAt = movesOf(store, id)[0]?.at ?? '';
	const read = { encoding, delimiter, sheet: asked.sheet ?? null, headerLine };
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
 * The cells in which figures stand, read again in a worker from the bytes as they were received. Rejects
 * with `RequestError` (`reader-busy`).
 */
export async function citeFigures(
	app: AppContext,
	citations: Citation[]
): Promise<(citation: Citation) => CitedCell | null> {
	if (citations.length === 0) return () => null;
	const wanted = [...Map.groupBy(citations, ({ report }) => report)].map(
		([report, places]): ReportPlaces => ({
			report,
			places: places.map(({ line, field }) => ({ line, field }))
		})
	);
	const cited = await runTaskBySize(app, filesOf(app.store, wanted), 'citeReports', wanted);
	const cells = new Map<string, CitedCell | null>();
	for (const [at, { report, places }] of wanted.entries())
		for (const [index, place] of places.entries())
			cells.set(citationKey({ report, ...place }), cited[at]?.[index] ?? null);
	return (citation) => cells.get(citationKey(citation)) ?? null;
}

/** All files as one: their size together, and the start of a workbook where there is one. */
function filesOf(store: AppContext['store'], wanted: ReportPlaces[]): FileStart {
	const files = wanted.map(({ report }) => citedReport(store, report));
	const starts = files.map((file) => startOfFile(store, file));
	return {
		size: files.reduce((sum, file) => sum + sizeOfFile(store, file), 0),
		start: starts.find(isContainer) ?? Buffer.alloc(0)
	};
}

const citationKey = ({ report, line, field }: Citation): string => `${report} ${line} ${field}`;
