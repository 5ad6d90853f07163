import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { CheckInput } from './check.ts';

/** A quote that opens on a line and never closes. */
export const closedQuotes = ({ rows }: CheckInput): Problem[] =>
	rows.sheetRows
		.filter(({ isUnclosed }) => isUnclosed)
		.map(({ line }) => createError('csv/unclosed-quote', { line }));
