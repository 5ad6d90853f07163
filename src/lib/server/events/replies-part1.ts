import type { Reply } from '../../core/model/reply.ts';
import type { Store } from '../db/store.ts';
import { reply } from '../db/schema.ts';
import { digestOf } from '../db/digest.ts';

/** Puts a reply on record. Gives what its event vouches for. */
export function addReply({ orm }: Store, { period, ...said }: Reply): string {
	const row = { ...said, periodStart: period.start, periodEnd: period.end };
	orm.insert(reply).values(row).run();
	return replyDigest(row);
}

type ReplyRow = typeof reply.$inferSelect;

export const replyDigest = (row: ReplyRow): string =>
	digestOf([row.id, row.unit, row.indicator, row.periodStart, row.periodEnd, row.text]);
