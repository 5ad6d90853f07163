import type { Day } from './day.ts';
import { unitOn, type Terrain, type Unit, type UnitList } from './unit.ts';

/** Every commune of a mountain or island district is one; a plain district may hold hills too. */
const HANDED_DOWN: readonly Terrain[] = ['mountain', 'island'];

/**
 * Whether a unit lies in the mountains, on the plain or on an island, as of a day. Its own entry
 * decides; without one it follows the unit above it on that day, and without that its predecessors,
 * where all of them lay in the same. Null where nothing is known for certain.
 */
export function terrainOn(list: UnitList, unit: Unit, day: Day): Terrain | null {
	return ownTerrain(list, unit, day) ?? fromAbove(list, unit, day) ?? fromBefore(list, unit);
}

function ownTerrain(list: UnitList, unit: Unit, day: Day): Terrain | null {
	const known = (list.attributesOf.get(unit.id) ?? []).find(
		({ attribute, from, to }) =>
			attribute === 'terrain' && from <= day && (to === null || day <= to)
	);
	return known?.value ?? null;
}

function fromAbove(list: UnitList, { parentCode }: Unit, day: Day): Terrain | null {
	const above = parentCode === null ? null : unitOn(list, parentCode, day);
	return above && handedDown(ownTerrain(list, above, day));
}

function fromBefore(list: UnitList, unit: Unit): Terrain | null {
	const before = (list.into.get(unit.id) ?? []).flatMap(({ from }) => list.byId.get(from) ?? []);
	const terrains = before.map((other) => terrainOn(list, other, other.validTo ?? unit.validFrom));
	const [first = null] = terrains;
	return terrains.every((terrain) => terrain === first) ? handedDown(first) : null;
}

const handedDown = (terrain: Terrain | null): Terrain | null =>
	terrain !== null && HANDED_DOWN.includes(terrain) ? terrain : null;
