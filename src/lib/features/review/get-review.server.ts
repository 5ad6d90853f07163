import type { ReportDiff } from '../../core/model/report-diff.ts';
import type { Person } from '../../core/model/person.ts';
import type { ReportResult } from '../../core/model/report-result.ts';
import type { ReportReview, ReviewStep } from '../../core/model/review.ts';
import { canAct } from '../../server/auth/permissions.ts';
import { diffReport } from '../submission/report-diff.server.ts';
import { periodLockOf } from '../submission/period-lock.server.ts';
import { actorOf, isNamesake } from '../../server/auth/actor.ts';
import { eventsOf, movesOf, type LoggedEvent } from '../../server/events/event-log.ts';
import { entriesOf, findReport } from '../../server/events/reports.ts';
import type { AppContext } from '../../server/app-context.ts';
import { canWithdrawOwnReport } from './withdraw-own-report.server.ts';

const REPORT_ROUTE = '/(office)/bao-cao/[id]';

/** The way of a report through review, and what this person may do with it. */
export function getReview(app: AppContext, person: Person, report: ReportResult): ReportReview {
	const { store } = app;
	const { status, form, id } = report.receipt;
	const moves = movesOf(store, id ?? '');
	const comments = eventsOf(store, id ?? '').filter(({ act }) => act === 'commented');
	const lock = periodLockOf(app, { form, period: report.receipt.period });
	const sender = moves[0]?.actor;
	const isSender = sender === person.name;
	const [waits, judges] = [status === 'submitted', canAct(person, REPORT_ROUTE, 'approve')];
	const stored = findReport(store, id ?? '');
	const wasApproved = moves.some(({ act }) => act === 'approved');
	const isBack = status === 'returned' || (status === 'withdrawn' && !wasApproved);
	const cannot = !waits || !judges ? null : approvalObstacleOf(app, isSender, lock !== null);
	return {
		steps: moves.map((move) => reviewStepOf(app, move, move.act)),
		comments: comments.map((comment) => reviewStepOf(app, comment, 'commented')),
		comparison: waits && person.role !== 'reporter' ? diffIfApproved(app, report) : null,
		isSender,
		isNamesake: sender !== undefined && isNamesake(app, person, sender),
		may: {
			approve: waits && judges && cannot === null,
			return: waits && judges,
			correct: isBack && person.role === 'reporter',
			withdrawOwn: stored !== undefined && canWithdrawOwnReport(app, person, stored),
			withdraw: judges && lock === null && (status === 'approved' || status === 'superseded')
		},
		cannot,
		lock
	};
}

function approvalObstacleOf(
	{ env }: AppContext,
	isSender: boolean,
	isLocked: boolean
): ReportReview['cannot'] {
	if (isSender && env.review === 'required') return 'same-person';
	return isLocked ? 'period-locked' : null;
}

const reviewStepOf = (
	{ store }: AppContext,
	{ actor, at, reason }: LoggedEvent,
	act: ReviewStep['act']
): ReviewStep => ({
	act,
	at,
	reason,
	by: actorOf(store, actor)
});

/** Changes of the report if it were approved now, compared with the data in force now. */
function diffIfApproved(app: AppContext, { receipt, sender }: ReportResult): ReportDiff | null {
	const stored = findReport(app.store, receipt.id ?? '');
	if (!stored) return null;
	const entries = entriesOf(app.store, stored);
	return diffReport(app, { form: stored.form, entries, sender: sender?.id ?? null });
}
