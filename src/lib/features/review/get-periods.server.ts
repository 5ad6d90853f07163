import { indicatorOf } from '../../core/model/catalogue.ts';
import { addDays, dayOf, type Day } from '../../core/model/day.ts';
import { deadline } from '../../core/model/deadline.ts';
import type { Form } from '../../core/model/form.ts';
import { hullOf, periodOf, type Period } from '../../core/model/period.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { PeriodsResult, PeriodState } from '../../core/model/review.ts';
import { unitsOn, type UnitId } from '../../core/model/unit.ts';
import { spanKey, periodsOfForm } from '../../core/figures/periods.ts';
import { toPeriodLock } from '../submission/period-lock.server.ts';
import { firstSubmissions, type FirstSubmission } from '../../server/events/first-submissions.ts';
import { lockSubject, allLocks, type LockEvent } from '../../server/events/period-locks.ts';
import { LATEST_SEQ, reportedPeriods } from '../../server/events/approved-reports.ts';
import { waitingReports, type WaitingReportFacts } from '../../server/events/waiting-reports.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Form and year of the page; null: the form of the first headline, the latest year. */
export interface PeriodsQuestion {
	form: string | null;
	year: string | null;
}

/** Number of days back over which periods are listed even without reports. */
const DAYS_BACK = 800;

/**
 * The periods of a form that end in a year: by when units had to report, how many did, and whether
 * the period is locked. Besides those of the form's frequency, all that somebody reported on or that
 * are locked. Throws `RequestError` (`unknown-form`, `unknown-period`).
 */
export function getPeriods(app: AppContext, ask: PeriodsQuestion, at: Date): PeriodsResult {
	const { catalogue } = app.reference;
	const forms = catalogue.forms.filter(({ content }) => content === 'counts');
	const formId =
		ask.form ?? indicatorOf(catalogue, catalogue.installation.headlines[0] ?? '')?.form;
	const form = forms.find(({ id }) => id === formId);
	if (!form) throw unknownFormError(forms, formId ?? '');
	const locked = allLocks(app.store);
	const periods = periodsOf(app, form, locked, dayOf(at));
	const years = [...new Set(periods.map(yearOf))].sort((a, b) => b - a);
	const [latest = Number(dayOf(at).slice(0, 4))] = years;
	const year = ask.year === null ? latest : parseYear(ask.year);
	const shown = periods.filter((period) => yearOf(period) === year);
	const arrivals = firstSubmissionsByPeriod(app, form, shown);
	const waiting = waitingReports(app.store, { form: form.id });
	return {
		forms,
		form,
		years,
		year,
		periods: shown.map((period) =>
			periodStateOf(app, form, period, { arrivals, waiting, locked, today: dayOf(at) })
		),
		isDemo: [...arrivals.values()].flat().some(({ origin }) => origin === 'sample')
	};
}

const unknownFormError = (forms: Form[], formId: string): RequestError =>
	new RequestError('unknown-form', {
		given: formId,
		offers: forms.map(({ id }) => ({ id, label: id }))
	});

function parseYear(text: string): number {
	if (!/^\d{4}$/u.test(text)) throw new RequestError('unknown-period', { given: text });
	return Number(text);
}

const yearOf = ({ end }: Period): number => Number(end.slice(0, 4));

/** The latest first; of those that end on the same day the shorter first. */
function periodsOf(
	{ store }: AppContext,
	form: Form,
	locked: Map<string, LockEvent>,
	today: Day
): Period[] {
	const reported = reportedPeriods(store, { form: form.id, cut: LATEST_SEQ });
	const recent = periodsOfForm(form, addDays(today, -DAYS_BACK), addDays(today, -1));
	const all = [...recent, ...reported, ...lockedPeriods(form, locked)];
	return [...new Map(all.map((period) => [spanKey(period), period])).values()].sort(
		(a, b) => compareText(b.end, a.end) || compareText(b.start, a.start)
	);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lockedPeriods(form: Form, locked: Map<string, LockEvent>): Period[] {
	const prefix = lockSubject(form.id, '');
	return [...locked.keys()]
		.filter((subject) => subject.startsWith(prefix))
		.flatMap((subject) => periodOf(subject.slice(prefix.length), form.calendar) ?? []);
}

function firstSubmissionsByPeriod(
	{ store }: AppContext,
	form: Form,
	periods: Period[]
): Map<string, FirstSubmission[]> {
	const hull = hullOf(periods);
	const all =
		hull === null ? [] : firstSubmissions(store, { form: form.id, cut: LATEST_SEQ, ...hull });
	return Map.groupBy(all, ({ period }) => spanKey(period));
}

interface PeriodStateInput {
	arrivals: Map<string, FirstSubmission[]>;
	waiting: WaitingReportFacts[];
	locked: Map<string, LockEvent>;
	today: Day;
}

function periodStateOf(
	app: AppContext,
	form: Form,
	period: Period,
	known: PeriodStateInput
): PeriodState {
	const arrived = known.arrivals.get(spanKey(period)) ?? [];
	const lock = known.locked.get(lockSubject(form.id, period.id));
	return {
		period,
		due:
			period.kind === form.frequency
				? expectedReportsOf(app, form, period, arrived, known.today)
				: null,
		reported: arrived.length,
		waiting: known.waiting.filter((report) => spanKey(report.period) === spanKey(period)).length,
		lock: lock ? toPeriodLock(app, lock) : null
	};
}

/** Expected reports of the units of the province, as they existed on the last day of the period. */
function expectedReportsOf(
	{ reference: { catalogue, units } }: AppContext,
	form: Form,
	{ end }: Period,
	arrived: FirstSubmission[],
	today: Day
): PeriodState['due'] {
	const { province } = catalogue.installation;
	const last = deadline(end, form.deadlineWorkingDays, catalogue);
	const due = new Set<UnitId>(
		form.levels.flatMap((level) =>
			unitsOn(units, end, { level, parent: province }).map(({ id }) => id)
		)
	);
	const received = arrived.filter(({ unit }) => due.has(unit));
	return {
		units: due.size,
		reported: received.length,
		onTime: received.filter(({ at }) => dayOf(new Date(at)) <= last).length,
		deadline: last,
		isOver: last < today
	};
}
