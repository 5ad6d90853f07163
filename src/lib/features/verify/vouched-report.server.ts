import type { Finding } from '../../core/model/verification.ts';
import type { LoggedMove } from './recorded-log.server.ts';
import type { RecordedReport } from './recorded-reports.server.ts';
import {
	legacyReportDigest,
	reportDigest,
	type DigestedReport
} from '../../server/events/add-report.ts';
import { createFinding } from './finding.server.ts';
import { parseJson } from './parse-json.server.ts';

/** A report is as the event of its submission vouches for it. */
export function verifyReportDigest(
	report: RecordedReport,
	submitted: LoggedMove | undefined
): Finding[] {
	const place = { report: report.public_id };
	if (!submitted) return [createFinding('report/unlogged', place)];
	const row = digestInputOf(report);
	const isVouched =
		row !== null &&
		(submitted.digest === reportDigest(row) || submitted.digest === legacyReportDigest(row));
	return isVouched ? [] : [createFinding('report/altered', { ...place, event: submitted.seq })];
}

/** Null where one of its texts is no JSON. */
function digestInputOf(report: RecordedReport): DigestedReport | null {
	const asked = parseJson<DigestedReport['asked']>(report.asked);
	const warnings = parseJson<DigestedReport['warnings']>(report.warnings);
	if (asked === undefined || warnings === undefined) return null;
	return {
		publicId: report.public_id,
		form: report.form,
		periodId: report.period_id,
		periodStart: report.period_start,
		periodEnd: report.period_end,
		origin: report.origin,
		file: report.file,
		fileName: report.file_name,
		note: report.note,
		asked,
		warnings,
		warningCount: report.warning_count,
		catalogue: report.catalogue,
		units: report.units
	};
}
