import { amendmentsAfter, amendmentSubject } from '../../server/events/amendments.ts';
import { firstEventOf } from './recorded-log.server.ts';
import { amendmentDigest } from '../../server/events/amendments-part1.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** Every change of units is as its event vouches for it. */
export const verifyAmendmentDigests: IntegrityCheck = function* (store) {
	for (const amendment of amendmentsAfter(store, 0)) {
		const id = String(amendment.id);
		const event = firstEventOf(store, 'units-changed', amendmentSubject(amendment.id));
		if (!event) yield createFinding('amendment/unlogged', { id });
		else if (event.digest !== amendmentDigest(amendment))
			yield createFinding('amendment/altered', { id, event: event.seq });
	}
};
