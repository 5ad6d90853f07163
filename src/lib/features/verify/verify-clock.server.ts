import { DEMO_ACTOR } from '../../core/model/act.ts';
import type { Finding } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { CLOCK_TOLERANCE_MS, hasDeadline } from '../../server/events/clock.ts';
import { createFinding } from './finding.server.ts';
import { eventsInOrder } from './recorded-log.server.ts';

/**
 * Lists each accepted clock, and where the log of an earlier version goes back in time: the first
 * event of each stretch that was stamped behind an event before it.
 */
export function* verifyClock(store: Store): Iterable<Finding> {
	let newest = { at: '', seq: 0 };
	let isBehind = false;
	for (const { seq, at, actor, act, reason } of eventsInOrder(store)) {
		if (actor === DEMO_ACTOR && newest.seq === 0) continue;
		if (act === 'clock-accepted') {
			yield createFinding('clock/accepted', { event: seq }, { stored: `${at}: ${reason ?? ''}` });
			newest = { at, seq };
			isBehind = false;
		} else if (at > newest.at) {
			newest = { at, seq };
			isBehind = false;
		} else if (hasDeadline(act) && Date.parse(at) < Date.parse(newest.at) - CLOCK_TOLERANCE_MS) {
			if (!isBehind)
				yield createFinding(
					'clock/behind',
					{ event: seq },
					{ stored: at, proven: `${newest.seq}, ${newest.at}` }
				);
			isBehind = true;
		}
	}
}
