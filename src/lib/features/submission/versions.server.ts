import type { Store } from '../../server/db/store.ts';
import type { StoredReport } from '../../server/events/reports.ts';

const REPORT_VERSIONS_SQL = `SELECT DISTINCT report.public_id
FROM entry AS own
JOIN entry AS other ON other.form = own.form AND other.period_start = own.period_start
	AND other.period_end = own.period_end AND other.unit = own.unit AND other.item = own.item
JOIN report ON report.id = other.report
WHERE own.form = :form AND own.period_start BETWEEN :start AND :end AND own.report = :report
ORDER BY report.id`;

/**
 * The public ids of all reports that speak of a row of this one, itself among them, in the order in
 * which they came: a report, its correction, and the correction of that.
 */
export const reportVersionIds = ({ sqlite }: Store, stored: StoredReport): string[] =>
	sqlite.prepare<[object], string>(REPORT_VERSIONS_SQL).pluck().all({
		form: stored.form,
		start: stored.periodStart,
		end: stored.periodEnd,
		report: stored.id
	});
