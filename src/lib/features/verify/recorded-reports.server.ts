import type { Origin } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../../server/db/store.ts';
import type { FactColumns } from '../../server/events/report-facts.ts';

/*
 * Reports and their rows as they lie in the tables, JSON still as text, for who looks whether they
 * are what was put there.
 */

/** A report as its row has it. */
export interface RecordedReport extends FactColumns {
	id: number;
	origin: Origin;
	file: string;
	file_name: string;
	encoding: string | null;
	delimiter: string | null;
	header_line: number | null;
	columns: string;
	fields: string;
	asked: string;
	note: string | null;
	warnings: string;
	warning_count: number;
	catalogue: string;
	units: string;
	reading_rules: number | null;
}

/** Forms by which there are reports, and the number of these. */
export const reportCountsByForm = ({ sqlite }: Store): { form: string; reports: number }[] =>
	sqlite
		.prepare<[], { form: string; reports: number }>(
			'SELECT form, count(*) AS reports FROM report GROUP BY form ORDER BY form'
		)
		.all();

/** Keys of the reports of a form, in the order in which they came. */
export const reportKeys = ({ sqlite }: Store, form: string): number[] =>
	sqlite
		.prepare<[string], number>('SELECT id FROM report WHERE form = ? ORDER BY id')
		.pluck()
		.all(form);

export const recordedReport = ({ sqlite }: Store, key: number): RecordedReport | undefined =>
	sqlite
		.prepare<[number], RecordedReport>(
			`SELECT report.*, (
				SELECT code || '@' || valid_from FROM unit WHERE unit.id = report.sender
			) AS sender FROM report WHERE report.id = ?`
		)
		.get(key);

/** Keys of the reports that were accepted by older reading rules than these, the newest first. */
export const olderReportKeys = ({ sqlite }: Store, rules: number): number[] =>
	sqlite
		.prepare<[number], number>(
			// with OR, SQLite would pass over the index and read every row
			`SELECT id FROM report WHERE reading_rules IS NULL
			UNION ALL SELECT id FROM report WHERE reading_rules < ? ORDER BY id DESC`
		)
		.pluck()
		.all(rules);

/** A row of a report as it is stored. */
export interface RecordedRow {
	unit: UnitId;
	item: string;
	period_id: string;
	period_start: string;
	period_end: string;
	line: number;
	counts: string;
	lines: string | null;
	statement: string | null;
}

export const recordedRows = ({ sqlite }: Store, report: RecordedReport): RecordedRow[] =>
	sqlite
		.prepare<[object], RecordedRow>(
			`SELECT (SELECT code || '@' || valid_from FROM unit WHERE id = entry.unit) AS unit,
				item, period_id, period_start, period_end, line, counts, lines, statement
			FROM entry WHERE form = :form AND period_start BETWEEN :start AND :end AND report = :id`
		)
		.all({
			form: report.form,
			start: report.period_start,
			end: report.period_end,
			id: report.id
		});

/** Rows that lie outside the form or the days of their own report. */
export const misplacedRows = ({
	sqlite
}: Store): { report: string; form: string; unit: UnitId; period: string; line: number }[] =>
	sqlite
		.prepare<[], { report: string; form: string; unit: UnitId; period: string; line: number }>(
			`SELECT report.public_id AS report, entry.form, unit.code || '@' || unit.valid_from AS unit,
				entry.period_id AS period, entry.line
			FROM entry JOIN report ON report.id = entry.report JOIN unit ON unit.id = entry.unit
			WHERE entry.form <> report.form OR entry.period_start < report.period_start
				OR entry.period_end > report.period_end`
		)
		.all();
