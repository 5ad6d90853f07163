import {
	unitsOn,
	type Unit,
	type UnitId,
	type UnitList
} from '../../../src/lib/core/model/unit.ts';
import { populationFinder } from './population.ts';
import { randomSource } from './random.ts';

/** What makes one office differ from the next in all that is made up about it. */
export interface Office {
	unit: Unit;
	people: number;
	/** Dossiers received in an ordinary month. */
	volume: number;
	/** Share of dossiers that are resolved late. */
	lateness: number;
	/** Share of dossiers handed in online in November 2024. */
	online: number;
	villages: number;
	/** The communes of a district; none for a commune. */
	communes: Office[];
	/** How far ahead it is in all things digital, 0 to 1. */
	advance: number;
}

/** Every office is made once. */
export function officeFinder(list: UnitList): (unit: Unit) => Office {
	const people = populationFinder(list);
	const made = new Map<UnitId, Office>();
	return function officeOf(unit: Unit): Office {
		const office =
			made.get(unit.id) ?? createOffice(unit, people(unit), communesOf(list, unit).map(officeOf));
		made.set(unit.id, office);
		return office;
	};
}

function communesOf(list: UnitList, unit: Unit): Unit[] {
	if (unit.level !== 'district' || unit.validTo === null) return [];
	return unitsOn(list, unit.validTo, { level: 'commune', parent: unit.code });
}

function createOffice(unit: Unit, people: number, communes: Office[]): Office {
	const own = randomSource('office', unit.id);
	return {
		unit,
		people,
		volume: volumeOf(unit, people, own.spread(0.35)),
		lateness: lateness(own.next(), own.next()),
		online: own.within(0.35, 0.75),
		villages: communes.reduce((sum, { villages }) => sum + villages, 0) || villagesOf(people),
		communes,
		advance: own.next()
	};
}

/** 10 to 1,500 dossiers a month in a commune, several thousand at the most in a district. */
function volumeOf(unit: Unit, people: number, luck: number): number {
	const [perHead, most] = unit.level === 'district' ? [0.014, 4_000] : [0.018, 1_400];
	return Math.min(most, Math.max(12, people * perHead * luck));
}

const villagesOf = (people: number): number =>
	Math.min(40, Math.max(2, Math.round(people / 1_700)));

/** How many procedures an office handles: a commune many more since the districts are gone. */
export function procedureCount({ unit }: Office): number {
	if (unit.level === 'district') return 268;
	return unit.validFrom >= '2025-07-01' ? 372 : 116;
}

/** Most offices are hardly ever late, four in ten now and then, one in twenty-five often. */
function lateness(lot: number, degree: number): number {
	if (lot < 0.04) return 0.06 + 0.14 * degree;
	return lot < 0.45 ? 0.004 + 0.026 * degree : 0.003 * degree;
}
