import type { ReportDiff } from '../model/comparison.ts';
import type { Person } from '../model/person.ts';
import type { ReportResult } from '../model/report-answer.ts';
import type { ReportReview, ReviewStep } from '../model/review.ts';
import { mayAct } from './auth/may.ts';
import { compareChecked } from './compare-draft.ts';
import { lockedBy } from './locked.ts';
import { actorOf } from './people/actor.ts';
import { eventsOf, movesOf, type LoggedEvent } from './query/events.ts';
import { entriesOf, reportOf } from './query/reports.ts';
import type { World } from './world.ts';

const PAGE = '/(office)/bao-cao/[id]';

/** The way of a report through review, and what this person may do with it. */
export function answerReview(world: World, person: Person, report: ReportResult): ReportReview {
	const { store } = world;
	const { status, form, id } = report.receipt;
	const moves = movesOf(store, id ?? '');
	const comments = eventsOf(store, id ?? '').filter(({ act }) => act === 'commented');
	const lock = lockedBy(world, { form, period: report.receipt.period });
	const isSender = moves[0]?.actor === person.name;
	const [waits, judges] = [status === 'submitted', mayAct(person, PAGE, 'approve')];
	const cannot = !waits || !judges ? null : obstacle(world, isSender, lock !== null);
	return {
		steps: moves.map((move) => stepOf(world, move, move.act)),
		comments: comments.map((said) => stepOf(world, said, 'commented')),
		comparison: waits && person.role !== 'reporter' ? comparisonOf(world, report) : null,
		isSender,
		may: {
			approve: waits && judges && cannot === null,
			return: waits && judges,
			correct: status === 'returned' && person.role === 'reporter',
			withdraw: judges && lock === null && (status === 'approved' || status === 'superseded')
		},
		cannot,
		lock
	};
}

function obstacle({ env }: World, isSender: boolean, isLocked: boolean): ReportReview['cannot'] {
	if (isSender && env.review === 'required') return 'same-person';
	return isLocked ? 'period-locked' : null;
}

const stepOf = (
	{ store }: World,
	{ actor, at, reason }: LoggedEvent,
	act: ReviewStep['act']
): ReviewStep => ({
	act,
	at,
	reason,
	by: actorOf(store, actor)
});

/** What it would do if it were approved now, whatever was in force when it came. */
function comparisonOf(world: World, { receipt, sender }: ReportResult): ReportDiff | null {
	const stored = reportOf(world.store, receipt.id ?? '');
	if (!stored) return null;
	const entries = entriesOf(world.store, stored);
	return compareChecked(world, { form: stored.form, entries, sender: sender?.id ?? null });
}
