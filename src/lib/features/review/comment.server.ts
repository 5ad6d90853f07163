import { runInTransaction } from '../../server/db/store.ts';
import { findReport } from '../../server/events/reports.ts';
import { RefusedAct } from '../../server/refused-act.ts';
import type { ActionContext } from '../../server/events/act.ts';
import { appendEvent } from '../../server/events/events-part1.ts';
import type { AppContext } from '../../server/app-context.ts';

const MAX_COMMENT_LENGTH = 2000;

/** Says something at a report, to those who may see it; it stays. Throws `RefusedAct`. */
export function commentOnReport(
	{ store }: AppContext,
	report: string,
	{ actor, at, text }: ActionContext & { text: string }
): void {
	const reason = text.trim().slice(0, MAX_COMMENT_LENGTH);
	if (reason === '') throw new RefusedAct('no-comment', report);
	if (!findReport(store, report)) throw new RefusedAct('unknown-report', report);
	runInTransaction(store, () =>
		appendEvent(store, { at, actor, act: 'commented', subject: report, reason, digest: null })
	);
}
