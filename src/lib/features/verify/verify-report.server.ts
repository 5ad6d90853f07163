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
import { compareReading, isReadByOlderRules, olderRulesFinding } from './compare-reading.server.ts';
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
	const { entries, isProven, findings } = proofOf(report, rows, read);
	return {
		report: report.public_id,
		entries: entries ?? rows.map((row) => entryOf(report, row)),
		rows: rows.length,
		isProven,
		findings: [...verifyReportDigest(report, submitted), ...findings]
	};
}

interface ReportProof {
	/** Null where the bytes gave no rows that could stand for those that are stored. */
	entries: Entry[] | null;
	/** The bytes were read with the catalogue and units of the report. */
	isProven: boolean;
	findings: Finding[];
}

function proofOf(
	report: RecordedReport,
	rows: RecordedRow[],
	read: RereadReport | RereadFailure
): ReportProof {
	if (typeof read === 'string') return unverifiedReport(report, read);
	return isReadByOlderRules(report)
		? compareByOlderRules(report, rows, read)
		: compareWithBytes(report, rows, read);
}

/** Damage there is already a finding of its own. */
const REPORTED_ELSEWHERE: RereadFailure[] = ['file', 'reference', 'asked'];

const unverifiedReport = (
	{ public_id: report }: RecordedReport,
	why: RereadFailure
): ReportProof => ({
	entries: null,
	isProven: false,
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
): ReportProof {
	const { outcome, findings } = compareReading(report, rows, read);
	if (findings.length === 0 || outcome.kind !== 'refused') {
		const entries = read.isProven ? read.checked.entries : null;
		return { entries, isProven: read.isProven, findings };
	}
	const place = { report: report.public_id };
	const unread = createFinding('report/unread', place, { stored: outcome.problem.code });
	return { entries: null, isProven: false, findings: [unread] };
}

/**
 * A report that today's reader refuses or reads otherwise stays in force as it was accepted
 * (docs/rules.md §5): its stored rows are those that releases are verified from.
 */
function compareByOlderRules(
	report: RecordedReport,
	rows: RecordedRow[],
	read: RereadReport
): ReportProof {
	const { outcome, changed } = compareReading(report, rows, read);
	const notice = changed.length > 0 ? null : olderRulesFinding(report, outcome);
	const isSame = outcome.kind === 'same' && read.isProven;
	return {
		entries: isSame ? read.checked.entries : null,
		isProven: read.isProven,
		findings: [...changed, ...(notice ? [notice] : [])]
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
