import { isDeepStrictEqual } from 'node:util';
import type { StoredOptions } from '../../core/model/draft.ts';
import { hullOf } from '../../core/model/period.ts';
import type { Finding } from '../../core/model/verification.ts';
import type { RecordedReport } from './recorded-reports.server.ts';
import { createFinding } from './finding.server.ts';
import { parseJson } from './parse-json.server.ts';
import type { RereadReport } from './reread-report.server.ts';

/** Stored facts of the file and its table agree with its bytes. */
export function verifyReportFacts(report: RecordedReport, read: RereadReport): Finding[] {
	const place = { report: report.public_id };
	return factsOf(report, read)
		.filter(([, stored, proven]) => !isDeepStrictEqual(stored, proven))
		.map(([field, stored, proven]) =>
			createFinding(
				'report/differs',
				{ ...place, field },
				{ stored: valueText(stored), proven: valueText(proven) }
			)
		);
}

const valueText = (value: unknown): string | null =>
	value === null || typeof value === 'string' ? value : JSON.stringify(value);

/** Of each fact its name, what is stored, and what was read. */
function factsOf(
	report: RecordedReport,
	{ checked, fields }: RereadReport
): [name: string, stored: unknown, proven: unknown][] {
	const { file, period, entries } = checked;
	const hull = hullOf(entries.map((entry) => entry.period));
	return [
		['form', report.form, checked.form],
		['period', report.period_id, period?.id ?? null],
		['period_start', report.period_start, hull?.start ?? null],
		['period_end', report.period_end, hull?.end ?? null],
		['sender', report.sender, checked.sender],
		['encoding', report.encoding, file.encoding],
		['delimiter', report.delimiter, file.delimiter],
		['sheet', parseJson<StoredOptions>(report.asked)?.sheet ?? file.sheet, file.sheet],
		['header_line', report.header_line, file.headerLine],
		['columns', parseJson(report.columns) ?? report.columns, checked.columns],
		['fields', parseJson(report.fields) ?? report.fields, fields]
	];
}
