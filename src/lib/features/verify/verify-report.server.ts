import type { Entry } from '../../core/model/report.ts';
import type { Finding } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { countsByField } from '../../server/events/in-force-entries.ts';
import { recordedRows, type RecordedReport, type RecordedRow } from './recorded-reports.server.ts';
import { storedPeriod } from '../../server/db/stored-period.ts';
import { createFinding } from './finding.server.ts';
import type { MovesByReport } from './verify-moves.server.ts';
import { parseJson } from './parse-json.server.ts';
import {
	rereadReport,
	type ReferenceCache,
	type RereadReport,
	type RereadFailure
} from './reread-report.server.ts';
import { verifyReportFacts } from './verify-report-facts.server.ts';
import { verifyReportRows } from './verify-report-rows.server.ts';
import { verifyReportDigest } from './verify-digests.server.ts';

/** A report with its rows as its bytes give them; as they are stored, where it is not proven. */
export interface VerifiedReport {
	report: string;
	entries: Entry[];
	/** Number of stored entries. */
	rows: number;
	isProven: boolean;
	findings: Finding[];
}

/** Holds a report against the event of its submission, and its rows against its bytes. */
export async function verifyReport(
	store: Store,
	references: ReferenceCache,
	report: RecordedReport,
	moves: MovesByReport
): Promise<VerifiedReport> {
	const submitted = moves.get(report.public_id)?.find(({ act }) => act === 'submitted');
	const rows = recordedRows(store, report);
	// of one that was never submitted nobody knows the day
	const at = submitted?.at ?? new Date().toISOString();
	const read = await rereadReport(store, references, report, at);
	const { entries, ...proof } =
		typeof read === 'string'
			? unverifiedReport(report, read)
			: compareWithBytes(report, rows, read);
	return {
		...proof,
		report: report.public_id,
		entries: entries ?? rows.map((row) => entryOf(report, row)),
		rows: rows.length,
		isProven: entries !== null,
		findings: [...verifyReportDigest(report, submitted), ...proof.findings]
	};
}

/** Null where the bytes gave no rows that could stand for those that are stored. */
interface ReportComparison {
	entries: Entry[] | null;
	findings: Finding[];
}

/** Damage there is already a finding of its own. */
const REPORTED_ELSEWHERE: RereadFailure[] = ['file', 'reference', 'asked'];

const unverifiedReport = (
	{ public_id: report }: RecordedReport,
	why: RereadFailure
): ReportComparison => ({
	entries: null,
	findings: REPORTED_ELSEWHERE.includes(why)
		? []
		: [createFinding('report/unread', { report }, { stored: why })]
});

/**
 * Checks that came with a later version do no harm to a report that reads as before. Where it does
 * not and has errors besides, it is the reading that went wrong, and not each of its rows. Rows that
 * were read with other texts than those of the report are compared and stand for nothing.
 */
function compareWithBytes(
	report: RecordedReport,
	rows: RecordedRow[],
	read: RereadReport
): ReportComparison {
	const { entries, problems } = read.checked;
	const findings = [...verifyReportFacts(report, read), ...verifyReportRows(report, rows, read)];
	const error = problems.find(({ severity }) => severity === 'error');
	if (findings.length === 0 || !error) return { entries: read.isProven ? entries : null, findings };
	const place = { report: report.public_id };
	return {
		entries: null,
		findings: [createFinding('report/unread', place, { stored: error.code })]
	};
}

function entryOf(report: RecordedReport, row: RecordedRow): Entry {
	const fields = parseJson<string[]>(report.fields) ?? [];
	const statement = parseJson<NonNullable<Entry['statement']>>(row.statement);
	return {
		unit: row.unit,
		period: storedPeriod(row.period_id, row.period_start, row.period_end),
		line: row.line,
		counts: statement ? {} : countsByField(fields, parseJson<(number | null)[]>(row.counts) ?? []),
		...(statement && { statement })
	};
}
