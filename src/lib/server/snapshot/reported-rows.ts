import type { CountedRow } from '../../core/figures/question.ts';
import { dayOf } from '../../core/model/day.ts';
import type { Form } from '../../core/model/form.ts';
import { hullOf, type Period } from '../../core/model/period.ts';
import type { Origin } from '../../core/model/report.ts';
import {
	type ReportSubmission,
	type TimelinessInput,
	timelinessRows
} from '../../core/timeliness/timeliness.ts';
import type { AppContext } from '../app-context.ts';
import { firstSubmissions } from '../events/first-submissions.ts';
import { inForceEntries } from '../events/in-force-entries.ts';
import type { AsOfSnapshot } from './as-of-snapshot.ts';
import { CachedAnswers } from './release-cache.ts';

/** A first arrival, with the report in which it came. */
export interface StoredFirstSubmission extends ReportSubmission {
	/** UTC */
	at: string;
	origin: Origin;
	/** Public id. */
	report: string;
}

/** Submission times as of a snapshot. */
export interface SubmissionTimelinessInput extends TimelinessInput {
	arrivals: readonly StoredFirstSubmission[];
}

/**
 * Input of the indicators computed from the reports themselves. Reports are expected from the first
 * period of any submitted report on; null where there is none.
 */
export function timelinessInputOf(
	{ store }: AppContext,
	{ catalogue, units, cut, today }: AsOfSnapshot
): SubmissionTimelinessInput | null {
	const forms = catalogue.forms.filter(({ content }) => content === 'counts');
	const arrivals = forms.flatMap((form) =>
		firstSubmissions(store, { form: form.id, cut }).map((arrival) => ({
			...arrival,
			form: form.id,
			day: dayOf(new Date(arrival.at))
		}))
	);
	const since = hullOf(arrivals.map(({ period }) => period))?.start;
	return since === undefined ? null : { units, calendar: catalogue, forms, arrivals, since, today };
}

/** The rows of the form that the system fills in by itself, from the arrivals of all others. */
function timelinessRowsOf(app: AppContext, snapshot: AsOfSnapshot): ReportedRows {
	const input = timelinessInputOf(app, snapshot);
	return {
		rows: input === null ? [] : timelinessRows(input),
		origins: new Map(),
		countedFromDemo: input?.arrivals.some(({ origin }) => origin === 'sample') ?? false
	};
}

const slices = new CachedAnswers<ReportedRows>(64);

/** The rows of a form that a question is answered from. */
export interface ReportedRows {
	rows: readonly CountedRow[];
	/** Origin of each report among them. */
	origins: ReadonlyMap<string, Origin>;
	/** The rows were computed by the system from demo reports. */
	countedFromDemo: boolean;
}

/** The days of a slice that leaves nothing out. */
export const ALL_DAYS = { start: '0000-01-01', end: '9999-12-31' };

/** The rows of a form in force in a snapshot, of periods that lie within these days. */
export function reportedRowsWithin(
	app: AppContext,
	snapshot: AsOfSnapshot,
	form: Form,
	days: Pick<Period, 'start' | 'end'>
): ReportedRows {
	const { start, end } = form.content === 'system' ? ALL_DAYS : days;
	return slices.get(snapshot.cache, `${snapshot.cut} ${form.id} ${start} ${end}`, () => {
		if (form.content === 'system') return timelinessRowsOf(app, snapshot);
		const rows = inForceEntries(app.store, { form: form.id, start, end, cut: snapshot.cut });
		const origins = new Map(rows.map(({ report, origin }) => [report, origin]));
		return { rows, origins, countedFromDemo: false };
	});
}
