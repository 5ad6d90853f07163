import type { PeriodLock } from '../model/review.ts';
import { actorOf } from './people/actor.ts';
import { lockOn, type Lock } from './query/locks.ts';
import type { World } from './world.ts';

/** The lock on a period of a form, with who put it there; null where it is open or not known yet. */
export function lockedBy(
	world: World,
	{ form, period }: { form: string | null; period: string | null }
): PeriodLock | null {
	const lock = form === null || period === null ? null : lockOn(world.store, form, period);
	return lock && told(world, lock);
}

/** A lock as it is told. */
export const told = ({ store }: World, { actor, at, reason }: Lock): PeriodLock => ({
	by: actorOf(store, actor),
	at,
	reason
});
