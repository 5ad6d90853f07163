import type { SubmittedReport } from '../../core/model/dashboard.ts';
import type { Person } from '../../core/model/person.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { canViewReport } from '../../server/auth/report-access.ts';
import { unitsWithin } from '../../server/auth/unit-scope.ts';
import type { Store } from '../../server/db/store.ts';
import { eventsOf, movesOf } from '../../server/events/event-log.ts';
import { findReportFacts } from '../../server/events/report-facts.ts';
import { findReport, reportStatusOf } from '../../server/events/reports.ts';
import { reportSummaryOf } from '../review/report-summary.server.ts';
import { canWithdrawOwnReport } from '../review/withdraw-own-report.server.ts';
import { reportsWithUnansweredComment } from './open-work.server.ts';

/** Length of the list on the dashboard; the log contains all. */
const MAX_SUBMITTED_REPORTS = 10;

/**
 * Reports of this person and their units: returned reports, reports with a comment that waits for an
 * answer, and the latest others.
 */
export function getSubmittedReports(
	app: AppContext,
	person: Person
): Record<'returned' | 'commented' | 'recent', SubmittedReport[]> {
	const by = { ...submitterOf(app, person), most: MAX_SUBMITTED_REPORTS };
	const described = (ids: string[]): SubmittedReport[] =>
		ids.flatMap((id) => submittedReportOf(app, person, id) ?? []);
	const returned = described(returnedReportIds(app.store, by));
	const unanswered = reportsWithUnansweredComment(app, person).slice(0, MAX_SUBMITTED_REPORTS);
	const commented = described(unanswered).map((report) => withLastComment(app, report));
	const again = new Set([...returned, ...commented].map(({ id }) => id));
	const recent = described(submittedReportIds(app.store, by)).filter(({ id }) => !again.has(id));
	return { returned, commented, recent };
}

function withLastComment({ store }: AppContext, report: SubmittedReport): SubmittedReport {
	const last = eventsOf(store, report.id).findLast(({ act }) => act === 'commented');
	return { ...report, comment: last?.reason ?? null };
}

function submittedReportOf(app: AppContext, person: Person, id: string): SubmittedReport | null {
	const { store } = app;
	const [stored, facts] = [findReport(store, id), findReportFacts(store, id)];
	if (!stored || !facts || !canViewReport(app, { person }, stored)) return null;
	const moves = movesOf(store, id);
	const status = reportStatusOf(store, stored);
	const isReasoned = status === 'returned' || status === 'withdrawn';
	return {
		...reportSummaryOf(app, facts),
		at: moves[0]?.at ?? '',
		status,
		reason: isReasoned ? (moves.at(-1)?.reason ?? null) : null,
		comment: null,
		mayWithdraw: canWithdrawOwnReport(app, person, stored)
	};
}

/** Public ids of the reports of this person and their units, the newest first. */
export const ownReportIds = (app: AppContext, person: Person, most: number): string[] =>
	submittedReportIds(app.store, { ...submitterOf(app, person), most });

function submitterOf({ reference }: AppContext, { name, unit }: Person) {
	const within = unit === null ? [] : unitsWithin(reference.units, unit);
	return { actor: name, units: within.map(({ id }) => id) };
}

/** Submitter of the reports: the person, and their units. */
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

/** Public ids of the submitter's reports, the newest first. */
const submittedReportIds = (store: Store, by: SubmitterFilter): string[] =>
	selectReportIds(store, '', by);

/** Reports of the submitter that were returned or withdrawn. */
const returnedReportIds = (store: Store, by: SubmitterFilter): string[] =>
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
