import type { Person } from '../../core/model/person.ts';
import { consumeAttempt } from './rate-limit.ts';
import { runInTransaction } from '../db/store.ts';
import { appendEvent } from '../events/event-log.ts';
import type { AppContext } from '../app-context.ts';

/**
 * Logs that somebody signed in was refused something: a page of another duty, or a report or draft of
 * another unit. No more than so many an hour: the log is for ever, and a script must not fill it.
 */
export async function logDenial(
	app: AppContext,
	person: Person | null,
	{ route, method, action }: { route: string | null; method: string; action: string }
): Promise<void> {
	if (person === null || (await consumeAttempt(app.store, 'denied', person.id)) > 0) return;
	const act = { actor: person.name, act: 'denied', subject: person.name, digest: null } as const;
	const reason = [method, route, action === 'default' ? null : action].filter(Boolean).join(' ');
	runInTransaction(app.store, () => appendEvent(app.store, { ...act, at: new Date(), reason }));
}
