import { readPeriod } from '../../core/ingest/period/read-period.ts';
import type { Form } from '../../core/model/form.ts';
import type { Period } from '../../core/model/period.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { selectablePeriods } from '../ranking/ranking-periods.server.ts';

/** First and last period in any common notation; null: no bound. */
export interface SpanQuestion {
	from: string | null;
	to: string | null;
}

/** The same as read under the calendar of a form. */
export interface PeriodSpan {
	from: Period | null;
	to: Period | null;
}

/** Throws `RequestError` (`unknown-period`) for what is no period, or an end that lies before its start. */
export function parseSpan(
	app: AppContext,
	snapshot: AsOfSnapshot,
	form: Form,
	ask: SpanQuestion
): PeriodSpan {
	const read = (given: string | null): Period | null => {
		if (given === null) return null;
		const period = readPeriod(given, form.calendar);
		if (period !== null) return period;
		const offers = selectablePeriods(app, snapshot, form).map(({ id }) => ({ id, label: id }));
		throw new RequestError('unknown-period', { given, offers });
	};
	const [from, to] = [read(ask.from), read(ask.to)];
	if (from && to && to.end < from.start)
		throw new RequestError('unknown-period', { given: `${from.id} – ${to.id}` });
	return { from, to };
}

/** Does a period lie wholly in the span? */
export const isInSpan = ({ start, end }: Period, { from, to }: PeriodSpan): boolean =>
	(from === null || from.start <= start) && (to === null || end <= to.end);
