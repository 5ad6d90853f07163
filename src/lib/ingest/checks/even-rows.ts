import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Reading } from '../validate.ts';

/** A row of figures with fewer or more cells than the header: some may stand in wrong columns. */
export const evenRows = ({ rows }: Reading): Problem[] =>
	[...rows.summands, ...rows.totals]
		.filter(({ isRagged }) => isRagged)
		.map(({ line }) => error('csv/ragged-row', { line }));
