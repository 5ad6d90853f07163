import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../model/report.ts';
import type { Finding, FindingPlace } from '../../model/verified.ts';
import type { RecordedReport, RecordedRow } from '../query/recorded-reports.ts';
import { rowOf } from '../store/entries.ts';
import { finding } from './finding.ts';
import { parsed } from './parsed.ts';
import type { Reread } from './reread.ts';

/** The stored rows of a report are exactly those that its bytes give, figure by figure. */
export function* sameRows(
	{ public_id: report }: RecordedReport,
	stored: RecordedRow[],
	{ checked, fields }: Reread
): Iterable<Finding> {
	const left = new Map(stored.map((row) => [keyOf(row), row]));
	for (const entry of checked.entries) {
		const proven = rowOf(entry, fields);
		const place = { report, ...placeOf(proven) };
		const row = left.get(keyOf(proven));
		if (row) yield* differences(row, proven, fields, place);
		else yield finding('row/missing', place, { proven: proven.counts });
		left.delete(keyOf(proven));
	}
	for (const row of left.values())
		yield finding('row/added', { report, ...placeOf(row) }, { stored: row.counts });
}

type Columns = Omit<ReturnType<typeof rowOf>, 'unit'> & { unit: Entry['unit'] };

const keyOf = ({ period_start, period_end, unit, item }: Columns): string =>
	[period_start, period_end, unit, item].join(' ');

const placeOf = ({ line, unit, period_id: period }: Columns): FindingPlace => ({
	line,
	unit,
	period
});

function* differences(
	stored: Columns,
	proven: Columns,
	fields: string[],
	place: FindingPlace
): Iterable<Finding> {
	for (const name of ['line', 'period_id'] as const)
		if (stored[name] !== proven[name])
			yield differs({ ...place, field: name }, stored[name], proven[name]);
	for (const name of ['lines', 'statement'] as const)
		if (!isSameJson(stored[name], proven[name]))
			yield differs({ ...place, field: name }, stored[name], proven[name]);
	if (!isSameJson(stored.counts, proven.counts))
		yield* differentCounts(stored.counts, proven.counts, fields, place);
}

const isSameJson = (stored: string | null, proven: string | null): boolean =>
	stored === proven ||
	(proven !== null && isDeepStrictEqual(parsed<unknown>(stored), JSON.parse(proven)));

function* differentCounts(
	stored: string,
	proven: string,
	fields: string[],
	place: FindingPlace
): Iterable<Finding> {
	const [has, should] = [stored, proven].map((text) => parsed<unknown>(text));
	if (!Array.isArray(has) || !Array.isArray(should) || has.length !== should.length) {
		yield differs({ ...place, field: 'counts' }, stored, proven);
		return;
	}
	for (const [index, count] of should.entries())
		if (has[index] !== count)
			yield differs({ ...place, field: fields[index] ?? String(index) }, has[index], count);
}

type Value = string | number | null;

const differs = (place: FindingPlace, stored: Value, proven: Value): Finding =>
	finding('row/differs', place, { stored: stored ?? 'null', proven: proven ?? 'null' });
