import { isDeepStrictEqual } from 'node:util';
import type { Period } from '../../model/period.ts';
import type { Counts, Entry, Statement } from '../../model/report.ts';
import type { Release } from '../../model/release.ts';
import type { UnitId } from '../../model/unit.ts';
import type { Finding, FindingPlace } from '../../model/verified.ts';
import type { Store } from '../db/open.ts';
import { inForce } from '../query/in-force.ts';
import { statementsInForce } from '../query/statements.ts';
import { itemOf } from '../store/entries.ts';
import { finding } from './finding.ts';
import { standingAt, type Moves } from './moves.ts';
import type { ProvenReport } from './prove-report.ts';

/** A row in force, from whichever side: the database's answer, or the bytes and the log alone. */
interface Figures {
	unit: UnitId;
	period: Period;
	report: string;
	line: number;
	counts: Counts;
	statement?: Statement | undefined;
}

/**
 * What a release publishes by a form, asked as pages ask it, is what follows from the bytes of the
 * reports and the order of the approvals and withdrawals in the log.
 */
export function* publishedFigures(
	store: Store,
	{ number, cut }: Release,
	form: string,
	reports: ProvenReport[],
	moves: Moves
): Iterable<Finding> {
	const proven = provenAt(cut, reports, moves);
	for (const row of publishedAt(store, form, cut)) {
		const place = { release: number, form, ...placeOf(row) };
		const should = proven.get(keyOf(row));
		if (should) yield* differences(row, should, place);
		else yield finding('release/added', place);
		proven.delete(keyOf(row));
	}
	for (const row of proven.values())
		yield finding('release/missing', { release: number, form, ...placeOf(row) });
}

/** For each unit and period the row that was approved last, of the reports that stand. */
function provenAt(cut: number, reports: ProvenReport[], moves: Moves): Map<string, Figures> {
	const standing = standingAt(moves, cut);
	const approvals = reports.flatMap((report) => {
		const approval = standing.get(report.report);
		return approval === undefined ? [] : [{ ...report, approval }];
	});
	approvals.sort((a, b) => a.approval - b.approval);
	const proven = new Map<string, Figures>();
	for (const { report, entries } of approvals)
		for (const entry of entries) proven.set(keyOf(entry), { ...entry, report });
	return proven;
}

/** Before every day, and behind it. */
const [ALWAYS, EVER] = ['', '~'];

function publishedAt(store: Store, form: string, cut: number): Figures[] {
	const counted = inForce(store, { form, start: ALWAYS, end: EVER, cut });
	const stated = statementsInForce(store, { form, cut });
	return [...counted, ...stated.map((row) => ({ ...row, counts: {} }))];
}

const keyOf = ({ unit, period, statement }: Pick<Entry, 'unit' | 'period'> & Stated): string =>
	[period.start, period.end, unit, itemOf(statement)].join(' ');

type Stated = Pick<Figures, 'statement'>;

const placeOf = ({ unit, period, report, line }: Figures): FindingPlace => ({
	unit,
	period: period.id,
	report,
	line
});

function* differences(has: Figures, should: Figures, place: FindingPlace): Iterable<Finding> {
	for (const field of ['report', 'line'] as const)
		if (has[field] !== should[field]) yield differs({ ...place, field }, has[field], should[field]);
	if (has.period.id !== should.period.id)
		yield differs({ ...place, field: 'period' }, has.period.id, should.period.id);
	if (!isDeepStrictEqual(has.statement, should.statement))
		yield differs({ ...place, field: 'statement' }, said(has.statement), said(should.statement));
	const fields = new Set([...Object.keys(has.counts), ...Object.keys(should.counts)]);
	for (const field of fields) {
		const [stored, proven] = [has.counts[field], should.counts[field]];
		if (stored !== proven) yield differs({ ...place, field }, stored, proven);
	}
}

type Value = string | number | null | undefined;

const said = (statement: Statement | undefined): Value => statement && JSON.stringify(statement);

const differs = (place: FindingPlace, stored: Value, proven: Value): Finding =>
	finding('release/differs', place, { stored: stored ?? 'null', proven: proven ?? 'null' });
