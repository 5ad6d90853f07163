import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Reading } from '../validate.ts';

/** A quote that opens on a line and never closes. */
export const closedQuotes = ({ rows }: Reading): Problem[] =>
	rows.sheetRows
		.filter(({ isUnclosed }) => isUnclosed)
		.map(({ line }) => error('csv/unclosed-quote', { line }));
