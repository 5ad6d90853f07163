import type { Form } from './form.ts';
import type { Counts } from './report.ts';

/**
 * Figures that a row begins with, by field: what is left over in the row of the period before
 * (docs/rules.md §1, form `tthc`). A total that is not stated is the sum of its parts. A figure that
 * the row does not have is left out, never 0.
 */
export const carriedOverFigures = (
	form: Pick<Form, 'continues' | 'fields'>,
	last: Counts
): Readonly<Record<string, number>> =>
	Object.fromEntries(
		Object.entries(form.continues ?? {}).flatMap(([field, ended]) => {
			const figure = last[ended] ?? sumOfParts(form, ended, last);
			return figure === null ? [] : [[field, figure]];
		})
	);

/** Null where the field has no parts or one of them is not stated. */
function sumOfParts(form: Pick<Form, 'fields'>, key: string, counts: Counts): number | null {
	const parts = form.fields.find((field) => field.key === key)?.sumOf ?? [];
	const figures = parts.flatMap((part) => counts[part] ?? []);
	if (parts.length === 0 || figures.length < parts.length) return null;
	return figures.reduce((sum, figure) => sum + figure, 0);
}
