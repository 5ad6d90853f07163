import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../core/model/report.ts';
import type { Finding, FindingPlace } from '../../core/model/verification.ts';
import type { RecordedReport, RecordedRow } from './recorded-reports.server.ts';
import { entryColumns } from '../../server/db/entries.ts';
import { createFinding } from './finding.server.ts';
import { parseJson } from './parse-json.server.ts';
import type { RereadReport } from './reread-report.server.ts';

/** The stored rows of a report are exactly those that its bytes give, figure by figure. */
export function* verifyReportRows(
	{ public_id: report }: RecordedReport,
	stored: RecordedRow[],
	{ checked, fields }: RereadReport
): Iterable<Finding> {
	const left = new Map(stored.map((row) => [keyOf(row), row]));
	for (const entry of checked.entries) {
		const proven = entryColumns(entry, fields);
		const place = { report, ...placeOf(proven) };
		const row = left.get(keyOf(proven));
		if (row) yield* differences(row, proven, fields, place);
		else yield createFinding('row/missing', place, { proven: proven.counts });
		left.delete(keyOf(proven));
	}
	for (const row of left.values())
		yield createFinding('row/added', { report, ...placeOf(row) }, { stored: row.counts });
}

type RowColumns = Omit<ReturnType<typeof entryColumns>, 'unit'> & { unit: Entry['unit'] };

const keyOf = ({ period_start, period_end, unit, item }: RowColumns): string =>
	[period_start, period_end, unit, item].join(' ');

const placeOf = ({ line, unit, period_id: period }: RowColumns): FindingPlace => ({
	line,
	unit,
	period
});

function* differences(
	stored: RowColumns,
	proven: RowColumns,
	fields: string[],
	place: FindingPlace
): Iterable<Finding> {
	for (const name of ['line', 'period_id'] as const)
		if (stored[name] !== proven[name])
			yield differenceFinding({ ...place, field: name }, stored[name], proven[name]);
	for (const name of ['lines', 'statement'] as const)
		if (!isSameJson(stored[name], proven[name]))
			yield differenceFinding({ ...place, field: name }, stored[name], proven[name]);
	if (!isSameJson(stored.counts, proven.counts))
		yield* countDifferences(stored.counts, proven.counts, fields, place);
}

const isSameJson = (stored: string | null, proven: string | null): boolean =>
	stored === proven ||
	(proven !== null && isDeepStrictEqual(parseJson<unknown>(stored), JSON.parse(proven)));

function* countDifferences(
	stored: string,
	proven: string,
	fields: string[],
	place: FindingPlace
): Iterable<Finding> {
	const [has, should] = [stored, proven].map((text) => parseJson<unknown>(text));
	if (!Array.isArray(has) || !Array.isArray(should) || has.length !== should.length) {
		yield differenceFinding({ ...place, field: 'counts' }, stored, proven);
		return;
	}
	for (const [index, count] of should.entries())
		if (has[index] !== count)
			yield differenceFinding(
				{ ...place, field: fields[index] ?? String(index) },
				has[index],
				count
			);
}

type Value = string | number | null;

const differenceFinding = (place: FindingPlace, stored: Value, proven: Value): Finding =>
	createFinding('row/differs', place, { stored: stored ?? 'null', proven: proven ?? 'null' });
