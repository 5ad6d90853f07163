import { eventsWithoutSubject } from '../query/recorded-log.ts';
import { createFinding, type IntegrityCheck } from './finding.ts';

/** Every event of a report, release, reply, key or account speaks of one that is there. */
export const verifyEventSubjects: IntegrityCheck = (store) =>
	eventsWithoutSubject(store).map(({ seq, act, subject }) =>
		createFinding('event/subject', { event: seq }, { stored: `${act} ${subject}` })
	);
