import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { Table } from '../table/recognise-table.ts';
import type { Check } from './check.ts';

/**
 * A table without a row of figures is no report; a unit's own file needs its total row. Figures in
 * doubtful columns are a fault of their own.
 */
export function someFigures({ layout: { headerLine: line, columns } }: Table): Check {
	if (columns.some(({ doubt }) => doubt !== null)) return {};
	let hasSaid = false;
	let hasFigures = false;
	return {
		batch: ({ rows }) => {
			hasSaid ||= rows.candidates.length > 0 || rows.problems.length > 0;
			hasFigures ||= rows.addends.length > 0;
			return [];
		},
		end: () => (hasSaid ? [] : [noFiguresProblem(line, hasFigures)])
	};
}

function noFiguresProblem(line: number, hasFigures: boolean): Problem {
	if (hasFigures) return createError('number/missing', { line }, { expected: 'Tổng cộng' });
	return createError('file/empty', { line });
}
