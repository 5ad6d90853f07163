import type { SubmittedReport } from '../../core/model/dashboard.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { momentText, periodName, periodText } from '../../ui/format/time-text.ts';
import { statusText } from '../../ui/format/workflow-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { withdrawHref } from '../review/withdraw-page.ts';

/** Submitted report with its state. */
export interface SubmittedReportLine {
	id: string;
	href: string;
	form: string;
	/** Name of the period with its days. */
	period: string;
	sender: string;
	sent: string;
	state: string;
	/** Reason or unanswered comment. */
	reason: string | null;
	/** Link to the page on which it is withdrawn. */
	withdraw: { href: string; label: string } | null;
}

export function submittedReportLine(report: SubmittedReport, locale: Locale): SubmittedReportLine {
	const { id, period, sender, at, status, reason, comment } = report;
	const form = report.form?.title[locale] ?? m.desk_report({}, { locale });
	const name = `${form}, ${periodName(period, locale)}`;
	return {
		id,
		href: localizePath(`/bao-cao/${id}`, locale),
		form,
		period: periodText(period, locale),
		sender: sender?.name ?? m.receipt_unit_unknown({}, { locale }),
		sent: momentText(at, locale),
		state: statusText(status, locale),
		reason:
			comment === null
				? reason && m.desk_reason({ reason }, { locale })
				: m.desk_comment({ comment }, { locale }),
		withdraw: report.mayWithdraw
			? { href: withdrawHref(id, locale), label: m.withdraw_named({ report: name }, { locale }) }
			: null
	};
}
