import type { BatchApproval } from '../model/review.ts';
import { inOneTransaction } from './db/open.ts';
import { reportFacts } from './query/report-facts.ts';
import { reportOf } from './query/reports.ts';
import { RefusedAct } from './refused-act.ts';
import { inShort } from './report-in-short.ts';
import { approve, type ReviewAct } from './review.ts';
import type { World } from './world.ts';

/**
 * Approves reports that have no warning, each by an act of its own: what cannot be approved comes
 * back with the reason, and the others stand. A report with warnings is looked at by itself. Throws
 * `RefusedAct` (`none-chosen`).
 */
export function approveTogether(world: World, ids: string[], act: ReviewAct): BatchApproval {
	if (ids.length === 0) throw new RefusedAct('none-chosen', '');
	const chosen = [...new Set(ids)];
	const refused = chosen.flatMap((id) => {
		const because = refusalOf(world, id, act);
		if (because === null) return [];
		const facts = reportFacts(world.store, id);
		return [{ id, because, report: facts && inShort(world, facts) }];
	});
	return { approved: chosen.length - refused.length, refused };
}

function refusalOf(world: World, id: string, act: ReviewAct): RefusedAct['because'] | null {
	try {
		approveClean(world, id, act);
		return null;
	} catch (error) {
		if (error instanceof RefusedAct) return error.because;
		throw error;
	}
}

function approveClean(world: World, id: string, act: ReviewAct): void {
	inOneTransaction(world.store, () => {
		const warnings = reportOf(world.store, id)?.warningCount ?? 0;
		if (warnings > 0) throw new RefusedAct('has-warnings', id);
		approve(world, id, act);
	});
}
