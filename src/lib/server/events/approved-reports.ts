import type { Period } from '../../core/model/period.ts';
import type { Store } from '../db/store.ts';
import { type PeriodColumns, storedPeriod } from '../db/stored-period.ts';

/**
 * The reports of a form (`:form`) that stand at a cut of the event log (`:cut`): approved by then
 * and not withdrawn by then, each with the number of its approval. Of two rows of the same unit and
 * period the one with the higher approval is in force (docs/rules.md §5). Put before a statement as
 * `WITH ${APPROVED_REPORTS_SQL} …`.
 */
export const APPROVED_REPORTS_SQL = `standing AS MATERIALIZED (
	SELECT report.id, approved.seq AS approval
	FROM report
	JOIN event AS approved ON approved.subject = report.public_id
		AND approved.act = 'approved' AND approved.seq <= :cut
	WHERE report.form = :form AND NOT EXISTS (
		SELECT 1 FROM event AS withdrawn
		WHERE withdrawn.subject = report.public_id
			AND withdrawn.act = 'withdrawn' AND withdrawn.seq <= :cut
	)
)`;

const REPORTED_PERIODS_SQL = `WITH ${APPROVED_REPORTS_SQL}
SELECT DISTINCT entry.period_id, entry.period_start, entry.period_end
FROM entry CROSS JOIN standing ON standing.id = entry.report
WHERE entry.form = :form
ORDER BY entry.period_start, entry.period_end`;

/** The periods on which somebody reported by a form, as at a cut of the log, the earliest first. */
export function reportedPeriods(store: Store, question: { form: string; cut: number }): Period[] {
	return store.sqlite
		.prepare<[typeof question], PeriodColumns>(REPORTED_PERIODS_SQL)
		.all(question)
		.map((row) => storedPeriod(row.period_id, row.period_start, row.period_end));
}

/** The cut of a question about now: everything that was approved so far. */
export const LATEST_SEQ = Number.MAX_SAFE_INTEGER;
