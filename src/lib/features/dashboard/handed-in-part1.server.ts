import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../../server/db/store.ts';

/** Whose reports: what a person handed in, and what these units did. */
export interface SubmitterFilter {
	actor: string;
	units: UnitId[];
	most: number;
}

const OWN_REPORTS_SQL = `FROM report
JOIN event AS first ON first.subject = report.public_id AND first.act = 'submitted'
LEFT JOIN unit ON unit.id = report.sender
WHERE (first.actor = :actor
	OR unit.code || '@' || unit.valid_from IN (SELECT value FROM json_each(:units)))`;

/** Sent back, and nothing came since from the same sender for the same form and period. */
const UNANSWERED_RETURN_SQL = `AND EXISTS (
	SELECT 1 FROM event WHERE subject = report.public_id AND act = 'returned'
) AND NOT EXISTS (
	SELECT 1 FROM report AS later
	WHERE later.id > report.id AND later.form = report.form AND later.sender IS report.sender
		AND later.period_start = report.period_start AND later.period_end = report.period_end
)`;

/** Public ids of what they handed in, the newest first. */
export const submittedReportIds = (store: Store, by: SubmitterFilter): string[] =>
	selectReportIds(store, '', by);

/** Those of them that have to be done again. */
export const returnedReportIds = (store: Store, by: SubmitterFilter): string[] =>
	selectReportIds(store, UNANSWERED_RETURN_SQL, by);

function selectReportIds(
	{ sqlite }: Store,
	condition: string,
	{ units, ...by }: SubmitterFilter
): string[] {
	return sqlite
		.prepare<[object], string>(
			`SELECT report.public_id ${OWN_REPORTS_SQL} ${condition} ORDER BY report.id DESC LIMIT :most`
		)
		.pluck()
		.all({ ...by, units: JSON.stringify(units) });
}
