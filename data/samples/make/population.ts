import {
	unitsOn,
	type Unit,
	type UnitId,
	type UnitList
} from '../../../src/lib/core/model/unit.ts';
import { randomSource } from './random.ts';

/** Where the list gives no number (two communes of the 96), the median of the others. */
const MEDIAN_POPULATION = 16_565;

/** Who lived there: as the list has it, else what falls to the unit of those who live there now. */
export function populationFinder(list: UnitList): (unit: Unit) => number {
	const known = new Map<UnitId, number>();
	return function people(unit: Unit): number {
		const counted = known.get(unit.id) ?? computePopulation(list, unit, people);
		known.set(unit.id, counted);
		return counted;
	};
}

function computePopulation(list: UnitList, unit: Unit, people: (unit: Unit) => number): number {
	if (unit.population !== null) return unit.population;
	const successors = list.outOf.get(unit.id) ?? [];
	if (successors.length > 0) {
		const pieces = successors.map(({ to }) => pieceOf(list, unit.id, to, people));
		return Math.round(pieces.reduce((sum, piece) => sum + piece, 0));
	}
	const communes = unitsOn(list, unit.validTo ?? unit.validFrom, { parent: unit.code });
	return communes.reduce((sum, commune) => sum + people(commune), 0) || MEDIAN_POPULATION;
}

/** The successor's people, shared out among all that went into it. */
function pieceOf(list: UnitList, from: UnitId, to: UnitId, people: (unit: Unit) => number): number {
	const successor = list.byId.get(to);
	if (successor === undefined) return 0;
	const parts = (list.into.get(to) ?? []).map((change) => ({
		id: change.from,
		weight:
			randomSource('people', change.from).within(0.6, 1.4) * (change.share === 'full' ? 1 : 0.4)
	}));
	const all = parts.reduce((sum, { weight }) => sum + weight, 0);
	const own = parts.find(({ id }) => id === from)?.weight ?? 0;
	return (people(successor) * own) / all;
}
