import { expect, test } from 'vitest';
import { checkText, errorPlaces, errorsIn, lines } from '../check-text.ts';

const check = (row: string) =>
	checkText(lines('unit,outgoing_total,incoming_total', row, '529,3,4'));

test.each([
	['an unquoted comma moves the figures', 'Huyện Tư Nghĩa, tỉnh Quảng Ngãi,5,6'],
	['a decimal comma cuts a figure in two', '528,5,5,6'],
	['a cell is missing', '528,5']
])('a row whose cells do not match the header is refused: %s', (_, row) => {
	const checked = check(row);
	expect(errorPlaces(checked)).toEqual(['csv/ragged-row 2']);
	expect(checked.entries.map(({ line }) => line)).toEqual([3]);
});

test.each([
	['528,5,5,6', 4],
	['528,5', 2],
	['528,5,5,,7,,', 5]
])('the problem says how many cells there are and should be: %s', (row, found) =>
	expect(errorsIn(check(row))).toMatchObject([{ expected: 3, found }])
);

test.each([
	['blank cells behind the last header', '528,5,6,,'],
	['a short row of text below the table', 'Người lập biểu']
])('%s do no harm', (_, row) => expect(errorPlaces(check(row))).toEqual([]));

test('cells may be missing behind the last field', () =>
	expect(errorPlaces(checkText('unit,outgoing_total,Ghi chú\n528,5'))).toEqual([]));
