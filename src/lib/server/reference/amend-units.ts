import { addDays, type Day } from '../../core/model/day.ts';
import type { AmendmentText } from '../../core/model/unit-amendment.ts';
import { isInForce, unitList, unitOn, type UnitId, type UnitList } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkChanges } from './check-changes.ts';
import { checkUnits } from './check-units.ts';
import { CHANGES_FILE } from './file-paths.ts';
import { readAttributesText, type AttributeRow } from './read-attributes.ts';
import { readChangesText, type ChangeRow, type ChangeRows, type EndRow } from './read-changes.ts';
import { readUnitsText, type UnitRow } from './read-units.ts';

/** A change of units, read against the list that it changes. */
export interface AmendedUnits {
	/** The list as it would be; not to be used with a fault. */
	list: UnitList;
	started: UnitRow[];
	changes: ChangeRows;
	attributes: AttributeRow[];
	faults: ReferenceFault[];
}

/**
 * List of units after a change. The change names the new units and the changes; a unit named there
 * as former ends the day before. Nothing else in the list changes, and units that ended earlier are
 * not touched. New attributes have precedence over earlier ones for the same days. All faults are
 * found at once.
 */
export function amendUnits(list: UnitList, text: AmendmentText): AmendedUnits {
	const units = isBlank(text.units) ? NO_ROWS : readUnitsText(text.units);
	const changes = isBlank(text.changes) ? { ...NO_ROWS, ends: [] } : readChangesText(text.changes);
	const { read: attributes, faults } = isBlank(text.attributes)
		? NO_ROWS
		: readAttributesText(text.attributes);
	const amended = mergeAttributes(list, units.read, changes, attributes);
	const made = { started: units.read, changes, attributes };
	// of rows that cannot be read the others would wrongly be said to lack something
	const unread = [...units.faults, ...changes.faults, ...faults];
	const all =
		unread.length > 0 ? unread : [...checkNotEmpty(made), ...checkAgainstList(list, amended, made)];
	return { list: amended, ...made, faults: all };
}

type AmendmentRows = Pick<AmendedUnits, 'started' | 'changes' | 'attributes'>;

const NO_ROWS = { read: [], faults: [] };

const isBlank = (text: string): boolean => text.trim() === '';

function checkAgainstList(
	list: UnitList,
	amended: UnitList,
	{ started, changes, attributes }: AmendmentRows
): ReferenceFault[] {
	const over = checkAlreadyEnded(changes, list);
	const reported = new Set(over.map(({ of }) => of?.line));
	return [
		...checkUnits(started, amended),
		...checkOrigins(started, amended),
		...over,
		// all else that is wrong with such a row follows from it
		...checkChanges(changes, amended).filter(({ of }) => !reported.has(of?.line)),
		...checkLeftBelow(changes, amended),
		...checkAttributes(attributes, amended)
	];
}

function mergeAttributes(
	list: UnitList,
	started: UnitRow[],
	{ read, ends }: Pick<ChangeRows, 'read' | 'ends'>,
	attributes: AttributeRow[]
): UnitList {
	const lastDays = new Map<UnitId, Day>();
	for (const { id, effective } of endingRows({ read, ends }))
		if (!lastDays.has(id)) lastDays.set(id, addDays(effective, -1));
	return unitList(
		[
			...list.units.map((unit) => ({
				...unit,
				validTo: unit.validTo ?? lastDays.get(unit.id) ?? null
			})),
			...started.map(({ unit }) => unit)
		],
		[...list.changes, ...read.map(({ change }) => change)],
		[...list.ends, ...ends.map(({ end }) => end)],
		[...list.attributes, ...attributes.map(({ attribute }) => attribute)]
	);
}

function checkNotEmpty({
	started,
	changes: { read, ends },
	attributes
}: AmendmentRows): ReferenceFault[] {
	if (started.length + read.length + ends.length + attributes.length > 0) return [];
	const of = { code: 'nothing' as const, line: null, column: null, about: '' };
	return [{ file: CHANGES_FILE, place: '', expected: 'at least one change', of }];
}

/** No orphans and no gaps: a unit that starts comes of one that ends, and goes on until changed. */
function checkOrigins(started: UnitRow[], list: UnitList): ReferenceFault[] {
	return started.flatMap(({ unit, line }) => {
		if (unit.validTo !== null)
			return [line.fault('valid_to', 'nothing, for a unit that starts', 'last-day')];
		if (list.into.has(unit.id)) return [];
		return [line.fault('code', 'a unit that another became', 'no-origin', unit.name)];
	});
}

/** A unit that has ended or not begun cannot end: its history is stored. */
function checkAlreadyEnded(changes: ChangeRows, list: UnitList): ReferenceFault[] {
	return endingRows(changes).flatMap(({ id, effective, line }) => {
		const unit = list.byId.get(id);
		if (!unit) return [];
		const { name, validFrom, validTo } = unit;
		if (validTo !== null)
			return [line.fault('from_code', 'a unit in force', 'is-over', `${name} (${validTo})`)];
		if (validFrom < effective) return [];
		const about = `${name} (${validFrom})`;
		return [line.fault('effective', 'a day after it began', 'too-early', about)];
	});
}

/** Whoever lay below a unit that ends has somebody above on the day after. */
function checkLeftBelow(changes: ChangeRows, list: UnitList): ReferenceFault[] {
	const reported = new Set<UnitId>();
	return endingRows(changes).flatMap(({ id, effective, line }) => {
		const unit = list.byId.get(id);
		if (!unit || reported.has(id) || unitOn(list, unit.code, effective)) return [];
		reported.add(id);
		const left = list.units.filter(
			(other) => other.parentCode === unit.code && isInForce(other, effective)
		);
		if (left.length === 0) return [];
		const about = left.map(({ name }) => name).join(', ');
		return [line.fault('from_code', 'no unit left below it', 'left-below', about)];
	});
}

/** A row that says who ends, and the first day on which it is no more. */
interface EndingRow {
	id: UnitId;
	effective: Day;
	line: (ChangeRow | EndRow)['line'];
}

export const endingRows = ({ read, ends }: Pick<ChangeRows, 'read' | 'ends'>): EndingRow[] => [
	...read.map(({ change, line }) => ({ id: change.from, effective: change.effective, line })),
	...ends.map(({ end, line }) => ({ id: end.unit, effective: end.effective, line }))
];
