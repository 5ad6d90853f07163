import type { Figure } from '../model/ranking.ts';
import type { Formula, Term } from './formula.ts';
import type { CountedRow } from './question.ts';

type Rows = readonly CountedRow[];

const sum = (counts: readonly bigint[]): bigint => counts.reduce((a, b) => a + b, 0n);

/**
 * Tells whether a field counts in one part of a period (docs/rules.md §1), parts from the oldest: a
 * stock only in the last, an amount brought forward only in the first. A field of `none` never has
 * a second part.
 */
export function isPartCounted(addUp: Term['addUp'], part: number, parts: number): boolean {
	if (addUp === 'first') return part === 0;
	return addUp === 'last' ? part === parts - 1 : true;
}

/**
 * The figure of a formula over the parts of a period, oldest first, each with the rows of all units
 * needed for it. Over units every field is a sum; over parts it follows its own rule. Exact.
 */
export function aggregateFigure(formula: Formula, parts: readonly Rows[]): Figure {
	const total = (terms: Term[]): bigint => sum(terms.map((term) => termValue(term, parts)));
	return {
		numerator: total(formula.numerator),
		denominator: formula.denominator && total(formula.denominator)
	};
}

const termValue = (term: Term, parts: readonly Rows[]): bigint =>
	BigInt(term.times) * sum(partSums(term, parts));

/** A field summed over the units of each part in which it counts, oldest first. */
export const partSums = ({ field, addUp }: Term, parts: readonly Rows[]): bigint[] =>
	parts
		.filter((_, part) => isPartCounted(addUp, part, parts.length))
		.map((rows) => sum(rows.map((row) => countOf(row, field))));

/** A blank is no figure and above all not 0: a row that has one must not get as far as this. */
function countOf(row: CountedRow, field: string): bigint {
	const count = row.counts[field];
	if (count == null) throw new RangeError(`${row.unit} did not report ${field}`);
	return BigInt(count);
}
