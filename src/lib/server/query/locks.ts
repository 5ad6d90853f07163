import type { Store } from '../db/open.ts';

/** Under what a period of a form stands in the log. */
export const lockSubject = (form: string, period: string): string => `period:${form}/${period}`;

/** A period that is locked: since when, by whom, why. */
export interface Lock {
	subject: string;
	at: string;
	actor: string;
	reason: string | null;
}

const LAST = `SELECT subject, at, actor, reason, act, max(seq) FROM event
WHERE act IN ('locked', 'unlocked')`;

/** All periods that are locked now, by their subject. */
export function locks({ sqlite }: Store): Map<string, Lock> {
	const rows = sqlite.prepare<[], Lock & { act: string }>(`${LAST} GROUP BY subject`).all();
	return new Map(rows.filter(({ act }) => act === 'locked').map((row) => [row.subject, row]));
}

/** The lock on a period; null where it is open. */
export function lockOn({ sqlite }: Store, form: string, period: string): Lock | null {
	const row = sqlite
		.prepare<[string], Lock & { act: string | null }>(`${LAST} AND subject = ?`)
		.get(lockSubject(form, period));
	return row?.act === 'locked' ? row : null;
}

export const isLocked = (store: Store, form: string, period: string): boolean =>
	lockOn(store, form, period) !== null;
