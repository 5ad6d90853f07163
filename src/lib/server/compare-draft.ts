import { compare, asComparable, type Comparable } from '../ingest/compare.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Day } from '../model/day.ts';
import { hullOf } from '../model/period.ts';
import type { Checked } from '../model/report.ts';
import { isBelow, type UnitId } from '../model/unit.ts';
import { effectsOf } from './answer/effects.ts';
import { lastChange } from './query/events.ts';
import { inForce } from './query/in-force.ts';
import { LIVE } from './query/standing.ts';
import { statementsInForce } from './query/statements.ts';
import type { World } from './world.ts';

/**
 * A checked file held against what is in force: cell by cell, and what it would do to the values and
 * ranks of its units. What is kept is told of the units that the sender answers for.
 */
export function compareChecked(world: World, { form, entries, sender }: Checked): Comparison {
	const cut = lastChange(world.store);
	if (form === null) return { cells: [], effects: [], cut };
	const own = new Set(entries.map(({ unit }) => unit));
	const standing = standingAt(world, form, entries, LIVE).filter(
		({ unit, period }) => own.has(unit) || isOf(world, sender, unit, period.end)
	);
	return { cells: compare(entries, standing), effects: effectsOf(world, form, entries), cut };
}

/** The rows in force at a cut of the log, of exactly the periods that the entries have. */
export function standingAt(
	{ store }: World,
	form: string,
	entries: Comparable[],
	cut: number
): Comparable[] {
	const hull = hullOf(entries.map(({ period }) => period));
	if (hull === null) return [];
	const periods = new Set(entries.map(({ period }) => `${period.start} ${period.end}`));
	const rows: Comparable[] = entries.some(({ statement }) => statement)
		? statementsInForce(store, { form, cut }).map(asComparable)
		: inForce(store, { form, cut, ...hull });
	return rows.filter(({ period }) => periods.has(`${period.start} ${period.end}`));
}

/** Does the sender answer for this unit? Without a sender nobody is spoken of but the file's units. */
function isOf(
	{ reference: { units } }: World,
	sender: UnitId | null,
	id: UnitId,
	day: Day
): boolean {
	const above = sender === null ? undefined : units.byId.get(sender);
	const unit = units.byId.get(id);
	if (!above || !unit) return false;
	return unit.id === above.id || isBelow(units, unit, above.code, day);
}
