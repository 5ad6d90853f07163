import { type Move, MOVES } from '../../core/model/act.ts';
import { digestOf, type Facts } from '../db/digest.ts';
import { event } from '../db/schema.ts';
import { preparedOnce } from '../db/prepared-once.ts';
import type { Store } from '../db/store.ts';
import { assertClockRuns, hasDeadline } from './clock.ts';

/** The log, row by row. */
export type LoggedEvent = typeof event.$inferSelect;

/** An event that moved a report from one state to the next. */
export interface ReportMoveEvent extends LoggedEvent {
	act: Move;
}

const eventsBySubject = preparedOnce(({ orm }: Store) =>
	orm.query.event
		.findMany({
			where: (row, { eq, sql }) => eq(row.subject, sql.placeholder('subject')),
			orderBy: (row, { asc }) => asc(row.seq)
		})
		.prepare()
);

/** All that was done with a report, an account, a key or a period, oldest first. */
export const eventsOf = (store: Store, subject: string): LoggedEvent[] =>
	eventsBySubject(store).all({ subject });

/** State changes of a report, oldest first; the first one is its submission. */
export const movesOf = (store: Store, report: string): ReportMoveEvent[] =>
	eventsOf(store, report).flatMap((row) => {
		const act = MOVES.find((move) => move === row.act);
		return act === undefined ? [] : { ...row, act };
	});

/** True of a report (`event.subject`) that was approved: its withdrawal took rows out of force. */
export const WAS_APPROVED_SQL = `EXISTS (
	SELECT 1 FROM event AS approved
	WHERE approved.subject = event.subject AND approved.act = 'approved'
)`;

const LAST_CHANGE_SQL = `SELECT max(seq) FROM (
	SELECT max(seq) AS seq FROM event WHERE act = 'approved'
	UNION ALL SELECT max(seq) FROM event WHERE act = 'units-changed'
	UNION ALL SELECT * FROM (
		SELECT seq FROM event WHERE act = 'withdrawn' AND ${WAS_APPROVED_SQL} ORDER BY seq DESC LIMIT 1
	)
)`;

/**
 * Number of the last event that changed what is in force, or which units there are; 0 before the
 * first. What was read against both holds as long as this number does, whoever signs in meanwhile.
 */
export const lastChangeSeq = ({ sqlite }: Store): number =>
	sqlite.prepare<[], number>(LAST_CHANGE_SQL).pluck().get() ?? 0;

/** Has anything happened yet? */
export const hasEvents = ({ orm }: Store): boolean =>
	orm.query.event.findFirst().sync() !== undefined;

/** Number of the last event; 0 before the first. */
export const lastEventSeq = ({ orm }: Store): number =>
	orm.query.event
		.findFirst({ columns: { seq: true }, orderBy: (row, { desc }) => desc(row.seq) })
		.sync()?.seq ?? 0;

/** An act to be logged: who did what to which report or release, and why. */
export interface NewEvent extends Pick<
	LoggedEvent,
	'actor' | 'act' | 'subject' | 'reason' | 'digest'
> {
	at: Date;
}

/**
 * Appends an act to the log and gives its number. Each event carries the hash of the one before, so
 * none can be changed, removed or slipped in without every later hash being wrong. Throws `RequestError`
 * (`clock-behind`) while the clock of the machine is behind the log.
 */
export function appendEvent(store: Store, { at, ...act }: NewEvent): number {
	if (hasDeadline(act.act)) assertClockRuns(store, Date.now());
	const { orm } = store;
	const last = orm.query.event.findFirst({ orderBy: (row, { desc }) => desc(row.seq) }).sync();
	const link = {
		...act,
		at: at.toISOString(),
		seq: (last?.seq ?? 0) + 1,
		prev: last?.hash ?? ''
	};
	orm
		.insert(event)
		.values({ ...link, hash: hashOfEvent(link) })
		.run();
	return link.seq;
}

/** The hash of an event: SHA-256 over its facts and the hash of the event before it. */
export const hashOfEvent = (link: Omit<LoggedEvent, 'hash'>): string =>
	digestOf(factsOfEvent(link));

/** The facts of an event that its hash covers. */
export const factsOfEvent = (link: Omit<LoggedEvent, 'hash'>): Facts => {
	const { seq, at, actor, act, subject, reason, digest, prev } = link;
	return [seq, at, actor, act, subject, reason, digest, prev];
};
