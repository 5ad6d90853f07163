import { toNumber } from '../../core/figures/fraction.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type { Unit } from '../../core/model/unit.ts';

export const unitReferenceJson = ({ code, name, validFrom }: Unit) => ({ code, name, validFrom });

/** Null as value where the denominator is 0. */
export function figureJson(figure: Figure) {
	return {
		value: figure.denominator === 0n ? null : toNumber(figure),
		numerator: integerJson(figure.numerator),
		denominator: figure.denominator === null ? null : integerJson(figure.denominator)
	};
}

/** A whole number with all its digits. */
export function integerJson(whole: bigint): unknown {
	return Number.isSafeInteger(Number(whole)) ? Number(whole) : JSON.rawJSON(String(whole));
}
