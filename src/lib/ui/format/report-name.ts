import type { ReportSummary } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from './period-text.ts';

/** Who hands a report in, where that is known. */
export const senderName = ({ sender }: Pick<ReportSummary, 'sender'>, locale: Locale): string =>
	sender?.name ?? m.inbox_no_sender({}, { locale });

/** A report as people speak of it: `Huyện Tư Nghĩa, Tháng 8/2025`. */
export const reportName = (
	report: Pick<ReportSummary, 'sender' | 'period'>,
	locale: Locale
): string => `${senderName(report, locale)}, ${periodName(report.period, locale)}`;
