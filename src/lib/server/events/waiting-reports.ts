import type { EarlierReport } from '../../core/model/draft.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import {
	FACT_COLUMNS_SQL,
	reportFactsOf,
	JOIN_SENDER_SQL,
	type FactColumns,
	type ReportFacts
} from './report-facts.ts';

/** A report that was handed in and not judged yet. */
export interface WaitingReportFacts extends ReportFacts {
	actor: string;
	/** UTC */
	at: string;
	note: string | null;
	warnings: number;
	rows: number;
}

interface WaitingRow extends FactColumns {
	actor: string;
	at: string;
	note: string | null;
	warning_count: number;
	rows: number;
}

const IS_WAITING_SQL = `event.act = 'submitted' AND NOT EXISTS (
	SELECT 1 FROM event AS later
	WHERE later.subject = event.subject AND later.act IN ('approved', 'returned', 'withdrawn')
)`;

/** Filter of the waiting reports; a missing part is no restriction. */
interface WaitingFilter {
	form?: string;
}

/** Part of the list; without it all of it. */
export interface ListPart {
	limit: number;
	offset: number;
}

const FILTERED_SQL = `${IS_WAITING_SQL} AND (@form IS NULL OR report.form = @form)`;

const ROW_COUNT_SQL = 'SELECT count(*) FROM entry WHERE entry.report = report.id';

const WAITING_REPORTS_SQL = `SELECT ${FACT_COLUMNS_SQL}, event.actor, event.at, report.note, report.warning_count, (${ROW_COUNT_SQL}) AS rows
FROM event JOIN report ON report.public_id = event.subject ${JOIN_SENDER_SQL}
WHERE ${FILTERED_SQL} ORDER BY event.seq LIMIT @limit OFFSET @offset`;

/** Reports whose last move is their submission, the oldest first. */
export const waitingReports = (
	{ sqlite }: Store,
	{ form }: WaitingFilter = {},
	{ limit, offset }: ListPart = { limit: -1, offset: 0 }
): WaitingReportFacts[] =>
	sqlite
		.prepare<[WaitingValues], WaitingRow>(WAITING_REPORTS_SQL)
		.all({ form: form ?? null, limit, offset })
		.map(({ actor, at, note, warning_count, rows, ...facts }) => ({
			...reportFactsOf(facts),
			actor,
			at,
			note,
			rows,
			warnings: warning_count
		}));

interface WaitingValues extends ListPart {
	form: string | null;
}

/** Number of the waiting reports; `isDemo` where one of them is of the demo data. */
export function countWaitingReports({ sqlite }: Store): { count: number; isDemo: boolean } {
	const row = sqlite
		.prepare<[], { count: number; samples: number }>(
			`SELECT count(*) AS count, count(*) FILTER (WHERE report.origin = 'sample') AS samples
			FROM event JOIN report ON report.public_id = event.subject WHERE ${IS_WAITING_SQL}`
		)
		.get();
	return { count: row?.count ?? 0, isDemo: (row?.samples ?? 0) > 0 };
}

/** Facts that a report must share with another; null is a value like any other. */
export interface ReportLikeness {
	form: string;
	/** Null where the rows have periods of their own. */
	periodId: string | null;
	sender: UnitId | null;
	rows: number;
}

/** Public ids of the waiting reports with these facts, the oldest first. */
export const waitingReportIds = ({ sqlite }: Store, like: ReportLikeness): string[] =>
	sqlite
		.prepare<[ReportLikeness], string>(
			`SELECT report.public_id
			FROM report JOIN event ON event.subject = report.public_id ${JOIN_SENDER_SQL}
			WHERE ${IS_WAITING_SQL} AND report.form = @form AND report.period_id IS @periodId
				AND sender.code || '@' || sender.valid_from IS @sender AND (${ROW_COUNT_SQL}) = @rows
			ORDER BY event.seq`
		)
		.pluck()
		.all(like);

/** The latest waiting report of a form, period and sender; null where there is none. */
export const findWaitingReportOf = (
	{ sqlite }: Store,
	like: Omit<ReportLikeness, 'rows'>
): EarlierReport | null =>
	sqlite
		.prepare<[Omit<ReportLikeness, 'rows'>], EarlierReport>(
			`SELECT report.public_id AS id, event.at
			FROM report JOIN event ON event.subject = report.public_id ${JOIN_SENDER_SQL}
			WHERE ${IS_WAITING_SQL} AND report.form = @form AND report.period_id IS @periodId
				AND sender.code || '@' || sender.valid_from IS @sender
			ORDER BY event.seq DESC LIMIT 1`
		)
		.get(like) ?? null;
