import type { Day } from './day.ts';

/** All levels, from the top down. */
export const LEVELS = ['province', 'district', 'commune'] as const;

export type Level = (typeof LEVELS)[number];

/** The levels that are ranked (docs/rules.md §7). */
export const RANKED_LEVELS = ['district', 'commune'] as const satisfies Level[];

export type RankedLevel = (typeof RANKED_LEVELS)[number];

export const isRankedLevel = (level: Level): level is RankedLevel =>
	RANKED_LEVELS.some((ranked) => ranked === level);

/** The level of a ranking that was computed. Throws for a level that is not ranked. */
export function requireRankedLevel(level: Level): RankedLevel {
	if (!isRankedLevel(level)) throw new Error(`the level ${level} is not ranked`);
	return level;
}

/**
 * Codes are reused under new names (21025 was Phường Nguyễn Nghiêm and is Phường Cẩm Thành), so a
 * unit is identified by its code and its first day.
 */
export type UnitId = `${string}@${Day}`;

export interface Unit {
	id: UnitId;
	/** Code of the General Statistics Office. */
	code: string;
	name: string;
	/** xã, phường, thị trấn, đặc khu, huyện, thị xã, thành phố, tỉnh */
	kind: string;
	level: Level;
	/** Code of the unit above, in force at the same time; null for a province. */
	parentCode: string | null;
	validFrom: Day;
	/** Last day in force; null while in force. */
	validTo: Day | null;
	/** Area in km² and number of people, if known. */
	area: number | null;
	population: number | null;
	position: { lat: number; lon: number } | null;
}

/** One line of a succession: `to` receives the whole of `from`, or a part. */
export interface UnitChange {
	effective: Day;
	legalBasis: string;
	from: UnitId;
	to: UnitId;
	share: 'full' | 'partial';
	note: string;
}

/** A unit dissolved without a successor, such as the districts on 1/7/2025. */
export interface UnitEnd {
	/** The day after its last day. */
	effective: Day;
	legalBasis: string;
	unit: UnitId;
}

/** Attributes and their allowed values. */
export const UNIT_ATTRIBUTES = {
	terrain: ['mountain', 'plain', 'island'],
	/** Quartile of the units of a level by dossiers: `1` (fewest) to `4`. */
	volume: ['1', '2', '3', '4']
} as const;

export type AttributeName = keyof typeof UNIT_ATTRIBUTES;

/** Attribute of a unit for some time, with its source; `data/units/attributes.csv`. */
export interface UnitAttribute {
	unit: UnitId;
	attribute: AttributeName;
	value: (typeof UNIT_ATTRIBUTES)[AttributeName][number];
	from: Day;
	/** Last day in force; null while in force. */
	to: Day | null;
	source: string;
}

/** All known units and successions, indexed by `unitList`. */
export interface UnitList {
	units: Unit[];
	changes: UnitChange[];
	ends: UnitEnd[];
	attributes: UnitAttribute[];
	byId: ReadonlyMap<UnitId, Unit>;
	/** Every unit with a code, oldest first. */
	byCode: ReadonlyMap<string, Unit[]>;
	/** The successions to a unit and from it. */
	into: ReadonlyMap<UnitId, UnitChange[]>;
	outOf: ReadonlyMap<UnitId, UnitChange[]>;
	attributesOf: ReadonlyMap<UnitId, UnitAttribute[]>;
}

export const unitId = (code: string, validFrom: Day): UnitId => `${code}@${validFrom}`;

export function unitList(
	units: Unit[],
	changes: UnitChange[],
	ends: UnitEnd[] = [],
	attributes: UnitAttribute[] = []
): UnitList {
	return {
		units,
		changes,
		ends,
		attributes,
		byId: new Map(units.map((unit) => [unit.id, unit])),
		byCode: groupBy(units, (unit) => unit.code),
		into: groupBy(changes, (change) => change.to),
		outOf: groupBy(changes, (change) => change.from),
		attributesOf: groupBy(attributes, (attribute) => attribute.unit)
	};
}

export const isInForce = (unit: Unit, day: Day): boolean =>
	unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);

/** The unit with a code on a day. */
export function unitOn(list: UnitList, code: string, day: Day): Unit | null {
	return list.byCode.get(code)?.find((unit) => isInForce(unit, day)) ?? null;
}

/** True if the unit is anywhere below the unit with this code on the day. */
export function isBelow(list: UnitList, unit: Unit, parentCode: string, day: Day): boolean {
	if (unit.parentCode === null) return false;
	if (unit.parentCode === parentCode) return true;
	const parent = unitOn(list, unit.parentCode, day);
	return parent !== null && isBelow(list, parent, parentCode, day);
}

/** Units in force on a day; optionally of one level, or anywhere below a parent. */
export function unitsOn(
	list: UnitList,
	day: Day,
	where: { level?: Level | undefined; parent?: string | null | undefined } = {}
): Unit[] {
	return list.units.filter(
		(unit) =>
			isInForce(unit, day) &&
			(where.level === undefined || unit.level === where.level) &&
			(where.parent == null || isBelow(list, unit, where.parent, day))
	);
}

function groupBy<T, K>(items: T[], keyOf: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
