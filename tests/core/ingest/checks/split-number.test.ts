import { expect, test } from 'vitest';
import { checkText, errorsIn, figuresIn, lines } from '../check-text.ts';

const FIELDS = 'Mã đơn vị,Đơn vị,Tổng số văn bản đi,Văn bản đi điện tử,Tổng số văn bản đến';
const check = (header: string, row: string) =>
	checkText(lines(`${FIELDS},${header}`, row), { period: '2025-08' });

test.each([
	['Ghi chú', '21235,Xã Tư Nghĩa,200,150,1,500', '500', '1,500'],
	['Kiểm tra', '21235,Xã Tư Nghĩa,200,150,1,500', '500', '1,500'],
	['Ghi chú', '21235,Xã Tư Nghĩa,1,200,150,75', '75', '1,200'],
	['Tỷ lệ', '21235,Xã Tư Nghĩa,1,200,150,500', '500', '1,200']
])('a number cut in two before a column %s is refused: %s', (header, row, cell, found) =>
	expect(errorsIn(check(header, row))).toMatchObject([
		{ code: 'csv/ragged-row', line: 2, column: header, cell, at: 'F2', found }
	])
);

test.each([
	['Ghi chú', '21235,Xã Tư Nghĩa,200,150,500,2'],
	['Ghi chú', '21235,Xã Tư Nghĩa,200,150,500,đã ký'],
	['Ghi chú', '21235,Xã Tư Nghĩa,200,150,500,'],
	['Kiểm tra', '21235,Xã Tư Nghĩa,200,150,500,0'],
	['Tỷ lệ', '21235,Xã Tư Nghĩa,200,150,500,75'],
	['Tỷ lệ', '21235,Xã Tư Nghĩa,200,150,500,100']
])('a column %s is read beside the figures: %s', (header, row) => {
	const checked = check(header, row);
	expect(errorsIn(checked)).toEqual([]);
	expect(figuresIn(checked, 'incoming_total')).toEqual([['21235', 500]]);
});
