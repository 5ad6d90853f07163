import type { ReportStatus } from '../model/report.ts';
import { inOneTransaction } from './db/open.ts';
import { movesOf } from './query/events.ts';
import { reportOf, statusOf } from './query/reports.ts';
import { notLockedFor } from './period-lock.ts';
import { RefusedAct } from './refused-act.ts';
import { record } from './store/events.ts';
import type { World } from './world.ts';

/** Who acts, and when. */
export interface ReviewAct {
	actor: string;
	at: Date;
}

/** Who does it in the name of the actor, where it is not they themselves: logged beside the name. */
export interface OnBehalf {
	by?: string | undefined;
}

export interface ReasonedAct extends ReviewAct {
	reason: string;
}

type Move = 'approved' | 'returned' | 'withdrawn';

/**
 * From which states a report may be moved (docs/rules.md §5). A superseded one can still be
 * withdrawn: its rows would come back into force if what replaced them were withdrawn.
 */
const FROM: Record<Move, ReportStatus[]> = {
	approved: ['submitted'],
	returned: ['submitted'],
	withdrawn: ['approved', 'superseded']
};

/** Approves a submitted report. Throws `RefusedAct` in any other state, or for its own sender. */
export const approve = (world: World, report: string, act: ReviewAct & OnBehalf): void =>
	move(world, report, 'approved', { ...act, reason: null });

/** Sends a submitted report back, with a reason. Throws `RefusedAct`. */
export const returnReport = (world: World, report: string, act: ReasonedAct & OnBehalf): void =>
	move(world, report, 'returned', reasoned(report, act));

/** Takes the rows of an approved report out of force, with a reason. Throws `RefusedAct`. */
export const withdraw = (world: World, report: string, act: ReasonedAct & OnBehalf): void =>
	move(world, report, 'withdrawn', reasoned(report, act));

function reasoned<Act extends ReasonedAct>(report: string, act: Act): Act {
	const reason = act.reason.trim();
	if (reason === '') throw new RefusedAct('no-reason', report);
	return { ...act, reason };
}

function move(
	world: World,
	id: string,
	to: Move,
	act: ReviewAct & OnBehalf & { reason: string | null }
): void {
	const { store, env } = world;
	inOneTransaction(store, () => {
		const report = reportOf(store, id);
		if (!report) throw new RefusedAct('unknown-report', id);
		const state = statusOf(store, report);
		if (to !== 'returned') notLockedFor(world, report.form, report.periodId);
		if (!FROM[to].includes(state)) throw new RefusedAct('illegal-move', `${id} → ${to}`, state);
		const [submitted] = movesOf(store, id);
		if (to === 'approved' && env.review === 'required' && submitted?.actor === act.actor)
			throw new RefusedAct('same-person', id, state);
		const { actor, by, at, reason } = act;
		const signed = by === undefined ? actor : `${actor} (${by})`;
		record(store, { at, actor: signed, act: to, subject: id, reason, digest: null });
	});
}
