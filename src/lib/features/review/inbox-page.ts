import type { BatchApproval, Inbox, WaitingReply, WaitingReport } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { actorText, reportName, senderName } from '../../ui/format/workflow-text.ts';
import { dayText, momentText, periodText } from '../../ui/format/time-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { inboxAddress, pageQuery, REPLY_CONFIRMATIONS } from './inbox-address.ts';
import type { Locale } from '../../core/model/locale.ts';
import { errorMessage } from '../../ui/i18n/errors.ts';

/** A report that waits, as a line of the list. */
export interface InboxLine {
	id: string;
	href: string;
	unit: string;
	form: string;
	period: string;
	at: string;
	/** Timeliness: on time or late, with the last day. */
	deadline: string | null;
	isLate: boolean;
	rows: string;
	warnings: number;
	note: string | null;
	by: string;
	/** Says which report is ticked. */
	tick: string;
	/** Reason why it is not approved together with others; null where it can be. */
	alone: string | null;
}

export interface ReplyLine {
	id: string;
	title: string;
	text: string;
	by: string;
	at: string;
	/** The viewer wrote it, so that somebody else has to approve it. */
	isOwn: boolean;
}

export interface InboxPage {
	title: string;
	reports: InboxLine[];
	replies: ReplyLine[];
	/** Number of reports that can be approved together. */
	clean: number;
	/** Confirmation of the action just done. */
	done: string | null;
	/** Ticked from the start. */
	isAllChosen: boolean;
	/** Addresses of this page with all and with no report ticked, and of its form. */
	hrefs: { chooseAll: string; chooseNone: string; approve: string };
	/** Pages of a long list; null where one page holds it. */
	pages: { text: string; previous: string | null; next: string | null } | null;
}

export function inboxPage(
	{ reports, replies, reportCount, page }: Inbox,
	{ searchParams }: URL,
	locale: Locale
): InboxPage {
	const lines = reports.map((report) => inboxLine(report, locale));
	const own = pageQuery(page.number);
	return {
		title: titleOf(reportCount, replies.length, locale),
		reports: lines,
		replies: replies.map((reply) => replyLine(reply, locale)),
		clean: lines.filter(({ alone }) => alone === null).length,
		done: doneText(searchParams, locale),
		isAllChosen: searchParams.get('chon') === 'tat-ca',
		hrefs: {
			chooseAll: inboxAddress({ chon: 'tat-ca', ...own }, locale),
			chooseNone: inboxAddress(own, locale),
			approve: `?/approve${page.number > 1 ? `&${new URLSearchParams(own)}` : ''}`
		},
		pages: pagesOf(page, { shown: reports.length, all: reportCount }, locale)
	};
}

function pagesOf(
	{ number, count, offset }: Inbox['page'],
	{ shown, all }: { shown: number; all: number },
	locale: Locale
): InboxPage['pages'] {
	if (count === 1) return null;
	const part = {
		from: countText(offset + 1, locale),
		to: countText(offset + shown, locale),
		count: countText(all, locale)
	};
	return {
		text: m.inbox_part(part, { locale }),
		previous: number > 1 ? inboxAddress(pageQuery(number - 1), locale) : null,
		next: number < count ? inboxAddress(pageQuery(number + 1), locale) : null
	};
}

function titleOf(reports: number, replies: number, locale: Locale): string {
	const [ofReports, ofReplies] = [countText(reports, locale), countText(replies, locale)];
	if (reports + replies === 0) return m.inbox_nothing({}, { locale });
	if (replies === 0) return m.inbox_reports({ count: ofReports }, { locale });
	return m.inbox_both({ reports: ofReports, replies: ofReplies }, { locale });
}

function doneText(query: URLSearchParams, locale: Locale): string | null {
	const count = query.get('duyet');
	if (count !== null && /^\d{1,6}$/u.test(count))
		return m.inbox_approved({ count: countText(Number(count), locale) }, { locale });
	const reported = Object.entries(REPLY_CONFIRMATIONS).find(([word]) => word === query.get('xong'));
	return reported ? reported[1]({}, { locale }) : null;
}

function inboxLine(report: WaitingReport, locale: Locale): InboxLine {
	const { id, form, period, at, by, rows, warnings, note, alone } = report;
	return {
		id,
		warnings,
		note,
		href: localizePath(`/bao-cao/${id}`, locale),
		unit: senderName(report, locale),
		form: form?.title[locale] ?? '',
		period: periodText(period, locale),
		at: momentText(at, locale),
		deadline: deadlineText(report, locale),
		isLate: report.isLate,
		rows: countText(rows, locale),
		by: actorText(by, locale),
		tick: m.inbox_tick({ report: reportName(report, locale) }, { locale }),
		alone: alone && singleApprovalText(alone, locale)
	};
}

function deadlineText({ deadline, isLate }: WaitingReport, locale: Locale): string | null {
	if (deadline === null) return null;
	const day = dayText(deadline, locale);
	return isLate ? m.inbox_late({ day }, { locale }) : m.inbox_in_time({ day }, { locale });
}

const SINGLE_APPROVAL_REASONS = {
	'has-warnings': m.inbox_alone_warnings,
	'same-person': m.inbox_alone_own,
	'same-name': m.inbox_alone_same_name,
	'period-locked': m.inbox_alone_locked
};

const singleApprovalText = (why: keyof typeof SINGLE_APPROVAL_REASONS, locale: Locale): string =>
	SINGLE_APPROVAL_REASONS[why]({}, { locale });

function replyLine({ id, text, at, by, about, isOwn }: WaitingReply, locale: Locale): ReplyLine {
	const { unit, indicator, period } = about;
	return {
		id,
		text,
		isOwn,
		title: [unit?.name, indicator?.label[locale], periodText(period, locale)]
			.filter((part) => part !== undefined)
			.join(' · '),
		by: actorText(by, locale),
		at: momentText(at, locale)
	};
}

/** After reports were approved together: what stands, and why the others do not. */
export function approvedText(
	{ approved, refused }: BatchApproval,
	locale: Locale
): { message: string; refused: string[] } {
	const counts = {
		approved: countText(approved, locale),
		refused: countText(refused.length, locale)
	};
	return {
		message: m.inbox_some_refused(counts, { locale }),
		refused: refused.map(
			({ id, because, report }) =>
				`${report ? reportName(report, locale) : id}: ${errorMessage({ code: because, given: id }, locale)}`
		)
	};
}
