import type { Store } from '../db/store.ts';
import {
	FACT_COLUMNS_SQL,
	reportFactsOf,
	JOIN_SENDER_SQL,
	type FactColumns,
	type ReportFacts
} from './report-facts.ts';

/** A report that was handed in and not judged yet. */
export interface WaitingReportFacts extends ReportFacts {
	actor: string;
	/** UTC */
	at: string;
	note: string | null;
	warnings: number;
	rows: number;
}

interface WaitingRow extends FactColumns {
	actor: string;
	at: string;
	note: string | null;
	warning_count: number;
	rows: number;
}

const IS_WAITING_SQL = `event.act = 'submitted' AND NOT EXISTS (
	SELECT 1 FROM event AS later
	WHERE later.subject = event.subject AND later.act IN ('approved', 'returned', 'withdrawn')
)`;

/** The range of the key that a report's own rows lie in is read, no more. */
const WAITING_REPORTS_SQL = `SELECT ${FACT_COLUMNS_SQL}, event.actor, event.at, report.note, report.warning_count, (
	SELECT count(*) FROM entry WHERE entry.form = report.form
		AND entry.period_start BETWEEN report.period_start AND report.period_end
		AND entry.report = report.id
) AS rows
FROM event JOIN report ON report.public_id = event.subject ${JOIN_SENDER_SQL}
WHERE ${IS_WAITING_SQL} ORDER BY event.seq`;

/** All reports whose last move is their submission, the oldest first. */
export const waitingReports = ({ sqlite }: Store): WaitingReportFacts[] =>
	sqlite
		.prepare<[], WaitingRow>(WAITING_REPORTS_SQL)
		.all()
		.map(({ actor, at, note, warning_count, rows, ...facts }) => ({
			...reportFactsOf(facts),
			actor,
			at,
			note,
			rows,
			warnings: warning_count
		}));
