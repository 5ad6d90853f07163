import { eventsOfNothing } from '../query/recorded-log.ts';
import { finding, type Check } from './finding.ts';

/** Every event of a report, release, reply, key or account speaks of one that is there. */
export const knownSubjects: Check = (store) =>
	eventsOfNothing(store).map(({ seq, act, subject }) =>
		finding('event/subject', { event: seq }, { stored: `${act} ${subject}` })
	);
