import type {
	CentreDashboard,
	Dashboard,
	ExpectedReportStatus,
	ReporterDashboard
} from '../../core/model/dashboard.ts';
import type { Day } from '../../core/model/day.ts';
import type { Draft, DraftFinding } from '../../core/model/draft.ts';
import type { Person } from '../../core/model/person.ts';
import { successorsOf } from '../../core/model/successors.ts';
import { isInForce, type Unit } from '../../core/model/unit.ts';
import { spanKey } from '../../core/figures/periods.ts';
import { latestSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { getSubmittedReports } from './submitted-reports.server.ts';
import { expectedReportSummaries, expectedReportStatuses } from './expected-reports.server.ts';
import { ownFiguresOf } from '../submission/own-figures.server.ts';
import { draftsOf } from '../submission/drafts.server.ts';
import { findingsOfDrafts } from '../submission/draft-findings.server.ts';
import { accountsOfDissolvedUnits } from '../people/dissolved-unit-accounts.server.ts';
import { allReleases } from '../../server/events/releases.ts';
import { findReport } from '../../server/events/reports.ts';
import { countWaitingReports } from '../../server/events/waiting-reports.ts';
import { waitingReplies } from '../submission/replies.server.ts';
import { canViewReport } from '../../server/auth/report-access.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Releases that a desk shows. */
const MAX_RELEASES = 3;

/** Tasks and state of reports for a signed-in person; `today` is the day in Vietnam. */
export async function getDashboard(
	app: AppContext,
	person: Person,
	today: Day
): Promise<Dashboard> {
	const unit = person.unit === null ? undefined : app.reference.units.byId.get(person.unit);
	const isReporter = person.role === 'reporter';
	return {
		today,
		reporter: isReporter && unit ? await getReporterDashboard(app, person, unit, today) : null,
		centre: isReporter ? null : getCentreDashboard(app, person, today)
	};
}

async function getReporterDashboard(
	app: AppContext,
	person: Person,
	unit: Unit,
	today: Day
): Promise<ReporterDashboard> {
	const waiting = draftsOf(app, person.name);
	const findings = await findingsOfDrafts(app, waiting);
	const figures = ownFiguresOf(app, unit);
	return {
		unit,
		successors: isInForce(unit, today) ? [] : successorsOf(app.reference.units, unit, today),
		own: withDrafts(app, person, expectedReportStatuses(app, unit, today), {
			waiting,
			findings
		}),
		below: expectedReportSummaries(app, unit, today),
		drafts: { waiting, findings },
		...getSubmittedReports(app, person),
		release: latestSnapshot(app).release,
		figures,
		isDemo: figures.some(({ answer }) => answer.isDemo)
	};
}

interface WaitingDrafts {
	waiting: Draft[];
	findings: ReadonlyMap<string, DraftFinding>;
}

/** Each with the person's own file that waits for it, and only such reports as they may open. */
function withDrafts(
	app: AppContext,
	person: Person,
	own: Omit<ExpectedReportStatus, 'draft'>[],
	{ waiting, findings }: WaitingDrafts
): ExpectedReportStatus[] {
	const opens = (id: string | null): boolean => {
		const stored = id === null ? undefined : findReport(app.store, id);
		return stored !== undefined && canViewReport(app, { person }, stored);
	};
	return own.map((due) => ({
		...due,
		report: opens(due.report) ? due.report : null,
		draft:
			waiting.find(({ id }) => {
				const { form, period } = findings.get(id) ?? {};
				return form === due.form.id && period != null && spanKey(period) === spanKey(due.period);
			}) ?? null
	}));
}

function getCentreDashboard(app: AppContext, person: Person, today: Day): CentreDashboard {
	return {
		reportsWaiting: countWaitingReports(app.store).count,
		repliesWaiting: waitingReplies(app).length,
		releases: allReleases(app.store).slice(0, MAX_RELEASES),
		displaced: person.role === 'admin' ? accountsOfDissolvedUnits(app, today).length : null
	};
}
