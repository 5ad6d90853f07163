import type { Reply, ReplyState, ReplyStatus } from '../../core/model/reply.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { digestOf, type Facts } from '../db/digest.ts';
import { reply } from '../db/schema.ts';
import type { Store } from '../db/store.ts';

interface ReplyEventRow {
	id: string;
	unit: UnitId;
	indicator: string;
	period_start: string;
	period_end: string;
	text: string;
	author: string;
	at: string;
	act: string;
	reason: string | null;
}

const STATUS_OF_ACT: Record<string, ReplyStatus> = {
	replied: 'submitted',
	'reply-approved': 'approved',
	'reply-returned': 'returned',
	'reply-withdrawn': 'withdrawn'
};

export const replySubject = (id: string): string => `reply:${id}`;

/** The rows of all replies. */
export const allReplyRows = ({ orm }: Store): (typeof reply.$inferSelect)[] =>
	orm.query.reply.findMany().sync();

/** Each reply with its first event and the last one up to a cut of the log. */
const REPLY_STATES_SQL = `SELECT reply.*, first.actor AS author, first.at AS at, last.act, last.reason
FROM reply
JOIN event AS first ON first.subject = 'reply:' || reply.id AND first.act = 'replied'
JOIN event AS last ON last.seq = (
	SELECT max(seq) FROM event WHERE subject = 'reply:' || reply.id AND seq <= :cut
)
WHERE (:unit IS NULL OR reply.unit = :unit)
ORDER BY first.seq DESC`;

/** The replies of a unit, or of all, as they stand at a cut of the log; the newest first. */
export function repliesAt(
	{ sqlite }: Store,
	{ unit, cut }: { unit: UnitId | null; cut: number }
): ReplyState[] {
	return sqlite
		.prepare<[object], ReplyEventRow>(REPLY_STATES_SQL)
		.all({ unit, cut })
		.map(replyStateOf);
}

const replyStateOf = (row: ReplyEventRow): ReplyState => ({
	...replyOf(row),
	author: row.author,
	at: row.at,
	status: STATUS_OF_ACT[row.act] ?? 'submitted',
	reason: row.act === 'replied' ? null : row.reason
});

const replyOf = ({ id, unit, indicator, text, ...row }: ReplyEventRow): Reply => ({
	id,
	unit,
	indicator,
	text,
	period: { start: row.period_start, end: row.period_end }
});

/** Puts a reply on record. Gives what its event vouches for. */
export function addReply({ orm }: Store, { period, ...said }: Reply): string {
	const row = { ...said, periodStart: period.start, periodEnd: period.end };
	orm.insert(reply).values(row).run();
	return digestOf(factsOfReply(row));
}

type ReplyRow = typeof reply.$inferSelect;

/** Data of a reply that its event records. */
export const factsOfReply = (row: ReplyRow): Facts => [
	row.id,
	row.unit,
	row.indicator,
	row.periodStart,
	row.periodEnd,
	row.text
];
