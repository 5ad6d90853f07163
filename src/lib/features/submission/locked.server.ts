import type { PeriodLock } from '../../core/model/review.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { findLock, type LockEvent } from '../../server/events/period-locks.ts';
import type { AppContext } from '../../server/app-context.ts';

/** The lock on a period of a form, with who put it there; null where it is open or not known yet. */
export function periodLockOf(
	app: AppContext,
	{ form, period }: { form: string | null; period: string | null }
): PeriodLock | null {
	const lock = form === null || period === null ? null : findLock(app.store, form, period);
	return lock && toPeriodLock(app, lock);
}

/** A lock as it is told. */
export const toPeriodLock = (
	{ store }: AppContext,
	{ actor, at, reason }: LockEvent
): PeriodLock => ({
	by: actorOf(store, actor),
	at,
	reason
});
