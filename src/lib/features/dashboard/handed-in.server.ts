import type { SubmittedReport } from '../../core/model/dashboard.ts';
import type { Person } from '../../core/model/person.ts';
import { unitsWithin } from '../../server/auth/unit-scope.ts';
import { movesOf } from '../../server/events/events.ts';
import { submittedReportIds, returnedReportIds } from './handed-in-part1.server.ts';
import { findReportFacts } from '../../server/events/report-facts.ts';
import { findReport, reportStatusOf } from '../../server/events/reports.ts';
import { reportSummaryOf } from '../review/report-summary.server.ts';
import { canViewReport } from '../../server/auth/report-access.ts';
import type { AppContext } from '../../server/app-context.ts';

/** As many as are read at a glance; all of them are in the log. */
const MAX_SUBMITTED_REPORTS = 10;

/** What this person and their units handed in: what has to be done again, and the latest others. */
export function getSubmittedReports(
	app: AppContext,
	person: Person
): { returned: SubmittedReport[]; recent: SubmittedReport[] } {
	const { units } = app.reference;
	const within = person.unit === null ? [] : unitsWithin(units, person.unit);
	const by = { actor: person.name, units: within.map(({ id }) => id), most: MAX_SUBMITTED_REPORTS };
	const described = (ids: string[]): SubmittedReport[] =>
		ids.flatMap((id) => submittedReportOf(app, person, id) ?? []);
	const returned = described(returnedReportIds(app.store, by));
	const again = new Set(returned.map(({ id }) => id));
	const recent = described(submittedReportIds(app.store, by)).filter(({ id }) => !again.has(id));
	return { returned, recent };
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
		reason: isReasoned ? (moves.at(-1)?.reason ?? null) : null
	};
}
