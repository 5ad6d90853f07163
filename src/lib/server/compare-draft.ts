import { diffEntries, toDiffableEntry, type DiffableEntry } from '../ingest/compare.ts';
import type { ReportDiff } from '../model/comparison.ts';
import type { Day } from '../model/day.ts';
import { hullOf } from '../model/period.ts';
import type { IngestResult, Origin } from '../model/report.ts';
import type { UnitId } from '../model/unit.ts';
import { effectsOf } from './answer/effects.ts';
import { covers } from './auth/scope.ts';
import { lastChange } from './query/events.ts';
import { inForce } from './query/in-force.ts';
import { LIVE } from './query/standing.ts';
import { statementsInForce } from './query/statements.ts';
import type { World } from './world.ts';

/** What is compared: the rows of a form, from a file or on record, and who sends them. */
export type Compared = Pick<IngestResult, 'form' | 'entries' | 'sender'>;

/**
 * Rows held against what is in force: cell by cell, and what they would do to the values and ranks
 * of their units. What is kept is told of the units that the sender answers for and, where somebody
 * with a `duty` looks, that lie within it: not all that is in force is public.
 */
export function compareChecked(
	world: World,
	{ form, entries, sender }: Compared,
	duty: UnitId | null = null
): ReportDiff {
	const cut = lastChange(world.store);
	if (form === null) return { cells: [], effects: [], isDemo: false, cut };
	const own = new Set(entries.map(({ unit }) => unit));
	const isKept = ({ unit, period }: DiffableEntry): boolean =>
		isOf(world, sender, unit, period.end) && (duty === null || isOf(world, duty, unit, period.end));
	const standing = standingAt(world, form, entries, LIVE);
	const told = standing.filter((row) => own.has(row.unit) || isKept(row));
	return {
		cells: diffEntries(entries, told),
		effects: effectsOf(world, form, entries),
		isDemo: isMadeUp(standing),
		cut
	};
}

/** A row in force; where it comes from is known of counts. */
type StandingRow = DiffableEntry & { origin?: Origin };

export const isMadeUp = (rows: StandingRow[]): boolean =>
	rows.some(({ origin }) => origin === 'sample');

/** The rows in force at a cut of the log, of exactly the periods that the entries have. */
export function standingAt(
	{ store }: World,
	form: string,
	entries: DiffableEntry[],
	cut: number
): StandingRow[] {
	const hull = hullOf(entries.map(({ period }) => period));
	if (hull === null) return [];
	const periods = new Set(entries.map(({ period }) => `${period.start} ${period.end}`));
	const rows: StandingRow[] = entries.some(({ statement }) => statement)
		? statementsInForce(store, { form, cut }).map(toDiffableEntry)
		: inForce(store, { form, cut, ...hull });
	return rows.filter(({ period }) => periods.has(`${period.start} ${period.end}`));
}

/** Is it this unit or below it? Without a sender nobody is spoken of but the units of the rows. */
function isOf({ reference: { units } }: World, of: UnitId | null, id: UnitId, day: Day): boolean {
	const unit = units.byId.get(id);
	return of !== null && unit !== undefined && covers(units, of, unit, day);
}
