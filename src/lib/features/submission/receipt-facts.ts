import { dayOf } from '../../core/model/day.ts';
import { daysLate } from '../../core/model/deadline.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { ReportResult } from '../../core/model/report-result.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { dayText } from '../../ui/format/time-text.ts';
import { type CellChangeLine, cellChangeLines, type ReferenceNames } from './draft-changes.ts';

/** Longest table of figures on a receipt; the submitted file has all. */
const MAX_RECEIPT_FIGURES = 500;

/** The deadline of a report, and whether this submission met it. */
export function deadlineText(
	{ deadline, receipt, versions }: Pick<ReportResult, 'deadline' | 'receipt' | 'versions'>,
	locale: Locale
): string {
	if (deadline === null) return m.receipt_due_none({}, { locale });
	const day = dayText(deadline, locale);
	const late = daysLate(dayOf(new Date(receipt.receivedAt ?? '')), deadline);
	if (late === 0) return m.receipt_in_time({ day }, { locale });
	const text = m.receipt_late({ day, count: countText(late, locale) }, { locale });
	return versions[0]?.id === receipt.id ? text : `${text} ${m.receipt_late_again({}, { locale })}`;
}

/** Figures of a report as a table: a line for each unit and field. */
export interface ReceiptFigures {
	title: string;
	lines: Pick<CellChangeLine, 'unit' | 'field' | 'after'>[];
	/** Note on figures that the table leaves out; null where it has all. */
	more: string | null;
}

export function receiptFigures(
	{ figures, receipt }: Pick<ReportResult, 'figures' | 'receipt'>,
	names: ReferenceNames,
	locale: Locale
): ReceiptFigures {
	const shown = figures.slice(0, MAX_RECEIPT_FIGURES);
	const hidden = figures.length - shown.length;
	return {
		title: m.receipt_figures({ count: countText(figures.length, locale) }, { locale }),
		lines: cellChangeLines(shown, 'new', receipt.form ?? '', names, locale).map(
			({ unit, field, after }) => ({ unit, field, after })
		),
		more:
			hidden === 0 ? null : m.receipt_figures_more({ count: countText(hidden, locale) }, { locale })
	};
}
