import { bare, fold } from '../model/name.ts';
import type { Unit } from '../model/unit.ts';

const byName = new Intl.Collator('vi').compare;

/**
 * The units that someone who types `text` may mean, with or without marks, by name or code: first
 * those whose marks agree, then those still in force, then by name.
 */
export function findUnits(units: Unit[], text: string): Unit[] {
	const wanted = bare(text);
	if (wanted === '') return [];
	return units
		.filter((unit) => unit.code === text.trim() || bare(unit.name).includes(wanted))
		.map((unit) => ({ unit, rank: closeness(unit, text) }))
		.sort((a, b) => a.rank - b.rank || byName(a.unit.name, b.unit.name))
		.map(({ unit }) => unit);
}

function closeness({ code, name, validTo }: Unit, text: string): number {
	const isExact = code === text.trim() || fold(name).includes(fold(text));
	return (isExact ? 0 : 2) + (validTo === null ? 0 : 1);
}
