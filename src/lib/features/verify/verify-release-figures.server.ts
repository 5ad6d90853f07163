import { isDeepStrictEqual } from 'node:util';
import type { Period } from '../../core/model/period.ts';
import type { Counts, Entry, Statement } from '../../core/model/report.ts';
import type { Release } from '../../core/model/release.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Finding, FindingPlace } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { inForceEntries } from '../../server/events/in-force-entries.ts';
import { inForceStatements } from '../../server/events/in-force-statements.ts';
import { itemKey } from '../../server/db/entries.ts';
import { createFinding } from './finding.server.ts';
import { approvalsInForce, type MovesByReport } from './verify-moves.server.ts';
import type { VerifiedReport } from './verify-report.server.ts';

/** A row in force, from whichever side: the database's answer, or the bytes and the log alone. */
interface PublishedRow {
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
export function* verifyReleaseFigures(
	store: Store,
	{ number, cut }: Release,
	form: string,
	reports: VerifiedReport[],
	moves: MovesByReport
): Iterable<Finding> {
	const proven = expectedRows(cut, reports, moves);
	for (const row of publishedRows(store, form, cut)) {
		const place = { release: number, form, ...placeOf(row) };
		const should = proven.get(keyOf(row));
		if (should) yield* differences(row, should, place);
		else yield createFinding('release/added', place);
		proven.delete(keyOf(row));
	}
	for (const row of proven.values())
		yield createFinding('release/missing', { release: number, form, ...placeOf(row) });
}

/** For each unit and period the row that was approved last, of the reports that stand. */
function expectedRows(
	cut: number,
	reports: VerifiedReport[],
	moves: MovesByReport
): Map<string, PublishedRow> {
	const standing = approvalsInForce(moves, cut);
	const approvals = reports.flatMap((report) => {
		const approval = standing.get(report.report);
		return approval === undefined ? [] : [{ ...report, approval }];
	});
	approvals.sort((a, b) => a.approval - b.approval);
	const proven = new Map<string, PublishedRow>();
	for (const { report, entries } of approvals)
		for (const entry of entries) proven.set(keyOf(entry), { ...entry, report });
	return proven;
}

/** Before every day, and behind it. */
const [FIRST_DAY, LAST_DAY] = ['', '~'];

function publishedRows(store: Store, form: string, cut: number): PublishedRow[] {
	const counted = inForceEntries(store, { form, start: FIRST_DAY, end: LAST_DAY, cut });
	const stated = inForceStatements(store, { form, cut });
	return [...counted, ...stated.map((row) => ({ ...row, counts: {} }))];
}

const keyOf = ({
	unit,
	period,
	statement
}: Pick<Entry, 'unit' | 'period'> & StatementPart): string =>
	[period.start, period.end, unit, itemKey(statement)].join(' ');

type StatementPart = Pick<PublishedRow, 'statement'>;

const placeOf = ({ unit, period, report, line }: PublishedRow): FindingPlace => ({
	unit,
	period: period.id,
	report,
	line
});

function* differences(
	has: PublishedRow,
	should: PublishedRow,
	place: FindingPlace
): Iterable<Finding> {
	for (const field of ['report', 'line'] as const)
		if (has[field] !== should[field])
			yield differenceFinding({ ...place, field }, has[field], should[field]);
	if (has.period.id !== should.period.id)
		yield differenceFinding({ ...place, field: 'period' }, has.period.id, should.period.id);
	if (!isDeepStrictEqual(has.statement, should.statement))
		yield differenceFinding(
			{ ...place, field: 'statement' },
			statementText(has.statement),
			statementText(should.statement)
		);
	const fields = new Set([...Object.keys(has.counts), ...Object.keys(should.counts)]);
	for (const field of fields) {
		const [stored, proven] = [has.counts[field], should.counts[field]];
		if (stored !== proven) yield differenceFinding({ ...place, field }, stored, proven);
	}
}

type Value = string | number | null | undefined;

const statementText = (statement: Statement | undefined): Value =>
	statement && JSON.stringify(statement);

const differenceFinding = (place: FindingPlace, stored: Value, proven: Value): Finding =>
	createFinding('release/differs', place, { stored: stored ?? 'null', proven: proven ?? 'null' });
