import type { Locale } from '../../core/model/locale.ts';
import type { ReportResult } from '../../core/model/report-result.ts';
import type { ReportReview } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { momentText, periodText } from '../../ui/format/time-text.ts';
import { senderName, statusText } from '../../ui/format/workflow-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';

/** The report that its sender is about to withdraw. */
export interface WithdrawPage {
	facts: { term: string; value: string }[];
	/** False where the report is decided, of another unit, or of a locked period. */
	isPossible: boolean;
	/** Page of the report. */
	back: string;
}

export function withdrawPage(
	{ receipt, form, period, sender }: ReportResult,
	{ withdrawOwn }: ReportReview['may'],
	locale: Locale
): WithdrawPage {
	return {
		facts: [
			{ term: m.receipt_status({}, { locale }), value: statusText(receipt.status, locale) },
			{ term: m.upload_form({}, { locale }), value: form?.title[locale] ?? receipt.form ?? '' },
			{ term: m.upload_period({}, { locale }), value: periodText(period, locale) },
			{ term: m.check_sender({}, { locale }), value: senderName({ sender }, locale) },
			{ term: m.receipt_at({}, { locale }), value: momentText(receipt.receivedAt ?? '', locale) },
			{ term: m.receipt_file({}, { locale }), value: receipt.file.name }
		],
		isPossible: withdrawOwn,
		back: localizePath(`/bao-cao/${receipt.id ?? ''}`, locale)
	};
}

/** Page on which a sender withdraws a report. */
export const withdrawHref = (report: string, locale: Locale): string =>
	localizePath(`/bao-cao/${report}/rut`, locale);
