import { firstEventOf } from './recorded-log.server.ts';
import { allReplyRows } from '../../server/events/replies.ts';
import { replySubject } from '../../server/events/replies.ts';
import { replyDigest } from '../../server/events/replies-part1.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** Every reply is as its event vouches for it. */
export const verifyReplyDigests: IntegrityCheck = function* (store, looked) {
	for (const reply of allReplyRows(store)) {
		looked.replies += 1;
		const { id } = reply;
		const event = firstEventOf(store, 'replied', replySubject(id));
		if (!event) yield createFinding('reply/unlogged', { id });
		else if (event.digest !== replyDigest(reply))
			yield createFinding('reply/altered', { id, event: event.seq });
	}
};
