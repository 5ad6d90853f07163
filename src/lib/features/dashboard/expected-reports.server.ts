import type {
	ExpectedReportStatus,
	ExpectedReportSummary,
	SubmissionState
} from '../../core/model/dashboard.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { Frequency } from '../../core/model/form.ts';
import { hullOf } from '../../core/model/period.ts';
import { isBelow, type Unit, type UnitId } from '../../core/model/unit.ts';
import {
	expectedUnits,
	expectedReports,
	type ExpectedReport
} from '../../core/timeliness/expected-reports.ts';
import { compareByName } from '../../core/figures/order.ts';
import { spanKey } from '../../core/figures/periods.ts';
import { allLocks, lockSubject } from '../../server/events/period-locks.ts';
import { toPeriodLock } from '../submission/period-lock.server.ts';
import { firstReportedDay, submittedRows, type SubmittedRow } from './submitted-rows.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Number of past periods on a dashboard: enough for the reports of a year, few enough to read. */
const RECENT_PERIODS: Record<Frequency, number> = { month: 6, quarter: 4, half: 2, year: 2 };
/** No period is longer than a year, so the one that runs ends within these days. */
const MAX_PERIOD_DAYS = 400;

/** Progress of an expected report: received or not, and the decision on it. */
type ReportProgress = Pick<ExpectedReportStatus, 'progress' | 'report' | 'reason'>;

/** Expected reports of a unit by form: recent periods and the current period. */
export function expectedReportStatuses(
	app: AppContext,
	unit: Unit,
	today: Day
): Omit<ExpectedReportStatus, 'draft'>[] {
	const { units } = app.reference;
	const dues = recentExpectedReports(app, today, (due) => expectedUnits(due, units).includes(unit));
	const rowsByKey = submittedRowsFor(app, dues, unit.id);
	const locks = allLocks(app.store);
	return dues.map((due) => {
		const lock = locks.get(lockSubject(due.form.id, due.period.id));
		return {
			...due,
			...reportProgressOf(rowsByKey.get(expectedReportKey(due, unit.id)) ?? []),
			lock: lock ? toPeriodLock(app, lock) : null
		};
	});
}

/**
 * Number of expected reports of the units below it; only periods that are over, the latest first.
 */
export function expectedReportSummaries(
	app: AppContext,
	unit: Unit,
	today: Day
): ExpectedReportSummary[] {
	const { units } = app.reference;
	const below = (due: ExpectedReport): Unit[] =>
		expectedUnits(due, units).filter((other) => isBelow(units, other, unit.code, due.period.end));
	const dues = recentExpectedReports(app, today, (due) => below(due).length > 0);
	const over = dues
		.filter(({ period }) => period.end < today)
		.sort((a, b) => (a.period.end > b.period.end ? -1 : a.period.end < b.period.end ? 1 : 0));
	const rowsByKey = submittedRowsFor(app, over, null);
	const locks = allLocks(app.store);
	return over.map((due) => ({
		...summaryOf(due, below(due), rowsByKey),
		isLocked: locks.has(lockSubject(due.form.id, due.period.id))
	}));
}

function summaryOf(
	due: ExpectedReport,
	below: Unit[],
	rowsByKey: ReadonlyMap<string, SubmittedRow[]>
): Omit<ExpectedReportSummary, 'isLocked'> {
	const counts: ExpectedReportSummary['counts'] = {
		missing: 0,
		submitted: 0,
		approved: 0,
		returned: 0,
		withdrawn: 0
	};
	const lacking: Unit[] = [];
	for (const unit of below) {
		const { progress } = reportProgressOf(rowsByKey.get(expectedReportKey(due, unit.id)) ?? []);
		counts[progress] += 1;
		if (!RECEIVED_STATES.includes(progress)) lacking.push(unit);
	}
	return { ...due, due: below.length, counts, lacking: lacking.sort(compareByName) };
}

const RECEIVED_STATES: SubmissionState[] = ['submitted', 'approved'];

/**
 * Recent expected reports by form: the last periods that are over and the current one, if the form
 * asks any unit for them. Without any earlier submission only the last period is expected: no
 * report is late before reporting has begun.
 */
function recentExpectedReports(
	app: AppContext,
	today: Day,
	isAsked: (due: ExpectedReport) => boolean
): ExpectedReport[] {
	const { catalogue } = app.reference;
	const since = firstReportedDay(app.store);
	return catalogue.forms.flatMap((form) => {
		const expected = expectedReports({
			forms: [form],
			calendar: catalogue,
			since: since ?? addDays(today, -MAX_PERIOD_DAYS),
			until: addDays(today, MAX_PERIOD_DAYS)
		}).filter(isAsked);
		const over = expected.filter(({ period }) => period.end < today);
		const coming = expected.find(({ period }) => period.end >= today);
		return [
			...over.slice(since === null ? -1 : -RECENT_PERIODS[form.frequency]),
			...(coming ? [coming] : [])
		];
	});
}

/** Submitted reports by form, unit and days, of one unit or of all. */
function submittedRowsFor(
	{ store }: AppContext,
	dues: ExpectedReport[],
	unit: UnitId | null
): Map<string, SubmittedRow[]> {
	const byForm = Map.groupBy(dues, ({ form }) => form.id);
	const submitted = [...byForm].flatMap(([form, own]) => {
		const days = hullOf(own.map(({ period }) => period));
		return days === null
			? []
			: submittedRows(store, { form, ...days, unit }).map((row) => ({ form, row }));
	});
	const grouped = Map.groupBy(
		submitted,
		({ form, row }) => `${form} ${row.unit} ${row.period_start}/${row.period_end}`
	);
	return new Map([...grouped].map(([key, rows]) => [key, rows.map(({ row }) => row)]));
}

const expectedReportKey = ({ form, period }: ExpectedReport, unit: UnitId): string =>
	`${form.id} ${unit} ${spanKey(period)}`;

/** Progress of one expected report from its submissions, in the order of receipt. */
function reportProgressOf(rows: SubmittedRow[]): ReportProgress {
	const waiting = rows.findLast(({ act }) => act === 'submitted');
	const last = rows.at(-1);
	const inForce = rows
		.filter(({ act }) => act === 'approved')
		.reduce<SubmittedRow | undefined>((a, b) => (a && a.seq > b.seq ? a : b), undefined);
	// what was sent back asks for something until a later report takes its place
	const reported = waiting ?? (last?.act === 'returned' ? last : (inForce ?? last));
	if (!reported) return { progress: 'missing', report: null, reason: null };
	const { act, report, reason } = reported;
	// with a submission stands a note, which is its sender's own
	const isReasoned = act === 'returned' || act === 'withdrawn';
	return { progress: act, report, reason: isReasoned ? reason : null };
}
