import { firstEvent } from '../query/recorded-log.ts';
import { repliesOnRecord } from '../query/replies.ts';
import { replySubject } from '../query/replies.ts';
import { replyDigest } from '../store/replies.ts';
import { finding, type Check } from './finding.ts';

/** Every reply is as its event vouches for it. */
export const vouchedReplies: Check = function* (store, looked) {
	for (const reply of repliesOnRecord(store)) {
		looked.replies += 1;
		const { id } = reply;
		const event = firstEvent(store, 'replied', replySubject(id));
		if (!event) yield finding('reply/unlogged', { id });
		else if (event.digest !== replyDigest(reply))
			yield finding('reply/altered', { id, event: event.seq });
	}
};
