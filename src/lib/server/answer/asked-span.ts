import { readPeriod } from '../../ingest/read-period.ts';
import type { Form } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import { RequestError } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { periodsToAsk } from './periods.ts';

/** From which period to which, in any way that people write them; null: as far as there are any. */
export interface SpanAsk {
	from: string | null;
	to: string | null;
}

/** The same as read under the calendar of a form. */
export interface AskedSpan {
	from: Period | null;
	to: Period | null;
}

/** Throws `Refusal` (`unknown-period`) for what is no period, or an end that lies before its start. */
export function readSpan(world: World, edition: Edition, form: Form, ask: SpanAsk): AskedSpan {
	const read = (given: string | null): Period | null => {
		if (given === null) return null;
		const period = readPeriod(given, form.calendar);
		if (period !== null) return period;
		const offers = periodsToAsk(world, edition, form).map(({ id }) => ({ id, label: id }));
		throw new RequestError('unknown-period', 400, given, offers);
	};
	const [from, to] = [read(ask.from), read(ask.to)];
	if (from && to && to.end < from.start)
		throw new RequestError('unknown-period', 400, `${from.id} – ${to.id}`);
	return { from, to };
}

/** Does a period lie wholly in the span? */
export const isInSpan = ({ start, end }: Period, { from, to }: AskedSpan): boolean =>
	(from === null || from.start <= start) && (to === null || end <= to.end);
