import type { Store } from '../db/store.ts';
import { event } from '../db/schema.ts';
import { digestOf } from '../db/digest.ts';

export type EventRow = typeof event.$inferSelect;

/** An act to be logged: who did what to which report or release, and why. */
export interface NewEvent extends Pick<
	EventRow,
	'actor' | 'act' | 'subject' | 'reason' | 'digest'
> {
	at: Date;
}

/**
 * Appends an act to the log and gives its number. Each event carries the hash of the one before, so
 * none can be changed, removed or slipped in without every later hash being wrong.
 */
export function appendEvent({ orm }: Store, { at, ...act }: NewEvent): number {
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
export function hashOfEvent(link: Omit<EventRow, 'hash'>): string {
	const { seq, at, actor, act, subject, reason, digest, prev } = link;
	return digestOf([seq, at, actor, act, subject, reason, digest, prev]);
}
