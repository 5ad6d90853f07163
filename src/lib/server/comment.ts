import { inOneTransaction } from './db/open.ts';
import { reportOf } from './query/reports.ts';
import { RefusedAct } from './refused-act.ts';
import type { ReviewAct } from './review.ts';
import { record } from './store/events.ts';
import type { World } from './world.ts';

const LONGEST = 2000;

/** Says something at a report, to those who may see it; it stays. Throws `RefusedAct`. */
export function comment(
	{ store }: World,
	report: string,
	{ actor, at, text }: ReviewAct & { text: string }
): void {
	const reason = text.trim().slice(0, LONGEST);
	if (reason === '') throw new RefusedAct('no-comment', report);
	if (!reportOf(store, report)) throw new RefusedAct('unknown-report', report);
	inOneTransaction(store, () =>
		record(store, { at, actor, act: 'commented', subject: report, reason, digest: null })
	);
}
