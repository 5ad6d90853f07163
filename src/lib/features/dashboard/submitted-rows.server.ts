import type { Move } from '../../core/model/act.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../../server/db/store.ts';

/** A row that some report has of a unit and period, with what became of that report. */
export interface SubmittedRow {
	unit: UnitId;
	period_start: string;
	period_end: string;
	/** Public id of the report. */
	report: string;
	/** Last action on the report, its reason and its event. */
	act: Move;
	reason: string | null;
	seq: number;
}

/** Filter by form and by the days that contain the period; for one unit, or for all. */
export interface SubmissionFilter {
	form: string;
	start: string;
	end: string;
	unit: UnitId | null;
}

const LAST_MOVE_SQL = `last.seq = (
	SELECT max(seq) FROM event
	WHERE subject = report.public_id AND act IN ('submitted', 'approved', 'returned', 'withdrawn')
)`;

/** Published counts were taken from elsewhere by the operator: nobody handed them in. */
const SUBMITTED_ROWS_SQL = `WITH moved AS MATERIALIZED (
	SELECT report.id, report.public_id, last.act, last.reason, last.seq
	FROM report JOIN event AS last ON ${LAST_MOVE_SQL}
	WHERE report.form = :form AND report.origin <> 'published'
		AND report.period_end >= :start AND report.period_start <= :end
)
SELECT unit.code || '@' || unit.valid_from AS unit, entry.period_start, entry.period_end,
	moved.public_id AS report, moved.act, moved.reason, moved.seq
FROM entry
CROSS JOIN moved ON moved.id = entry.report
JOIN unit ON unit.id = entry.unit
WHERE entry.form = :form AND entry.period_start BETWEEN :start AND :end AND entry.period_end <= :end
	AND (:unit IS NULL OR unit.code || '@' || unit.valid_from = :unit)
ORDER BY moved.id`;

/** Submitted reports in any state, in the order of receipt. */
export const submittedRows = ({ sqlite }: Store, filter: SubmissionFilter): SubmittedRow[] =>
	sqlite.prepare<[SubmissionFilter], SubmittedRow>(SUBMITTED_ROWS_SQL).all(filter);

/**
 * First day of the periods with a submission that is not withdrawn. Reports are expected from this
 * day on, as for punctuality. Null where nothing was submitted yet.
 */
export const firstReportedDay = ({ sqlite }: Store): string | null =>
	sqlite
		.prepare<[], string | null>(
			`SELECT min(report.period_start) FROM report JOIN event AS last ON ${LAST_MOVE_SQL}
			WHERE report.origin <> 'published' AND last.act = 'approved'`
		)
		.pluck()
		.get() ?? null;
