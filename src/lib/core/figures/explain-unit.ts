import type { Unit } from '../model/unit.ts';
import { partSums } from './aggregate.ts';
import type { Formula, Term } from './formula.ts';
import { partsOf } from './parts.ts';
import { prepareQuestion, type PreparedQuestion } from './prepare.ts';
import type { RankingInput, RankingQuestion } from './question.ts';
import type { Part } from './cover-period.ts';
import { preparedUnitValue, type UnitValue } from './value.ts';

/** A term of the formula, added up over the parts. */
export interface TermSum extends Term {
	/** Sum of the field itself, before it is multiplied; null where no value can be computed. */
	sum: bigint | null;
}

/** The value of a unit with the way that led to it. */
export interface ExplainedValue {
	value: UnitValue;
	/** Null for an indicator that is only ever published as a statement. */
	formula: { numerator: TermSum[]; denominator: TermSum[] | null } | null;
	/** Parts of the period, oldest first. */
	parts: Part[];
}

/**
 * The same value as in a ranking (docs/rules.md §4.2), with the parts and rows that it comes from.
 */
export function explainUnit(
	question: RankingQuestion,
	unit: Unit,
	input: RankingInput
): ExplainedValue {
	return explainPrepared(prepareQuestion(question, input), unit);
}

export function explainPrepared(prepared: PreparedQuestion, unit: Unit): ExplainedValue {
	const value = preparedUnitValue(prepared, unit);
	if (prepared.formula === null) return { value, formula: null, parts: [] };
	const parts = partsOf(prepared, unit);
	const isComputed = value.sums !== null;
	return { value, formula: sumTerms(prepared.formula, parts, isComputed), parts };
}

/** Each term of a formula over parts, oldest first; without sums where nothing can be computed. */
export function sumTerms(
	{ numerator, denominator }: Formula,
	parts: Part[],
	isComputed: boolean
): NonNullable<ExplainedValue['formula']> {
	const rows = parts.map((part) => part.rows);
	const termSum = (term: Term): TermSum => ({
		...term,
		sum: isComputed ? partSums(term, rows).reduce((a, b) => a + b, 0n) : null
	});
	return {
		numerator: numerator.map(termSum),
		denominator: denominator && denominator.map(termSum)
	};
}
