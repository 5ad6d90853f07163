import { addDays, type Day } from '../../core/model/day.ts';
import type { UnitChange, UnitEnd, UnitId, UnitList } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import type { ChangeRow, ChangeRows, EndRow } from './read-changes.ts';

/**
 * Checks that every change leads from a unit that ends the day before to a unit that starts on the
 * day, that a unit that merged wholly has one successor, and that an abolished unit without a
 * successor has none.
 */
export function checkChanges(
	{ read, ends }: Pick<ChangeRows, 'read' | 'ends'>,
	list: UnitList
): ReferenceFault[] {
	const first = firstRows(list);
	return [
		...read.flatMap((row) => [
			...checkFrom(row.change.from, row.change.effective, row, list),
			...checkTo(row, list),
			...checkPieces(row, list, first)
		]),
		...ends.flatMap((row) => [
			...checkFrom(row.end.unit, row.end.effective, row, list),
			...checkEnd(row, list, first)
		])
	];
}

/** By what they are about, the rows that stand first: one that is about the same stands again. */
interface FirstRows {
	changes: Map<string, UnitChange>;
	ends: Map<UnitId, UnitEnd>;
}

/** Looked up instead of searched for: a list of 100,000 rows about one unit would be read as often. */
function firstRows({ outOf, ends }: UnitList): FirstRows {
	const first: FirstRows = { changes: new Map(), ends: new Map() };
	for (const pieces of outOf.values())
		for (const piece of pieces.toReversed()) first.changes.set(successionKey(piece), piece);
	for (const end of ends.toReversed()) first.ends.set(end.unit, end);
	return first;
}

const successionKey = ({ from, to }: UnitChange): string => `${from} ${to}`;

const KNOWN_UNIT_TEXT = 'a unit of units.csv with this valid_from';

function checkFrom(
	id: UnitId,
	effective: Day,
	{ line }: ChangeRow | EndRow,
	list: UnitList
): ReferenceFault[] {
	const from = list.byId.get(id);
	if (!from) return [line.fault('from_code', KNOWN_UNIT_TEXT, 'from-unknown', id)];
	const last = addDays(effective, -1);
	if (from.validTo === last) return [];
	return [
		line.fault(
			'effective',
			`the day after ${from.name} ends (${from.validTo ?? 'in force'})`,
			'from-ends',
			`${from.name} (${from.validTo ?? ''})`
		)
	];
}

function checkTo({ change, line }: ChangeRow, list: UnitList): ReferenceFault[] {
	const to = list.byId.get(change.to);
	if (!to) return [line.fault('to_code', KNOWN_UNIT_TEXT, 'to-unknown', change.to)];
	if (to.validFrom === change.effective) return [];
	const expected = `the day on which ${to.name} starts (${to.validFrom})`;
	return [line.fault('effective', expected, 'to-starts', `${to.name} (${to.validFrom})`)];
}

function checkPieces(
	{ change, line }: ChangeRow,
	list: UnitList,
	{ changes }: FirstRows
): ReferenceFault[] {
	const pieces = list.outOf.get(change.from) ?? [];
	if (changes.get(successionKey(change)) !== change)
		return [line.fault('to_code', 'a succession that stands once', 'twice')];
	if (change.share === 'full' && pieces.length > 1)
		return [
			line.fault(
				'share',
				`partial, since ${pieces.length} units take over pieces`,
				'is-part',
				String(pieces.length)
			)
		];
	if (change.share === 'partial' && pieces.length === 1)
		return [line.fault('share', 'full, since one unit takes over everything', 'is-whole')];
	return [];
}

function checkEnd({ end, line }: EndRow, list: UnitList, { ends }: FirstRows): ReferenceFault[] {
	if ((list.outOf.get(end.unit) ?? []).length > 0)
		return [line.fault('share', 'a unit that no other takes over from', 'has-heir')];
	if (ends.get(end.unit) !== end)
		return [line.fault('from_code', 'an end that stands once', 'twice')];
	return [];
}
