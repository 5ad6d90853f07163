import type { Locale } from '../../core/model/locale.ts';
import type { Role } from '../../core/model/person.ts';
import type { Receipt } from '../../core/model/report.ts';
import type { Actor, PeriodLock, ReportSummary } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { momentText, periodName } from './time-text.ts';

/** The setting in whose name a report is approved as it comes. */
const AUTOMATIC = 'REVIEW=auto';

/** Actor: full name and role, or the name in the log if there is no account. */
export function actorText({ name, fullName, role }: Actor, locale: Locale): string {
	if (name === AUTOMATIC) return m.actor_automatic({}, { locale });
	return fullName === null || role === null ? name : `${fullName} (${roleText(role, locale)})`;
}

/** Lock of a period: its time, author and reason. */
export const lockText = ({ by, at, reason }: PeriodLock, locale: Locale): string =>
	m.lock_since(
		{ at: momentText(at, locale), who: actorText(by, locale), why: reason ?? '' },
		{ locale }
	);

/** The same to who wants to hand something in for it: what to do. */
export const lockedText = (lock: PeriodLock, locale: Locale): string =>
	`${lockText(lock, locale)}. ${m.lock_hint({}, { locale })}`;

/** Sending unit of a report, if known. */
export const senderName = ({ sender }: Pick<ReportSummary, 'sender'>, locale: Locale): string =>
	sender?.name ?? m.inbox_no_sender({}, { locale });

/** A report as people speak of it: `Huyện Tư Nghĩa, Tháng 8/2025`. */
export const reportName = (
	report: Pick<ReportSummary, 'sender' | 'period'>,
	locale: Locale
): string => `${senderName(report, locale)}, ${periodName(report.period, locale)}`;

const ROLES = { reporter: m.role_reporter, reviewer: m.role_reviewer, admin: m.role_admin };

export const roleText = (role: Role, locale: Locale): string => ROLES[role]({}, { locale });

const TEXTS = {
	checked: m.status_checked,
	refused: m.status_refused,
	submitted: m.status_submitted,
	approved: m.status_approved,
	returned: m.status_returned,
	superseded: m.status_superseded,
	withdrawn: m.status_withdrawn
};

/** Status of a file or report. */
export const statusText = (status: Receipt['status'], locale: Locale): string =>
	TEXTS[status]({}, { locale });
