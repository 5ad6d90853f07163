import type { Row, Sheet } from '../source/csv.ts';
import { shownAs } from '../source/number-sections.ts';
import { CELL_KINDS } from '../source/workbook-sheet.ts';
import { type Count, readNumber } from './read-number.ts';

/** Reads the count in a cell, by its text and the index of its column. */
type FigureReader = (row: Row, index: number, text: string) => Count;

/**
 * Reads the counts of a sheet. In a workbook a formula without a stored value is
 * `number/not-computed`; so is one with the value 0 where the workbook asks to be recalculated:
 * programs that write workbooks without computing them put 0 there (docs/rules.md §1). A number that
 * its format shows with words or in thousands is `number/unreadable`: people see another one.
 */
export function figureReader({ worksheet }: Sheet): FigureReader {
	if (!worksheet) return (_row, _index, text) => readNumber(text);
	const { rows, isRecalculated } = worksheet;
	return ({ line }, index, text) => {
		const row = rows[line - 1];
		if (row?.kinds[index] === CELL_KINDS.uncomputed) return NOT_COMPUTED;
		const count = readNumber(text);
		const format = row?.formats?.get(index);
		if (format !== undefined && isShownOtherwise(row?.kinds[index], format, text))
			return { value: null, separator: null, fault: 'number/unreadable', format };
		const isStale = isRecalculated && count.value === 0 && row?.formulas?.has(index);
		return isStale ? NOT_COMPUTED : count;
	};
}

/** The text of a number with words holds them and is no number. */
const isShownOtherwise = (kind: string | undefined, format: string, text: string): boolean =>
	kind === CELL_KINDS.number && !format.includes('%') && isAltered(format, Number(text));

const isAltered = (format: string, number: number): boolean =>
	Number.isNaN(number) || shownAs(format, number) !== null;

const NOT_COMPUTED: Count = { value: null, separator: null, fault: 'number/not-computed' };
