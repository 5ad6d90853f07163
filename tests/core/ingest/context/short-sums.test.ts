import { describe, expect, test } from 'vitest';
import { CODES_AT } from '../places.ts';

describe('a sum over months in short is refused', () => {
	test.each([
		'LK tháng 8/2025',
		'BÁO CÁO LK THÁNG 8 NĂM 2025',
		'THÁNG 8 NĂM 2025 (LK)',
		'L.kế T8/2025',
		'L/K tháng 8/2025',
		'LK;T8/2025',
		'Số liệu LK'
	])('in the title: %s', (text) => expect(CODES_AT.title(text)).not.toEqual([]));
	test.each(['LK', 'LK T8', 'LK8T', 'LUYKE', 'LuyKe_T8', 'Lũy kế', 'Lũy kế T8'])(
		'as the name of a sheet: %s',
		(name) => {
			expect(CODES_AT.sheet(name)).not.toEqual([]);
			expect(CODES_AT.sheet(name, 'Tháng 8/2025')).not.toEqual([]);
		}
	);
	test('in a column of periods', () =>
		expect(CODES_AT.column('LK T8/2025')).toEqual(['period/mismatch']));
	test.each(['LK', 'LK T8/2025', 'Số liệu LK tháng 8'])('in a heading: %s', (text) =>
		expect(CODES_AT.heading(text)).not.toEqual([])
	);
});

describe('other letters are no sum over months', () => {
	test.each(['Biểu LK-01, tháng 8/2025', 'Số: 12/LK-UBND', 'Khu vực A.LK', 'Tháng 8/2025'])(
		'%s',
		(text) => expect(CODES_AT.title(text)).toEqual([])
	);
	test.each(['8 tháng đầu năm', 'T8', 'LKH'])('the sheet %s', (name) =>
		expect(CODES_AT.sheet(name, 'Tháng 8/2025')).toEqual([])
	);
	test('a heading of a group', () => expect(CODES_AT.heading('Các xã đã liên kết')).toEqual([]));
});
