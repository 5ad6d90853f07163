import type { Locale } from '../../core/model/locale.ts';
import type { OlderReading, OlderReadings } from '../../core/model/reading.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { instantText, periodName } from '../../ui/format/time-text.ts';
import { senderName, statusText } from '../../ui/format/workflow-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { readingText } from './reading-text.ts';

export interface OlderReadingRow {
	id: string;
	unit: string;
	href: string;
	form: string;
	period: string;
	received: string;
	status: string;
	says: string;
}

export interface OlderReadingsPage {
	/** Number of reports of older rules, and of those that are not read the same. */
	summary: string;
	/** Sentence for a list that is cut; null for a whole one. */
	limit: string | null;
	rows: OlderReadingRow[];
}

/** The list of the reports of older rules as a table, the newest first. */
export function olderReadingsPage(readings: OlderReadings, locale: Locale): OlderReadingsPage {
	const { reports, found, listed } = readings;
	const count = (number: number): string => countText(number, locale);
	return {
		summary:
			found === 0
				? m.reread_none({ reports: count(reports) }, { locale })
				: m.reread_found({ found: count(found), reports: count(reports) }, { locale }),
		limit:
			listed.length < found ? m.reread_limit({ listed: count(listed.length) }, { locale }) : null,
		rows: listed.map((reading) => olderReadingRow(reading, locale))
	};
}

/** A report of older rules in words. */
export function olderReadingRow(reading: OlderReading, locale: Locale): OlderReadingRow {
	const { id, form, period, at, status, outcome } = reading;
	return {
		id,
		unit: senderName(reading, locale),
		href: localizePath(`/bao-cao/${id}`, locale),
		form: form?.title[locale] ?? m.reread_no_value({}, { locale }),
		period: periodName(period, locale),
		received: instantText(at, locale),
		status: statusText(status, locale),
		says: readingText(outcome, form, locale)
	};
}
