import { formOf, indicatorOf } from '../../core/model/catalogue.ts';
import { dayOf, type Day } from '../../core/model/day.ts';
import { reportDeadline } from '../../core/model/deadline.ts';
import { spanOf } from '../../core/model/period.ts';
import type { Person } from '../../core/model/person.ts';
import type { ReplyState } from '../../core/model/reply.ts';
import type { Inbox, WaitingReply, WaitingReport } from '../../core/model/review.ts';
import { namesakesOf } from '../../server/auth/account-records.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { lockSubject, allLocks, type LockEvent } from '../../server/events/period-locks.ts';
import {
	countWaitingReports,
	waitingReports,
	type WaitingReportFacts
} from '../../server/events/waiting-reports.ts';
import { waitingReplies } from '../submission/replies.server.ts';
import { reportSummaryOf } from './report-summary.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** The reports of one page are read, shown and approved together. */
const REPORTS_PER_PAGE = 100;

/**
 * Reports and replies that wait for review, with the actions that this person may take. Of the reports
 * it gives one page, counted from 1 on; after the last page it gives the last.
 */
export function getInbox(app: AppContext, person: Person, page = 1): Inbox {
	const { count, isDemo } = countWaitingReports(app.store);
	const pages = Math.max(1, Math.ceil(count / REPORTS_PER_PAGE));
	const number = Math.min(page, pages);
	const offset = (number - 1) * REPORTS_PER_PAGE;
	const reports = waitingReports(app.store, {}, { limit: REPORTS_PER_PAGE, offset });
	const locked = allLocks(app.store);
	const namesakes = new Set(namesakesOf(app.store, { id: person.id, name: person.fullName }));
	return {
		reports: reports.map((waiting) => waitingReportOf(app, { person, namesakes }, waiting, locked)),
		replies: waitingReplies(app)
			.toReversed()
			.map((reply) => waitingReplyOf(app, person, reply)),
		reportCount: count,
		page: { number, count: pages, offset },
		isDemo
	};
}

/** Reviewer, and the user names of others with the same full name. */
interface InboxViewer {
	person: Person;
	namesakes: ReadonlySet<string>;
}

function waitingReportOf(
	app: AppContext,
	viewer: InboxViewer,
	waiting: WaitingReportFacts,
	locked: Map<string, LockEvent>
): WaitingReport {
	const { at, note, rows, warnings, actor } = waiting;
	const last = deadlineOf(app, waiting);
	return {
		...reportSummaryOf(app, waiting),
		at,
		note,
		rows,
		warnings,
		by: actorOf(app.store, actor),
		deadline: last,
		isLate: last !== null && dayOf(new Date(at)) > last,
		alone: singleReviewReason(app, viewer, waiting, locked)
	};
}

/** Deadline; null where the form has no periods of this kind. */
function deadlineOf(
	{ reference: { catalogue } }: AppContext,
	{ form: id, period }: WaitingReportFacts
): Day | null {
	const form = formOf(catalogue, id);
	return form ? reportDeadline(form, period, catalogue) : null;
}

function singleReviewReason(
	{ env }: AppContext,
	{ person, namesakes }: InboxViewer,
	{ actor, form, periodId, warnings }: WaitingReportFacts,
	locked: Map<string, LockEvent>
): WaitingReport['alone'] {
	if (env.review === 'required' && actor === person.name) return 'same-person';
	if (namesakes.has(actor)) return 'same-name';
	if (periodId !== null && locked.has(lockSubject(form, periodId))) return 'period-locked';
	return warnings > 0 ? 'has-warnings' : null;
}

function waitingReplyOf(
	{ store, reference }: AppContext,
	person: Person,
	reply: ReplyState
): WaitingReply {
	const { catalogue, units } = reference;
	const indicator = indicatorOf(catalogue, reply.indicator) ?? null;
	const { start, end } = reply.period;
	const calendar = (indicator && formOf(catalogue, indicator.form)?.calendar) ?? 'calendar';
	const period = spanOf(start, end, calendar) ?? {
		id: `${start}/${end}`,
		kind: 'interval' as const,
		start,
		end
	};
	return {
		...reply,
		by: actorOf(store, reply.author),
		about: { unit: units.byId.get(reply.unit) ?? null, indicator, period },
		isOwn: reply.author === person.name
	};
}
