import { addDays, type Day, startOfDay } from '../../core/model/day.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent, lastEventSeq, type LoggedEvent } from '../../server/events/event-log.ts';
import { newestEvents, type LogFilter } from '../../server/events/find-events.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Filter of the audit log; null: no restriction. */
export interface LogQuestion {
	actor: string | null;
	act: string | null;
	subject: string | null;
	/** First and last day, in Vietnam. */
	from: Day | null;
	to: Day | null;
}

/** A page of the log, newest first. */
export interface LogPage {
	events: LoggedEvent[];
	/** Older ones stand before this number; null where there are none. */
	older: number | null;
}

const EVENTS_PER_PAGE = 100;
const EVENTS_PER_BATCH = 1000;

/** A page of the log: the newest events, or those before a number. */
export function getAuditLog(
	{ store }: AppContext,
	ask: LogQuestion,
	before: number | null
): LogPage {
	const last = before === null ? null : before - 1;
	const found = newestEvents(store, logFilterOf(ask, last), EVENTS_PER_PAGE + 1);
	const events = found.slice(0, EVENTS_PER_PAGE);
	return { events, older: found.length > EVENTS_PER_PAGE ? (events.at(-1)?.seq ?? null) : null };
}

/**
 * Export of the matching log entries, newest first, in pieces, because the log of years does not
 * fit into one response. The export itself is logged as the next event.
 */
export function exportLog(
	app: AppContext,
	ask: LogQuestion,
	actor: string
): Iterable<LoggedEvent[]> {
	const { store } = app;
	const filters = Object.entries(ask).filter(([, value]) => value !== null);
	const reason = filters.map(([name, value]) => `${name}=${value}`).join(' ') || null;
	const act = { at: new Date(), actor, act: 'log-exported', subject: actor, digest: null } as const;
	const cut = runInTransaction(store, () => {
		const last = lastEventSeq(store);
		appendEvent(store, { ...act, reason });
		return last;
	});
	return eventBatches(app, logFilterOf(ask, cut));
}

function* eventBatches({ store }: AppContext, filter: LogFilter): Generator<LoggedEvent[]> {
	let { last } = filter;
	for (;;) {
		const events = newestEvents(store, { ...filter, last }, EVENTS_PER_BATCH);
		if (events.length > 0) yield events;
		if (events.length < EVENTS_PER_BATCH) return;
		last = (events.at(-1)?.seq ?? 1) - 1;
	}
}

function logFilterOf({ from, to, ...by }: LogQuestion, last: number | null): LogFilter {
	return {
		...by,
		from: from === null ? null : startOfDay(from).toISOString(),
		until: to === null ? null : startOfDay(addDays(to, 1)).toISOString(),
		last
	};
}
