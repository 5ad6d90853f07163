import { MOVES, type Move } from '../../core/model/act.ts';
import type { Store } from '../db/store.ts';
import type { event } from '../db/schema.ts';

/** The log, row by row. */
export type LoggedEvent = typeof event.$inferSelect;

/** An event that moved a report from one state to the next. */
export interface ReportMoveEvent extends LoggedEvent {
	act: Move;
}

/** All that was done with a report, an account, a key or a period, oldest first. */
export const eventsOf = ({ orm }: Store, subject: string): LoggedEvent[] =>
	orm.query.event
		.findMany({
			where: (row, { eq }) => eq(row.subject, subject),
			orderBy: (row, { asc }) => asc(row.seq)
		})
		.sync();

/** What moved a report from state to state, oldest first; the first one is its submission. */
export const movesOf = (store: Store, report: string): ReportMoveEvent[] =>
	eventsOf(store, report).flatMap((row) => {
		const act = MOVES.find((move) => move === row.act);
		return act === undefined ? [] : { ...row, act };
	});

/**
 * Number of the last event that changed what is in force, or which units there are; 0 before the
 * first. What was read against both holds as long as this number does, whoever signs in meanwhile.
 */
export const lastChangeSeq = ({ sqlite }: Store): number =>
	sqlite
		.prepare<[], number>(
			"SELECT max(seq) FROM event WHERE act IN ('approved', 'withdrawn', 'units-changed')"
		)
		.pluck()
		.get() ?? 0;

/** Has anything happened yet? */
export const hasEvents = ({ orm }: Store): boolean =>
	orm.query.event.findFirst().sync() !== undefined;

/** Number of the last event; 0 before the first. */
export const lastEventSeq = ({ orm }: Store): number =>
	orm.query.event
		.findFirst({ columns: { seq: true }, orderBy: (row, { desc }) => desc(row.seq) })
		.sync()?.seq ?? 0;
