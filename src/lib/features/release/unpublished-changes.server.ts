import type { Store } from '../../server/db/store.ts';
import { WAS_APPROVED_SQL } from '../../server/events/event-log.ts';
import {
	FACT_COLUMNS_SQL,
	reportFactsOf,
	JOIN_SENDER_SQL,
	type FactColumns,
	type ReportFacts
} from '../../server/events/report-facts.ts';

/** Action that took a report into force or out of force. */
export interface UnpublishedMove extends ReportFacts {
	act: 'approved' | 'withdrawn';
	actor: string;
	/** UTC */
	at: string;
	reason: string | null;
}

type MoveRow = FactColumns & Pick<UnpublishedMove, 'act' | 'actor' | 'at' | 'reason'>;

/** A report that its sender withdrew before the approval was never in force. */
const IN_OR_OUT_OF_FORCE_SQL = `(event.act = 'approved' OR event.act = 'withdrawn' AND ${WAS_APPROVED_SQL})`;

const MOVES_SQL = `SELECT ${FACT_COLUMNS_SQL}, event.act, event.actor, event.at, event.reason
FROM event JOIN report ON report.public_id = event.subject ${JOIN_SENDER_SQL}
WHERE ${IN_OR_OUT_OF_FORCE_SQL} AND event.seq > ? ORDER BY event.seq DESC`;

/** Actions after a sequence number of the log that changed the data in force, the newest first. */
export const movesSince = ({ sqlite }: Store, cut: number): UnpublishedMove[] =>
	sqlite
		.prepare<[number], MoveRow>(MOVES_SQL)
		.all(cut)
		.map(({ act, actor, at, reason, ...facts }) => ({
			...reportFactsOf(facts),
			act,
			actor,
			at,
			reason
		}));

const REPLY_ACTS_SQL = "('reply-approved', 'reply-withdrawn')";

/** Number of replies that came into force or out of force after a sequence number of the log. */
export const countReplyMovesSince = ({ sqlite }: Store, cut: number): number =>
	sqlite
		.prepare<[number], number>(
			`SELECT count(DISTINCT subject) FROM event WHERE act IN ${REPLY_ACTS_SQL} AND seq > ?`
		)
		.pluck()
		.get(cut) ?? 0;

/** Number of the last event that the next release would bring; 0 before the first. */
export const lastPublishableSeq = ({ sqlite }: Store): number =>
	sqlite
		.prepare<[], number>(
			`SELECT max(seq) FROM event WHERE ${IN_OR_OUT_OF_FORCE_SQL} OR act IN ${REPLY_ACTS_SQL}`
		)
		.pluck()
		.get() ?? 0;
