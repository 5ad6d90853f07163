import { foldPath } from './join-headers.ts';
import type { LayoutColumn } from './name-columns.ts';
import type { Row } from '../source/csv.ts';

/**
 * True for a row that is one of the header rows, printed again on a further page; remarks beside it
 * do not matter.
 */
export function repeatedHeader(
	header: Row[],
	columns: Pick<LayoutColumn, 'role' | 'index'>[]
): (row: Row) => boolean {
	const notes = new Set(columns.flatMap(({ role, index }) => (role === 'note' ? index : [])));
	const textOf = (cells: string[]): string =>
		cells
			.map((cell, index) => (notes.has(index) ? '' : foldPath(cell)))
			.join('\n')
			.trimEnd();
	const known = header.flatMap(({ cells }) => {
		const first = cells.findIndex((cell, index) => cell.trim() !== '' && !notes.has(index));
		const text = cells[first]?.trim().toLowerCase();
		return text === undefined ? [] : [{ first, text, whole: textOf(cells) }];
	});
	return ({ cells }) =>
		known.some(
			({ first, text, whole }) =>
				cells[first]?.trim().toLowerCase() === text && textOf(cells) === whole
		);
}
