/**
 * The reports of a form (`:form`) that stand at a cut of the event log (`:cut`): approved by then
 * and not withdrawn by then, each with the number of its approval. Of two rows of the same unit and
 * period the one with the higher approval is in force (docs/rules.md §5). Put before a statement as
 * `WITH ${STANDING} …`.
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

/** The cut of a question about now: everything that was approved so far. */
export const LATEST_SEQ = Number.MAX_SAFE_INTEGER;
