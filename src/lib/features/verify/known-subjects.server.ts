import { eventsWithoutSubject } from './recorded-log.server.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** Every event of a report, release, reply, key or account speaks of one that is there. */
export const verifyEventSubjects: IntegrityCheck = (store) =>
	eventsWithoutSubject(store).map(({ seq, act, subject }) =>
		createFinding('event/subject', { event: seq }, { stored: `${act} ${subject}` })
	);
