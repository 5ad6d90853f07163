import type { Store } from '../db/open.ts';
import { FACTS, factsOf, SENDER, type FactColumns, type ReportFacts } from './report-facts.ts';

/** What took a report into force, or out of it. */
export interface Moved extends ReportFacts {
	act: 'approved' | 'withdrawn';
	actor: string;
	/** UTC */
	at: string;
	reason: string | null;
}

type Row = FactColumns & Pick<Moved, 'act' | 'actor' | 'at' | 'reason'>;

const MOVED = `SELECT ${FACTS}, event.act, event.actor, event.at, event.reason
FROM event JOIN report ON report.public_id = event.subject ${SENDER}
WHERE event.act IN ('approved', 'withdrawn') AND event.seq > ? ORDER BY event.seq DESC`;

/** What changed what is in force after a cut of the log, the newest first. */
export const movedSince = ({ sqlite }: Store, cut: number): Moved[] =>
	sqlite
		.prepare<[number], Row>(MOVED)
		.all(cut)
		.map(({ act, actor, at, reason, ...facts }) => ({
			...factsOf(facts),
			act,
			actor,
			at,
			reason
		}));

const REPLIES = "('reply-approved', 'reply-withdrawn')";

/** How many public notes came into force, or out of it, after a cut of the log. */
export const repliesMovedSince = ({ sqlite }: Store, cut: number): number =>
	sqlite
		.prepare<[number], number>(
			`SELECT count(DISTINCT subject) FROM event WHERE act IN ${REPLIES} AND seq > ?`
		)
		.pluck()
		.get(cut) ?? 0;

/** Number of the last event that the next release would bring; 0 before the first. */
export const lastToPublish = ({ sqlite }: Store): number =>
	sqlite
		.prepare<[], number>(
			`SELECT max(seq) FROM event WHERE act IN ('approved', 'withdrawn') OR act IN ${REPLIES}`
		)
		.pluck()
		.get() ?? 0;
