import { foldText } from '../../model/fold-text.ts';
import { quoteText } from '../../model/quote-text.ts';
import { MAX_HEADER_LENGTH } from '../problems/create-problem.ts';
import type { Row } from '../source/csv.ts';
import { spellLabel } from './label-spelling.ts';

/** A column's merged header cells, from the top down. */
export interface HeaderPath {
	/** Header as written, header rows joined by ` > `; one of more than 500 letters is cut. */
	header: string;
	/** Folded, without formulas and footnote marks. */
	path: string;
	/** The cells from the top down, each as written and folded. */
	parts: { text: string; path: string }[];
}

const SEPARATOR = ' > ';
/** `(3)=(4)+(5)`, `(1)` and footnote marks behind a header say nothing about what it is. */
const HEADER_TAIL = /(?: ?(?:\((?:\d+|\*{1,3})\)(?: ?=.*)?|[*:.;]))+$/u;

/** One spelling for a header or a label with ` > ` in it. */
export const foldPath = (text: string): string =>
	text
		.slice(0, MAX_HEADER_LENGTH)
		.split('>')
		.map((part) => spellLabel(foldText(part).replace(HEADER_TAIL, '')))
		.filter((part) => part !== '')
		.join(SEPARATOR);

/**
 * Joins merged header rows, column by column. A merged cell arrives as one filled cell and blanks
 * beside and below it: a blank above a filled cell goes on with its left neighbour, if both stand
 * below the same header; all other blanks are the lower part of a cell merged downwards.
 */
export function joinHeaders(rows: Row[]): HeaderPath[] {
	const width = Math.max(...rows.map((row) => row.cells.length));
	const parts = Array.from({ length: width }, (): string[] => []);
	rows.forEach(({ cells }, depth) => {
		let left = '';
		let leftAbove = '';
		for (const [index, above] of parts.entries()) {
			const below = rows.slice(depth + 1).some((row) => isFilled(row, index));
			const aboveText = above.join(SEPARATOR);
			const own = quoteText(cells[index]?.trim() ?? '', MAX_HEADER_LENGTH);
			const text = own === '' && below && aboveText === leftAbove ? left : own;
			if (text !== '' && text !== above.at(-1)) above.push(text);
			[left, leftAbove] = [text, aboveText];
		}
	});
	return parts.map((path) => {
		const texts = path.map((part) => quoteText(part.replace(/\s+/gu, ' '), MAX_HEADER_LENGTH));
		const header = quoteText(texts.join(SEPARATOR), MAX_HEADER_LENGTH);
		const cells = texts.map((text) => ({ text, path: foldPath(text) }));
		return { header, path: foldPath(header), parts: cells };
	});
}

const isFilled = (row: Row, index: number): boolean => (row.cells[index]?.trim() ?? '') !== '';
