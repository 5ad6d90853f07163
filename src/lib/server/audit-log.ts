import { addDays, type Day } from '../model/day.ts';
import { inOneTransaction } from './db/open.ts';
import { lastEvent, type LoggedEvent } from './query/events.ts';
import { newestEvents, type LogFilter } from './query/log.ts';
import { record } from './store/events.ts';
import type { World } from './world.ts';

/** What is looked for in the log; null: anything. */
export interface LogAsk {
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

const PAGE = 100;
const PIECE = 1000;

/** A page of the log: the newest events, or those before a number. */
export function auditLog({ store }: World, ask: LogAsk, before: number | null): LogPage {
	const last = before === null ? null : before - 1;
	const found = newestEvents(store, filterOf(ask, last), PAGE + 1);
	const events = found.slice(0, PAGE);
	return { events, older: found.length > PAGE ? (events.at(-1)?.seq ?? null) : null };
}

/**
 * All that is asked for, newest first, in pieces: the log of years does not fit into an answer at
 * once. Who took it out of here stands in the log from now on, as the event behind its last one.
 */
export function exportLog(world: World, ask: LogAsk, actor: string): Iterable<LoggedEvent[]> {
	const { store } = world;
	const asked = Object.entries(ask).filter(([, value]) => value !== null);
	const reason = asked.map(([name, value]) => `${name}=${value}`).join(' ') || null;
	const act = { at: new Date(), actor, act: 'log-exported', subject: actor, digest: null } as const;
	const cut = inOneTransaction(store, () => {
		const last = lastEvent(store);
		record(store, { ...act, reason });
		return last;
	});
	return pieces(world, filterOf(ask, cut));
}

function* pieces({ store }: World, filter: LogFilter): Generator<LoggedEvent[]> {
	let { last } = filter;
	for (;;) {
		const events = newestEvents(store, { ...filter, last }, PIECE);
		if (events.length > 0) yield events;
		if (events.length < PIECE) return;
		last = (events.at(-1)?.seq ?? 1) - 1;
	}
}

function filterOf({ from, to, ...by }: LogAsk, last: number | null): LogFilter {
	return {
		...by,
		from: from === null ? null : startOf(from),
		until: to === null ? null : startOf(addDays(to, 1)),
		last
	};
}

/** When a day begins in Vietnam, in UTC. */
const startOf = (day: Day): string => new Date(`${day}T00:00:00+07:00`).toISOString();
