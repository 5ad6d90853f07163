import { RequestError } from '../../core/model/request-error.ts';
import type { ReportStatus } from '../../core/model/report.ts';
import { cutText, plainText } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInTransaction } from '../../server/db/store.ts';
import type {
	ActionContext,
	ActionDelegate,
	ReasonedActionContext
} from '../../server/events/act.ts';
import { appendEvent, movesOf } from '../../server/events/event-log.ts';
import { findReport, reportStatusOf } from '../../server/events/reports.ts';
import { assertReportPeriodOpen } from '../submission/period-lock.server.ts';

const MAX_COMMENT_LENGTH = 2000;

/** Says something at a report, to those who may see it; it stays. Throws `RequestError`. */
export function commentOnReport(
	{ store }: AppContext,
	report: string,
	{ actor, at, text }: ActionContext & { text: string }
): void {
	const reason = cutText(plainText(text).trim(), MAX_COMMENT_LENGTH);
	if (reason === '') throw new RequestError('no-comment', { given: report });
	if (!findReport(store, report)) throw new RequestError('unknown-report', { given: report });
	runInTransaction(store, () =>
		appendEvent(store, { at, actor, act: 'commented', subject: report, reason, digest: null })
	);
}

type ReviewDecision = 'approved' | 'returned' | 'withdrawn';

/**
 * States from which a report can be changed (docs/rules.md §5). A superseded report can still be
 * withdrawn: its rows would come back into force if the report that replaced them were withdrawn.
 */
const ALLOWED_STATES: Record<ReviewDecision, ReportStatus[]> = {
	approved: ['submitted'],
	returned: ['submitted'],
	withdrawn: ['approved', 'superseded']
};

/** Approves a submitted report. Throws `RequestError` in any other state, or for its own sender. */
export const approveReport = (
	app: AppContext,
	report: string,
	act: ActionContext & ActionDelegate
): void => moveReport(app, report, 'approved', { ...act, reason: null });

/** Sends a submitted report back, with a reason. Throws `RequestError`. */
export const returnReport = (
	app: AppContext,
	report: string,
	act: ReasonedActionContext & ActionDelegate
): void => moveReport(app, report, 'returned', requireReason(report, act));

/** Takes the rows of an approved report out of force, with a reason. Throws `RequestError`. */
export const withdrawReport = (
	app: AppContext,
	report: string,
	act: ReasonedActionContext & ActionDelegate
): void => moveReport(app, report, 'withdrawn', requireReason(report, act));

/**
 * Takes a report back that still waits, with a reason: it never was in force. Throws `RequestError`, in
 * any other state `illegal-move`. `withdrawOwnReport` decides who may.
 */
export const withdrawWaitingReport = (
	app: AppContext,
	report: string,
	act: ReasonedActionContext
): void => moveReport(app, report, 'withdrawn', requireReason(report, act), ['submitted']);

function requireReason<Act extends ReasonedActionContext>(report: string, act: Act): Act {
	const reason = plainText(act.reason).trim();
	if (reason === '') throw new RequestError('no-reason', { given: report });
	return { ...act, reason };
}

function moveReport(
	app: AppContext,
	id: string,
	to: ReviewDecision,
	act: ActionContext & ActionDelegate & { reason: string | null },
	from = ALLOWED_STATES[to]
): void {
	const { store, env } = app;
	runInTransaction(store, () => {
		const report = findReport(store, id);
		if (!report) throw new RequestError('unknown-report', { given: id });
		const state = reportStatusOf(store, report);
		if (to !== 'returned') assertReportPeriodOpen(app, report.form, report.periodId);
		if (!from.includes(state))
			throw new RequestError('illegal-move', { given: `${id} → ${to}`, state });
		const [submitted] = movesOf(store, id);
		if (to === 'approved' && env.review === 'required' && submitted?.actor === act.actor)
			throw new RequestError('same-person', { given: id, state });
		const { actor, by, at, reason } = act;
		const signed = by === undefined ? actor : `${actor} (${by})`;
		appendEvent(store, { at, actor: signed, act: to, subject: id, reason, digest: null });
	});
}
