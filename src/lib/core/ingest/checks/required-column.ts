import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { Table } from '../table/recognise-table.ts';

/** Required fields need a column, and so does the unit; in a long table fields are rows. */
export function* requiredColumn({ layout }: Table): Iterable<Problem> {
	const { columns, form, headerLine: line, shape } = layout;
	const hasUnit = columns.some(({ role }) => role === 'unit' || role === 'code');
	if (!hasUnit && shape !== 'own')
		yield createError(
			'header/missing-column',
			{ line, field: 'unit' },
			{ expected: 'Đơn vị', found: headersIn(columns) }
		);
	if (shape === 'long') return;
	const present = new Set(columns.map(({ field, doubt }) => (field ?? doubt?.field)?.key));
	for (const { key, required, headers, label } of form.fields)
		if (required && !present.has(key))
			yield createError(
				'header/missing-column',
				{ line, field: key },
				{ expected: headers[0] ?? label.vi }
			);
}

/** Headers that a sender may compare with the missing one. */
const headersIn = (columns: Table['layout']['columns']): string =>
	columns
		.map(({ header }) => header)
		.filter((header) => header !== '')
		.slice(0, MAX_HEADERS)
		.join('; ');

const MAX_HEADERS = 4;
