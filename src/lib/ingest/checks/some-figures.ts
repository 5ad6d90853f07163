import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Table } from '../recognise.ts';
import type { Check } from '../validate.ts';

/** A table without a row of figures is no report; a unit's own file needs its total row. */
export function someFigures({ layout: { headerLine: line } }: Table): Check {
	let hasSaid = false;
	let hasFigures = false;
	return {
		segment: ({ rows }) => {
			hasSaid ||= rows.candidates.length > 0 || rows.problems.length > 0;
			hasFigures ||= rows.summands.length > 0;
			return [];
		},
		end: () => (hasSaid ? [] : [nothingIn(line, hasFigures)])
	};
}

function nothingIn(line: number, hasFigures: boolean): Problem {
	if (hasFigures) return error('number/missing', { line }, { expected: 'Tổng cộng' });
	return error('file/empty', { line });
}
