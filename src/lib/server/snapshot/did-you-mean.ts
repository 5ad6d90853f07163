import { stripDiacritics } from '../../core/model/fold-text.ts';

/** Largest number of suggestions in an error. */
const MAX_SUGGESTIONS = 5;

/**
 * Things whose id or name is most similar to the given text, best first: finds a mistyped id, or
 * one word of a name.
 */
export function didYouMean<T>(
	given: string,
	things: readonly T[],
	namesOf: (thing: T) => string[]
): T[] {
	const givenPairs = letterPairs(given);
	const likeness = (thing: T): number =>
		Math.max(...namesOf(thing).map((name) => diceCoefficient(givenPairs, letterPairs(name))));
	return things
		.map((thing) => ({ thing, likeness: likeness(thing) }))
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, MAX_SUGGESTIONS)
		.map(({ thing }) => thing);
}

/** Pairs of neighbouring letters, without marks and case. */
function letterPairs(text: string): Set<string> {
	const letters = ` ${stripDiacritics(text)} `;
	return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same pairs. */
const diceCoefficient = (a: Set<string>, b: Set<string>): number =>
	(2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
