import { isDeepStrictEqual } from 'node:util';
import { hullOf } from '../../model/period.ts';
import type { Finding } from '../../model/verified.ts';
import type { RecordedReport } from '../query/recorded-reports.ts';
import { finding } from './finding.ts';
import { parsed } from './parsed.ts';
import type { Reread } from './reread.ts';

/** What is stored of the file and its table is what its bytes say. */
export function sameFacts(report: RecordedReport, read: Reread): Finding[] {
	const place = { report: report.public_id };
	return factsOf(report, read)
		.filter(([, stored, proven]) => !isDeepStrictEqual(stored, proven))
		.map(([field, stored, proven]) =>
			finding('report/differs', { ...place, field }, { stored: said(stored), proven: said(proven) })
		);
}

const said = (value: unknown): string | null =>
	value === null || typeof value === 'string' ? value : JSON.stringify(value);

/** Of each fact its name, what is stored, and what was read. */
function factsOf(
	report: RecordedReport,
	{ checked, fields }: Reread
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
		['header_line', report.header_line, file.headerLine],
		['columns', parsed(report.columns) ?? report.columns, checked.columns],
		['fields', parsed(report.fields) ?? report.fields, fields]
	];
}
