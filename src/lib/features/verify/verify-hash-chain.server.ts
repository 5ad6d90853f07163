import type { Finding, VerificationResult } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { isDigestOfCutText } from '../../server/db/digest.ts';
import { factsOfEvent, hashOfEvent, type LoggedEvent } from '../../server/events/event-log.ts';
import { eventsInOrder } from './recorded-log.server.ts';
import { createFinding } from './finding.server.ts';

/** Length of the followed part of the chain. */
export interface ChainProgress {
	events: number;
	head: VerificationResult['head'];
}

/** An event as a link of the chain. */
interface ChainLink {
	event: number;
	hash: string;
	/** Its hash is that of what it says. */
	isSound: boolean;
}

/**
 * Follows the log link by link: numbers without a gap, each event with the hash of its own content
 * and that of the one before. An event that was changed is named itself, and not its neighbour, which
 * still carries the hash of what was there.
 */
export function* verifyHashChain(store: Store, followed: ChainProgress): Iterable<Finding> {
	let before: ChainLink = { event: 0, hash: '', isSound: true };
	for (const event of eventsInOrder(store)) {
		const computed = hashOfEvent(event);
		const isCut = event.hash !== computed && isDigestOfCutText(factsOfEvent(event), event.hash);
		if (isCut) yield createFinding('text/cut', { event: event.seq });
		const proven = isCut ? event.hash : computed;
		yield* eventFindings(event, proven, before);
		before = { event: event.seq, hash: event.hash, isSound: event.hash === proven };
		followed.events += 1;
		followed.head = { event: event.seq, hash: event.hash };
	}
}

function* eventFindings(event: LoggedEvent, proven: string, before: ChainLink): Iterable<Finding> {
	const place = { event: event.seq };
	const isNext = event.seq === before.event + 1;
	if (!isNext)
		yield createFinding('event/number', { event: before.event + 1 }, { stored: event.seq });
	if (event.hash !== proven)
		yield createFinding('event/hash', place, { stored: event.hash, proven });
	else if (isNext && before.isSound && event.prev !== before.hash)
		yield createFinding('event/link', place, { stored: event.prev, proven: before.hash });
}
