import { dayOf } from '../../core/model/day.ts';
import { daysLate, reportDeadline } from '../../core/model/deadline.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Person } from '../../core/model/person.ts';
import { plainLine } from '../../core/model/typed-text.ts';
import { m } from '../../paraglide/messages.js';
import type { AppContext } from '../../server/app-context.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { canViewReport } from '../../server/auth/report-access.ts';
import { movesOf } from '../../server/events/event-log.ts';
import { findReportFacts } from '../../server/events/report-facts.ts';
import {
	countEntries,
	findReport,
	reportStatusOf,
	type StoredReport
} from '../../server/events/reports.ts';
import { runInTurns } from '../../server/http/request-turns.ts';
import { countText } from '../../ui/format/number-text.ts';
import { dayText, momentText, periodName, spanText } from '../../ui/format/time-text.ts';
import { actorText, statusText } from '../../ui/format/workflow-text.ts';
import { reportSummaryOf } from '../review/report-summary.server.ts';
import { type ListSheet, writeListWorkbook } from '../submission/list-workbook.server.ts';
import { ownReportIds } from './submitted-reports.server.ts';

/** Longest history in one workbook; older reports stay on record and have their own pages. */
const MAX_HISTORY = 1000;

type Row = (string | number | null)[];

const COLUMNS = [
	[m.upload_form, 40],
	[m.upload_period, 18],
	[m.history_days, 24],
	[m.check_sender, 28],
	[m.receipt_at, 20],
	[m.receipt_by, 28],
	[m.receipt_status, 26],
	[m.history_deadline, 16],
	[m.history_days_late, 12],
	[m.receipt_rows, 10],
	[m.receipt_file, 28],
	[() => 'SHA-256', 68],
	[m.receipt_id, 38],
	[m.history_remark, 20]
] as const;

/** Workbook of the reports that this person and their units submitted, the newest first. */
export const submissionHistory = async (
	app: AppContext,
	person: Person,
	locale: Locale,
	most = MAX_HISTORY
): Promise<Uint8Array> =>
	writeListWorkbook(await runInTurns(historySteps(app, person, locale, most)));

/** Other requests get a turn between the rows: the state of a report is read from the log. */
function* historySteps(
	app: AppContext,
	person: Person,
	locale: Locale,
	most: number
): Generator<void, ListSheet> {
	const ids = ownReportIds(app, person, most + 1);
	const rows: Row[] = [];
	let isDemo = false;
	for (const id of ids.slice(0, most)) {
		yield;
		const stored = findReport(app.store, id);
		if (!stored || !canViewReport(app, { person }, stored)) continue;
		rows.push(historyRow(app, stored, locale));
		isDemo ||= stored.origin === 'sample';
	}
	return {
		name: m.history_sheet({}, { locale }),
		above: [
			m.history_title({ day: dayText(dayOf(new Date()), locale) }, { locale }),
			...(ids.length > most ? [m.history_cut({ count: countText(most, locale) }, { locale })] : []),
			...(isDemo ? [m.sample_notice({}, { locale })] : [])
		],
		columns: COLUMNS.map(([heading, width]) => ({ heading: heading({}, { locale }), width })),
		rows
	};
}

function historyRow(app: AppContext, stored: StoredReport, locale: Locale): Row {
	const { store, reference } = app;
	const facts = findReportFacts(store, stored.publicId);
	const [submitted] = movesOf(store, stored.publicId);
	if (!facts || !submitted) throw new Error(`no report ${stored.publicId}`);
	const { form, period, sender } = reportSummaryOf(app, facts);
	const isDue = form !== null && stored.origin !== 'published';
	const due = isDue ? reportDeadline(form, period, reference.catalogue) : null;
	return [
		form?.title[locale] ?? stored.form,
		periodName(period, locale),
		spanText(period.start, period.end, locale),
		sender ? `${sender.name} (${sender.code})` : m.receipt_unit_unknown({}, { locale }),
		momentText(submitted.at, locale),
		actorText(actorOf(store, submitted.actor), locale),
		statusText(reportStatusOf(store, stored), locale),
		due === null ? '' : dayText(due, locale),
		due === null ? null : daysLate(dayOf(new Date(submitted.at)), due),
		countEntries(store, stored),
		plainLine(stored.fileName),
		stored.file,
		stored.publicId,
		stored.origin === 'sample' ? m.sample_short({}, { locale }) : ''
	];
}
