import type { Store } from '../db/store.ts';
import type { LoggedEvent } from './event-log.ts';

/** Which events of the log are meant; what is null is not asked for. */
export interface LogFilter {
	actor: string | null;
	act: string | null;
	subject: string | null;
	/** From this moment (UTC) on. */
	from: string | null;
	/** Before this moment (UTC). */
	until: string | null;
	/** Up to this number. */
	last: number | null;
}

/** First and last number of what happened within a span of time. */
interface SeqSpan {
	first: number | null;
	last: number | null;
}

/** Every column that is asked for by value has an index, within which rows lie in their order. */
const CONDITIONS = [
	['actor', 'actor = :actor'],
	['act', 'act = :act'],
	['subject', 'subject = :subject'],
	['first', 'seq >= :first'],
	['last', 'seq <= :last'],
	// the plus keeps SQLite from sorting all that happened in a span that may be years
	['from', '+at >= :from'],
	['until', '+at < :until']
] as const;

/** The newest events of a filter, at most so many, newest first. */
export function newestEvents(store: Store, filter: LogFilter, most: number): LoggedEvent[] {
	const bounds = { ...filter, ...seqSpanOf(store, filter) };
	return store.sqlite.prepare<[object], LoggedEvent>(newestEventsSql(bounds)).all({
		...bounds,
		most
	});
}

/** The statement behind `newestEvents`; a test asks SQLite how it would go about it. */
export function newestEventsSql(bounds: LogFilter & { first: number | null }): string {
	const asked = CONDITIONS.filter(([name]) => bounds[name] !== null).map(([, says]) => says);
	const where = asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
	return `SELECT * FROM event ${where} ORDER BY seq DESC LIMIT :most`;
}

/**
 * Days as numbers of events: clocks are set back now and then, so the time alone is no order, but it
 * bounds the rows to be looked at.
 */
function seqSpanOf({ sqlite }: Store, { from, until, last }: LogFilter): SeqSpan {
	if (from === null && until === null) return { first: null, last };
	const span = sqlite
		.prepare<[string, string], SeqSpan>(
			'SELECT min(seq) AS first, max(seq) AS last FROM event WHERE at >= ? AND at < ?'
		)
		.get(from ?? '', until ?? '~');
	if (span?.first == null || span.last === null) return { first: 0, last: -1 };
	return { first: span.first, last: last === null ? span.last : Math.min(last, span.last) };
}

/** When each of these names last came in; names that never did are left out. */
export function lastSignInTimes({ sqlite }: Store, names: string[]): Map<string, string> {
	const last = sqlite
		.prepare<[string], string>(
			"SELECT at FROM event WHERE subject = ? AND act = 'signed-in' ORDER BY seq DESC LIMIT 1"
		)
		.pluck();
	return new Map(
		names.flatMap((name) => {
			const at = last.get(name);
			return at === undefined ? [] : [[name, at]];
		})
	);
}
