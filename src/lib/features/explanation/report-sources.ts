import type {
	CitedExpectedReport,
	CitedFigure,
	CitedReport,
	CitedRow,
	ExplainedPart
} from '../../core/model/explanation.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Period } from '../../core/model/period.ts';
import type { Delimiter } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';
import { countText, listText } from '../../ui/format/number-text.ts';
import { dayText, momentText, periodName, periodText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { unitHref } from '../../ui/links.ts';

/** A column by its letters, as a sheet names it: 1 is `A`, 28 is `AB`. */
export function columnLetter(column: number): string {
	const before = Math.floor((column - 1) / 26);
	const letter = String.fromCharCode(65 + ((column - 1) % 26));
	return (before > 0 ? columnLetter(before) : '') + letter;
}

/** A figure with the cell it stands in. */
export interface CitedFigureView {
	key: string;
	label: string;
	value: string;
	/** Remark that the row is shown but not added: see the rule of its field. */
	note: string | null;
	/** Cell as written in the file; null where it is not found. */
	cell: string | null;
	place: string;
	header: string;
}

/** A report that was due. */
export interface ExpectedReportView {
	name: string;
	deadline: string;
	arrived: { text: string; href: string } | null;
	isOnTime: boolean;
}

/** Report of a unit for a part of the period. */
export interface SourceRowView {
	id: string;
	unit: string;
	href: string;
	/** Name of the table. */
	caption: string;
	report: {
		received: string;
		file: string | null;
		receipt: { text: string; href: string };
		/** Null for who may not open it. */
		href: string | null;
		note: string | null;
	} | null;
	figures: CitedFigureView[];
	due: ExpectedReportView[];
}

/** A part of the period, such as a month. */
export interface SourcePartView {
	id: string;
	title: string;
	/** Remarks on missing reports and on rows that cannot be distinguished. */
	notes: string[];
	rows: SourceRowView[];
}

export function sourcePartView(
	{ period, rows, missing, split }: ExplainedPart,
	visible: ReadonlySet<string>,
	locale: Locale
): SourcePartView {
	const names = listText(
		missing.map(({ name }) => name),
		locale
	);
	return {
		id: `${period.start}/${period.end}`,
		title: m.explain_part({ period: periodText(period, locale), count: rows.length }, { locale }),
		notes: [
			split ? m.explain_split({}, { locale }) : '',
			missing.length > 0 ? m.explain_missing({ names }, { locale }) : ''
		].filter(Boolean),
		rows: rows.map((row) => sourceRowView(row, period, visible, locale))
	};
}

function sourceRowView(
	{ unit, report, figures, due }: CitedRow,
	period: Period,
	visible: ReadonlySet<string>,
	locale: Locale
): SourceRowView {
	const named = { unit: unit.name, period: periodName(period, locale) };
	return {
		id: unit.id,
		unit: unit.name,
		href: unitHref(unit, locale),
		caption:
			report === null ? m.explain_due_table(named, { locale }) : m.explain_table(named, { locale }),
		report: report && sourceReportView(report, visible, locale),
		figures: report === null ? [] : figures.map((figure) => citedFigureView(figure, locale)),
		due: due.map((one) => expectedReportView(one, locale))
	};
}

function sourceReportView(
	report: CitedReport,
	visible: ReadonlySet<string>,
	locale: Locale
): SourceRowView['report'] {
	const { id, receivedAt, note } = report;
	return {
		received: m.explain_received({ at: momentText(receivedAt, locale) }, { locale }),
		file: fileText(report, locale),
		receipt: receiptOf(report, locale),
		href: visible.has(id) ? localizePath(`/bao-cao/${id}`, locale) : null,
		note
	};
}

const receiptOf = ({ sha256 }: CitedReport, locale: Locale) => ({
	text: sha256,
	href: localizePath(`/receipts/${sha256}`, locale)
});

function fileText(
	{ encoding, delimiter, sheet, headerLine }: CitedReport,
	locale: Locale
): string | null {
	if (headerLine === null) return null;
	const line = countText(headerLine, locale);
	if (sheet !== null) return m.explain_file_sheet({ sheet, line }, { locale });
	if (encoding === null || delimiter === null) return m.explain_file_book({ line }, { locale });
	const inputs = { encoding: encoding.toUpperCase(), delimiter: signOf(delimiter, locale), line };
	return m.explain_file_text(inputs, { locale });
}

const signOf = (delimiter: Delimiter, locale: Locale): string =>
	delimiter === '\t' ? m.explain_tab({}, { locale }) : `“${delimiter}”`;

function citedFigureView(
	{ field, count, cell, isCounted }: CitedFigure,
	locale: Locale
): CitedFigureView {
	return {
		key: field.key,
		label: field.label[locale],
		value: count === null ? m.explain_blank({}, { locale }) : countText(count, locale),
		note: isCounted ? null : m.explain_not_counted({}, { locale }),
		cell: cell && cell.text,
		place: cell
			? m.explain_place_at(
					{ line: cell.line, column: cell.column, letter: columnLetter(cell.column) },
					{ locale }
				)
			: m.explain_cell_gone({}, { locale }),
		header: cell ? [cell.header, cell.named].filter(Boolean).join(': ') : ''
	};
}

function expectedReportView(
	{ form, period, deadline, arrived, isOnTime }: CitedExpectedReport,
	locale: Locale
): ExpectedReportView {
	return {
		name: `${form.title[locale]}, ${periodName(period, locale)}`,
		deadline: dayText(deadline, locale),
		arrived: arrived && {
			text: momentText(arrived.receivedAt, locale),
			href: receiptOf(arrived, locale).href
		},
		isOnTime
	};
}
