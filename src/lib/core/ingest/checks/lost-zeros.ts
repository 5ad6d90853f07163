import type { Form } from '../../model/form.ts';
import { figuresOf, identitiesOf, sidesOf } from '../rows/evaluate-rule.ts';
import { restoreLostZeros } from '../rows/read-number.ts';
import type { Candidate } from '../rows/rows.ts';

export interface LostZeros {
	field: string;
	value: number;
}

/**
 * The one figure that lost the zeros at its end, if giving them back makes the row add up: `1` was
 * 1.000 where 3.500 = 2.500 + 1 + 0. Null where nothing proves it or two figures could be meant.
 */
export function suggestLostZeros(
	form: Form,
	{ cells, figures: before }: Pick<Candidate, 'cells' | 'figures'>,
	suspects: Iterable<string>
): LostZeros | null {
	const rules = [...identitiesOf(form), ...form.rules].filter(({ kind }) => kind === 'equal');
	const proven = [...suspects].flatMap((field): LostZeros[] => {
		const cell = cells.get(field);
		const value = cell ? restoreLostZeros(cell.text) : null;
		if (!cell || value === null) return [];
		const mended = new Map([...cells, [field, { ...cell, value, fault: null }]]);
		const after = figuresOf(form, mended);
		const sides = rules.flatMap((rule) => {
			const now = sidesOf(rule, after);
			return now ? { holds: now.hold, held: sidesOf(rule, before)?.hold ?? false } : [];
		});
		const adds = sides.every(({ holds }) => holds) && sides.some(({ held }) => !held);
		return adds ? [{ field, value }] : [];
	});
	const [mending] = proven;
	return mending && proven.length === 1 ? mending : null;
}
