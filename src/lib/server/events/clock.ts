import { type ActName, DEMO_ACTOR } from '../../core/model/act.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { Store } from '../db/store.ts';

/** Clocks of two machines, or of one after a correction, differ by less. */
export const CLOCK_TOLERANCE_MS = 2 * 60_000;

/**
 * Acts that go on under any clock: to read and to sign in, to close access, and what the account
 * library has done by the time its event is written. None of them has a deadline.
 */
const FREE_ACTS: readonly ActName[] = [
	'viewed',
	'denied',
	'log-exported',
	'signed-in',
	'sign-in-failed',
	'signed-out',
	'signed-out-everywhere',
	'account-opened',
	'link-made',
	'password-changed',
	'second-factor-on',
	'second-factor-off',
	'recovery-codes-made',
	'recovery-code-used',
	'deactivated',
	'key-revoked',
	'secret-renewed',
	'clock-accepted'
];

export const hasDeadline = (act: ActName): boolean => !FREE_ACTS.includes(act);

/** First event whose time counts: behind the demo data, and from the last accepted clock on. */
const FIRST_SEQ_SQL = `max(
	coalesce((SELECT seq FROM event WHERE actor <> :demo ORDER BY seq LIMIT 1), 0),
	coalesce((SELECT max(seq) FROM event WHERE act = 'clock-accepted'), 0)
)`;

/** The index on `at` is read from its end, whence the sign before `seq`. */
const NEWEST_TIME_SQL = `SELECT at FROM event
WHERE +seq >= (SELECT ${FIRST_SEQ_SQL}) AND actor <> :demo ORDER BY at DESC LIMIT 1`;

/** The latest time in the log (UTC) that is not of the demo data; null where there is none. */
export const newestTime = ({ sqlite }: Pick<Store, 'sqlite'>): string | null =>
	sqlite.prepare<[object], string>(NEWEST_TIME_SQL).pluck().get({ demo: DEMO_ACTOR }) ?? null;

/**
 * The clock of the machine is not behind the log by more than the tolerance: else a report could be
 * stamped before its deadline. Throws `RequestError` (`clock-behind`).
 */
export function assertClockRuns(store: Store, now: number): void {
	const newest = newestTime(store);
	if (newest !== null && isBehind(newest, now))
		throw new RequestError('clock-behind', { given: newest });
}

const isBehind = (newest: string, now: number): boolean =>
	now < Date.parse(newest) - CLOCK_TOLERANCE_MS;

/** Minutes by which the clock is behind the log, rounded up; 0 within the tolerance. */
export function minutesBehind(store: Store, at: Date): number {
	const newest = newestTime(store);
	if (newest === null || !isBehind(newest, at.getTime())) return 0;
	return Math.ceil((Date.parse(newest) - at.getTime()) / 60_000);
}
