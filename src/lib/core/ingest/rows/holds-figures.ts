import { CELL_KINDS } from '../source/workbook-sheet.ts';
import type { Row } from '../source/csv.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { Table } from '../table/recognise-table.ts';
import { readNumber } from './read-number.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import { areColumnNumbers } from '../table/column-numbers.ts';

/**
 * True for a table with a figure in some row, also in a doubtful column. A formula that gives 0 is none: templates have such
 * formulas in rows that nobody has filled in. A formula without a stored value may be one.
 */
export function holdsFigures({ sheet, layout }: Table): boolean {
	const { columns, form } = layout;
	const isPublished = form.content === 'statements';
	const indexes = columns
		.filter(({ field, doubt, role }) =>
			isPublished ? field?.key === 'value' : field !== null || doubt !== null || role === 'value'
		)
		.map(({ index }) => index);
	const { worksheet } = sheet;
	const isFormula = ({ line }: Row, index: number): boolean =>
		worksheet?.rows[line - 1]?.formulas?.has(index) ?? false;
	const holds = (row: Row, index: number): boolean => {
		const text = row.cells[index]?.trim() ?? '';
		if (text === '') return false;
		if (isPublished) return true;
		if (worksheet?.rows[row.line - 1]?.kinds[index] === CELL_KINDS.uncomputed) return true;
		return looksLikeNumber(text) && !(isFormula(row, index) && readNumber(text).value === 0);
	};
	for (const { body } of rowBatches(sheet, layout))
		for (const row of body)
			if (!areColumnNumbers(row.cells) && indexes.some((index) => holds(row, index))) return true;
	return false;
}
