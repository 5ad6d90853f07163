import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Reading } from '../validate.ts';

/** A quote that opens on a line and never closes. */
export const closedQuotes = ({ sheet }: Reading): Problem[] =>
	sheet.unclosed.map((line) => error('csv/unclosed-quote', { line }));
