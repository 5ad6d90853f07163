import { RequestError } from '../../core/model/request-error.ts';
import { formOf } from '../../core/model/catalogue.ts';
import { periodOf } from '../../core/model/period.ts';
import type { IngestResult } from '../../core/model/report.ts';
import type { PeriodLock } from '../../core/model/review.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { runInTransaction } from '../../server/db/store.ts';
import type { ReasonedActionContext } from '../../server/events/act.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import {
	findLock,
	isPeriodLocked,
	type LockEvent,
	lockSubject
} from '../../server/events/period-locks.ts';

/** The lock on a period of a form, with who put it there; null where it is open or not known yet. */
export function periodLockOf(
	app: AppContext,
	{ form, period }: { form: string | null; period: string | null }
): PeriodLock | null {
	const lock = form === null || period === null ? null : findLock(app.store, form, period);
	return lock && toPeriodLock(app, lock);
}

/** Lock of a period from its event. */
export const toPeriodLock = (
	{ store }: AppContext,
	{ actor, at, reason }: LockEvent
): PeriodLock => ({
	by: actorOf(store, actor),
	at,
	reason
});

/** A period of a form, as its canonical id names it. */
export interface FormPeriod {
	form: string;
	period: string;
}

/**
 * Locks a period of a form: its reports cannot be submitted, approved or withdrawn from now on.
 * Throws `RequestError`: `unknown-period`, `no-reason`, `illegal-move` where it is locked already.
 */
export const lockPeriod = (app: AppContext, which: FormPeriod, act: ReasonedActionContext): void =>
	setPeriodLock(app, which, act, 'locked');

/** Unlocks it, with a reason. Throws `RequestError`. */
export const unlockPeriod = (
	app: AppContext,
	which: FormPeriod,
	act: ReasonedActionContext
): void => setPeriodLock(app, which, act, 'unlocked');

function setPeriodLock(
	{ store, reference }: AppContext,
	{ form, period }: FormPeriod,
	{ actor, at, reason }: ReasonedActionContext,
	to: 'locked' | 'unlocked'
): void {
	const known = formOf(reference.catalogue, form);
	// a report stands under the canonical id of its period, however its days can be written
	const id = known && periodOf(period, known.calendar)?.id;
	if (!id) throw new RequestError('unknown-period', { status: 422, given: `${form} ${period}` });
	const why = plainText(reason).trim();
	if (why === '') throw new RequestError('no-reason', { given: `${form} ${id}` });
	runInTransaction(store, () => {
		if (isPeriodLocked(store, form, id) === (to === 'locked'))
			throw new RequestError('illegal-move', { given: `${form} ${id} → ${to}` });
		const subject = lockSubject(form, id);
		appendEvent(store, { at, actor, act: to, subject, reason: why, digest: null });
	});
}

/** Throws `RequestError` (`period-locked`) where the period of a file is locked. */
export function assertPeriodOpen(app: AppContext, { form, period }: IngestResult): void {
	if (form !== null) assertReportPeriodOpen(app, form, period?.id ?? null);
}

/** Variant of `assertPeriodOpen` for a stored report. */
export function assertReportPeriodOpen(
	{ store }: AppContext,
	form: string,
	period: string | null
): void {
	if (period !== null && isPeriodLocked(store, form, period))
		throw new RequestError('period-locked', { given: `${form} ${period}` });
}
