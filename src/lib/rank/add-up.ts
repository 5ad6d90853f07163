import type { Figure } from '../model/ranking.ts';
import type { Formula, Term } from './formula.ts';
import type { CountedRow } from './question.ts';

type Rows = readonly CountedRow[];

const sum = (counts: readonly bigint[]): bigint => counts.reduce((a, b) => a + b, 0n);

/** How the parts of a period become one (contract §1), oldest first; there is always at least one. */
const ADD_UP: Record<Term['addUp'], (parts: readonly bigint[]) => bigint> = {
	sum,
	first: (parts) => sum(parts.slice(0, 1)),
	last: (parts) => sum(parts.slice(-1)),
	// only the exact period counts, so there is no second part
	none: sum
};

/**
 * The figure of a formula over the parts of a period, oldest first, each with the rows of all units
 * needed for it. Over units every field is a sum; over parts it follows its own rule. Exact.
 */
export function figureOf(formula: Formula, parts: readonly Rows[]): Figure {
	const total = (terms: Term[]): bigint => sum(terms.map((term) => valueOf(term, parts)));
	return {
		numerator: total(formula.numerator),
		denominator: formula.denominator && total(formula.denominator)
	};
}

function valueOf({ field, times, addUp }: Term, parts: readonly Rows[]): bigint {
	const overUnits = parts.map((rows) => sum(rows.map((row) => countOf(row, field))));
	return BigInt(times) * ADD_UP[addUp](overUnits);
}

/** A blank is no figure and above all not 0: a row that has one must not get as far as this. */
function countOf(row: CountedRow, field: string): bigint {
	const count = row.counts[field];
	if (count == null) throw new RangeError(`${row.unit} did not report ${field}`);
	return BigInt(count);
}
