import type { Store } from '../db/store.ts';

/** Under what a period of a form stands in the log. */
export const lockSubject = (form: string, period: string): string => `period:${form}/${period}`;

/** A period that is locked: since when, by whom, why. */
export interface LockEvent {
	subject: string;
	at: string;
	actor: string;
	reason: string | null;
}

const LAST_LOCK_EVENT_SQL = `SELECT subject, at, actor, reason, act, max(seq) FROM event
WHERE act IN ('locked', 'unlocked')`;

/** All periods that are locked now, by their subject. */
export function allLocks({ sqlite }: Store): Map<string, LockEvent> {
	const rows = sqlite
		.prepare<[], LockEvent & { act: string }>(`${LAST_LOCK_EVENT_SQL} GROUP BY subject`)
		.all();
	return new Map(rows.filter(({ act }) => act === 'locked').map((row) => [row.subject, row]));
}

/** The lock on a period; null where it is open. */
export function findLock({ sqlite }: Store, form: string, period: string): LockEvent | null {
	const row = sqlite
		.prepare<[string], LockEvent & { act: string | null }>(`${LAST_LOCK_EVENT_SQL} AND subject = ?`)
		.get(lockSubject(form, period));
	return row?.act === 'locked' ? row : null;
}

export const isPeriodLocked = (store: Store, form: string, period: string): boolean =>
	findLock(store, form, period) !== null;
