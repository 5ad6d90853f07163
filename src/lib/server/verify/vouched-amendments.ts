import { amendmentsAfter, amendmentSubject } from '../query/amendments.ts';
import { firstEvent } from '../query/recorded-log.ts';
import { amendmentDigest } from '../store/amendments.ts';
import { finding, type Check } from './finding.ts';

/** Every change of units is as its event vouches for it. */
export const vouchedAmendments: Check = function* (store) {
	for (const amendment of amendmentsAfter(store, 0)) {
		const id = String(amendment.id);
		const event = firstEvent(store, 'units-changed', amendmentSubject(amendment.id));
		if (!event) yield finding('amendment/unlogged', { id });
		else if (event.digest !== amendmentDigest(amendment))
			yield finding('amendment/altered', { id, event: event.seq });
	}
};
