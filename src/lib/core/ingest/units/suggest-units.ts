import { stripDiacritics } from '../../model/fold-text.ts';
import { isInForce, type Unit } from '../../model/unit.ts';
import { isUnitWithin, type UnitLookup } from './unit-lookup.ts';
import { indexNames, type NamedUnit } from './name-index.ts';
import { readUnitName } from './read-unit-name.ts';

/** Largest number of suggested names, and largest edit distance of a suggestion. */
const MAX_SUGGESTIONS = 3;
const MAX_DISTANCE = 3;

/**
 * The units with the names most similar to an unknown name: a mistyped letter, a missing accent or a
 * wrong kind. It compares every unit, so it runs only for problems that are listed.
 */
export function suggestUnits(lookup: UnitLookup, text: string): Unit[] {
	const { core, kind } = readUnitName(text);
	const wantedName = stripDiacritics(core);
	const allowed = Math.min(MAX_DISTANCE, Math.floor(wantedName.length / 3));
	return [...indexNames(lookup.units).exact.values()]
		.flat()
		.filter(({ bare: name }) => Math.abs(name.length - wantedName.length) <= allowed)
		.filter((named) => isEligible(lookup, named))
		.map((named) => ({ named, far: editDistance(wantedName, named.bare) }))
		.filter(({ far }) => far <= allowed)
		.sort((a, b) => a.far - b.far || Number(b.named.kind === kind) - Number(a.named.kind === kind))
		.slice(0, MAX_SUGGESTIONS)
		.map(({ named }) => named.unit);
}

const isEligible = (lookup: UnitLookup, { unit }: NamedUnit): boolean =>
	isInForce(unit, lookup.day) && isUnitWithin(lookup, unit, lookup.within);

/** Levenshtein distance: number of letters to add, remove or change. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		let diagonal = i;
		let left = i + 1;
		const next = [left];
		for (let j = 1; j <= b.length; j += 1) {
			const above = row[j] ?? 0;
			left = Math.min(left + 1, above + 1, diagonal + Number(letter !== b[j - 1]));
			next.push(left);
			diagonal = above;
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
