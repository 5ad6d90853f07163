import { describe, expect, test } from 'vitest';
import { CODES_AT } from '../places.ts';

describe('a year of two digits is read behind a month:', () => {
	test.each([
		'Tháng 8 năm 24',
		"Tháng 8/'24",
		'T8 năm 24',
		'Tháng 8 / 24',
		'Tháng 8 n.2024',
		'Tháng 8;24',
		'Tháng 8, năm 24',
		'Quý III năm 24',
		'Lũy kế tháng 8 năm 24'
	])('%s is of another year than 2025', (text) =>
		expect(CODES_AT.title(text)).toEqual(['period/mismatch'])
	);
	test.each([
		'Tháng 8 năm 25',
		"Tháng 8/'25",
		'T8 năm 25',
		'Tháng 8 / 25',
		'Tháng 8 n.2025',
		'Tháng 8;25',
		'Tháng 8/2025 (24 xã)',
		'Tháng 8 - 24 xã, phường',
		'Tháng 8;Biểu 24',
		'Tư Nghĩa, ngày 5 tháng 9 năm 25'
	])('%s is no other time than August 2025', (text) => expect(CODES_AT.title(text)).toEqual([]));
	test('in a column of periods', () => {
		expect(CODES_AT.column('T8 năm 24')).toEqual(['period/mismatch']);
		expect(CODES_AT.column('T8 năm 25')).toEqual([]);
	});
});
