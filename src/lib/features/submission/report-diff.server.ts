import {
	diffEntries,
	toDiffableEntry,
	type DiffableEntry
} from '../../core/ingest/diff-entries.ts';
import type { ReportDiff } from '../../core/model/report-diff.ts';
import { hullOf } from '../../core/model/period.ts';
import type { IngestResult, Origin } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { rankEffectSteps } from './rank-effects.server.ts';
import { isOfUnitOrBelow } from '../../server/auth/unit-scope.ts';
import { lastChangeSeq } from '../../server/events/event-log.ts';
import { inForceEntries } from '../../server/events/in-force-entries.ts';
import { LATEST_SEQ } from '../../server/events/approved-reports.ts';
import { inForceStatements } from '../../server/events/in-force-statements.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runAtOnce } from '../../server/http/request-turns.ts';

/**
 * Input of the comparison: the rows of a form, from a file or from a stored report, and their
 * sender.
 */
export type DiffInput = Pick<IngestResult, 'form' | 'entries' | 'sender'>;

/**
 * Comparison of rows with the data in force: cell by cell, and the effect on the values and ranks
 * of their units. Kept figures are listed for the units of the sender and, where the viewer has a
 * unit, only within it, because not all data in force is public.
 */
export const diffReport = (
	app: AppContext,
	input: DiffInput,
	duty: UnitId | null = null
): ReportDiff => runAtOnce(reportDiffSteps(app, input, duty));

/** Does the same as `diffReport`, in steps: an effect on a rank needs the whole ranking twice. */
export function* reportDiffSteps(
	app: AppContext,
	{ form, entries, sender }: DiffInput,
	duty: UnitId | null
): Generator<void, ReportDiff> {
	const cut = lastChangeSeq(app.store);
	if (form === null) return { cells: [], effects: [], isDemo: false, cut };
	const own = new Set(entries.map(({ unit }) => unit));
	const isKept = ({ unit, period }: DiffableEntry): boolean =>
		isOfUnitOrBelow(app.reference.units, sender, unit, period.end) &&
		(duty === null || isOfUnitOrBelow(app.reference.units, duty, unit, period.end));
	const standing = inForceRowsAt(app, form, entries, { cut: LATEST_SEQ });
	const reported = standing.filter((row) => own.has(row.unit) || isKept(row));
	return {
		cells: diffEntries(entries, reported),
		effects: yield* rankEffectSteps(app, form, entries, duty),
		isDemo: hasDemoRows(standing),
		cut
	};
}

/** A row in force; where it comes from is known of counts. */
type InForceRow = DiffableEntry & { origin?: Origin };

export const hasDemoRows = (rows: InForceRow[]): boolean =>
	rows.some(({ origin }) => origin === 'sample');

/**
 * The rows in force at a cut of the log, of exactly the periods that the entries have: of all units, or
 * of those named.
 */
export function inForceRowsAt(
	{ store }: AppContext,
	form: string,
	entries: DiffableEntry[],
	{ cut, ...units }: { cut: number; units?: Iterable<UnitId> }
): InForceRow[] {
	const hull = hullOf(entries.map(({ period }) => period));
	if (hull === null) return [];
	const periods = new Set(entries.map(({ period }) => `${period.start} ${period.end}`));
	const rows: InForceRow[] = entries.some(({ statement }) => statement)
		? inForceStatements(store, { form, cut }).map(toDiffableEntry)
		: inForceEntries(store, { form, cut, ...hull, ...units });
	return rows.filter(({ period }) => periods.has(`${period.start} ${period.end}`));
}
