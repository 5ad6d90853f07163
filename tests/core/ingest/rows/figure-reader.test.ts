import { describe, expect, test } from 'vitest';
import type { WorkbookSheet } from '../../../../src/lib/core/ingest/source/workbook-sheet.ts';
import { errorPlaces, figuresIn } from '../check-text.ts';
import { checkSheets, sheet } from '../workbook-check.ts';

/** Makes a formula of the cell in line 2; without a stored value its text is the formula. */
function withFormula(given: WorkbookSheet, index: number, isStored: boolean): WorkbookSheet {
	const rows = given.rows.map((row) =>
		row.line === 2
			? {
					...row,
					formulas: new Map([[index, 'Nguon!B2']]),
					kinds: [...row.kinds].map((kind, at) => (at === index && !isStored ? 'f' : kind)).join('')
				}
			: row
	);
	return { ...given, rows };
}

const WIDE = (cell: string) =>
	sheet('Biểu', 'Mã đơn vị|outgoing_total|outgoing_secret', `528|${cell}|0`);
const LONG = (cell: string) =>
	sheet('Biểu', 'Đơn vị|Chỉ tiêu|Giá trị', `528|outgoing_total|${cell}`);
const FAULT = ['number/not-computed 2 outgoing_total'];

describe('a formula without a stored value is not computed', () => {
	test.each([
		['in a wide table', withFormula(WIDE('=Nguon!B2'), 1, false)],
		['in a long table', withFormula(LONG('=Nguon!B2'), 2, false)]
	])('%s', (_, given) =>
		expect(errorPlaces(checkSheets([given]))).toEqual(FAULT.map((fault) => `${fault} =Nguon!B2`))
	);
});

describe('a formula with the value 0', () => {
	test('is not computed where the workbook asks to be recalculated', () => {
		const given = withFormula(WIDE('0'), 1, true);
		expect(errorPlaces(checkSheets([given], {}, true))).toEqual(FAULT.map((fault) => `${fault} 0`));
	});

	test('is 0 in any other workbook', () => {
		const checked = checkSheets([withFormula(WIDE('0'), 1, true)]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 0]]);
	});
});

test('where the workbook asks to be recalculated, other values and zeros that were typed stand', () => {
	const [computed, typed] = [withFormula(WIDE('5'), 1, true), WIDE('0')];
	expect(figuresIn(checkSheets([computed], {}, true), 'outgoing_total')).toEqual([['528', 5]]);
	expect(figuresIn(checkSheets([typed], {}, true), 'outgoing_total')).toEqual([['528', 0]]);
});
