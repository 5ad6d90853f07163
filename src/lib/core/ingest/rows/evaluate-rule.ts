import { MAX_COUNT, type Field, type Form, type Rule, type Terms } from '../../model/form.ts';
import type { Cells } from './cell.ts';

/** The figures of a row by field; a field that is not reported is absent. */
export type Figures = ReadonlyMap<string, number | 'unknown'>;

/** Both sides of a rule for one row, exact. */
export interface Sides {
	left: bigint;
	right: bigint;
	hold: boolean;
	/** The side that is at least so large, because a figure of it could not be read. */
	atLeast?: 'left' | 'right';
}

/** Rules that each derived field equals the sum of its parts. */
export const identitiesOf = (form: Form): Rule[] =>
	form.fields.flatMap(({ key, sumOf }) =>
		sumOf
			? {
					id: key,
					kind: 'equal' as const,
					left: { [key]: 1 },
					right: Object.fromEntries(sumOf.map((part) => [part, 1])),
					blanks: 'all' as const,
					severity: 'error' as const
				}
			: []
	);

/** The figures that stand in a row, and the derived ones that it leaves to be computed. */
export function figuresOf(form: Form, cells: Cells): Figures {
	const figures = new Map<string, number | 'unknown'>();
	for (const [key, { value, fault }] of cells)
		if (fault !== null || value !== null) figures.set(key, value ?? 'unknown');
	for (const field of form.fields)
		if (field.sumOf && !figures.has(field.key)) {
			const sum = derivedSum(field, figures);
			if (sum !== null) figures.set(field.key, sum <= MAX_COUNT ? sum : 'unknown');
		}
	return figures;
}

/** Value of a derived field; null if a part is not reported or could not be read. */
export function derivedSum({ sumOf: parts = [] }: Field, figures: Figures): number | null {
	let sum = 0;
	for (const part of parts) {
		const figure = figures.get(part);
		if (figure === undefined || figure === 'unknown') return null;
		sum += figure;
	}
	return sum;
}

/** Both sides of a rule; null where it does not speak of the row or a figure could not be read. */
export function sidesOf(rule: Rule, figures: Figures): Sides | null {
	const left = sideValue(rule.left, figures, 'all');
	const right = left === null ? null : sideValue(rule.right, figures, rule.blanks);
	if (left === null || right === null) return null;
	return { left, right, hold: rule.kind === 'equal' ? left === right : left <= right };
}

/**
 * Sides of a rule that is broken whatever an unreadable figure means: no count is below 0, so its side
 * is at least the sum of the others. Null where that proves nothing.
 */
export function surelyBroken(rule: Rule, figures: Figures): Sides | null {
	const left = sideValue(rule.left, figures, 'all');
	const right = sideValue(rule.right, figures, rule.blanks);
	if (left === null && right !== null) {
		const least = leastValue(rule.left, figures, 'all');
		return least !== null && least > right
			? { left: least, right, hold: false, atLeast: 'left' }
			: null;
	}
	if (rule.kind !== 'equal' || left === null || right !== null) return null;
	const least = leastValue(rule.right, figures, rule.blanks);
	return least !== null && least > left
		? { left, right: least, hold: false, atLeast: 'right' }
		: null;
}

/** The least that a side may come to; null where an unreadable figure of it is subtracted. */
function leastValue(terms: Terms, figures: Figures, blanks: Rule['blanks']): bigint | null {
	const isSubtracted = Object.entries(terms).some(
		([key, times]) => times < 0 && figures.get(key) === 'unknown'
	);
	const least = new Map([...figures].map(([key, one]) => [key, one === 'unknown' ? 0 : one]));
	return isSubtracted ? null : sideValue(terms, least, blanks);
}

function sideValue(terms: Terms, figures: Figures, blanks: Rule['blanks']): bigint | null {
	let value: bigint | null = null;
	for (const key in terms) {
		const figure = figures.get(key);
		if (figure === 'unknown' || (figure === undefined && blanks === 'all')) return null;
		if (figure !== undefined) value = (value ?? 0n) + BigInt(terms[key] ?? 0) * BigInt(figure);
	}
	return value;
}
