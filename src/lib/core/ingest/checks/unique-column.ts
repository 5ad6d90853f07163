import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { Table } from '../table/recognise-table.ts';

/** Rejects two columns for one field, because the right one cannot be known. */
export const uniqueColumn = ({ layout }: Table): Problem[] =>
	layout.columns
		.filter(({ repeated }) => repeated)
		.map(({ header, field, role }) =>
			createError('header/duplicate-column', {
				line: layout.headerLine,
				column: header,
				field: field?.key ?? role
			})
		);
