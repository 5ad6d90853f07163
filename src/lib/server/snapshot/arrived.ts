import { dayOf } from '../../core/model/day.ts';
import { hullOf } from '../../core/model/period.ts';
import {
	timelinessRows,
	type ReportSubmission,
	type TimelinessInput
} from '../../core/timeliness/timeliness.ts';
import type { Origin } from '../../core/model/report.ts';
import { firstSubmissions } from '../events/first-submissions.ts';
import type { AppContext } from '../app-context.ts';
import type { AsOfSnapshot } from './as-of-snapshot.ts';
import type { ReportedRows } from './reported.ts';

/** A first arrival, with the report in which it came. */
export interface StoredFirstSubmission extends ReportSubmission {
	/** UTC */
	at: string;
	origin: Origin;
	/** Public id. */
	report: string;
}

/** What arrived by when, as of a snapshot. */
export interface SubmissionTimelinessInput extends TimelinessInput {
	arrivals: readonly StoredFirstSubmission[];
}

/**
 * What the system counts the reports themselves from. Reports are held to be due since the first
 * period on which anybody handed in anything; null where nobody ever did.
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
export function timelinessRowsOf(app: AppContext, snapshot: AsOfSnapshot): ReportedRows {
	const ground = timelinessInputOf(app, snapshot);
	return {
		rows: ground === null ? [] : timelinessRows(ground),
		origins: new Map(),
		countedFromDemo: ground?.arrivals.some(({ origin }) => origin === 'sample') ?? false
	};
}
