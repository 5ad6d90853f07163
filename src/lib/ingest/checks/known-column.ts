import type { Problem } from '../../model/problem.ts';
import { warning } from '../problem.ts';
import type { Reading } from '../validate.ts';

/** Columns that no field answers to are left out, and said to be. */
export const knownColumn = ({ layout }: Reading): Problem[] =>
	layout.columns
		.filter(({ role }) => role === 'unknown' || (layout.shape === 'wide' && UNUSED.has(role)))
		.map(({ header }) =>
			warning('header/unknown-column', { line: layout.headerLine, column: header })
		);

/** Roles that have a meaning in other shapes only. */
const UNUSED: ReadonlySet<string> = new Set(['name', 'value', 'sector']);
