import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../../../src/lib/core/ingest/period/read-period.ts';
import { namedPeriods } from '../../../../src/lib/core/model/period.ts';

describe('a period is read in every way that people write it', () => {
	test.each([
		['2023', '2023'],
		['năm 2021', '2021'],
		['Cả năm 2021', '2021'],
		['12 tháng năm 2023', '2023'],
		['2023-H1', '2023-H1'],
		['6 tháng đầu năm 2023', '2023-H1'],
		['6T2023', '2023-H1'],
		['6T/2023', '2023-H1'],
		['06 tháng năm 2023', '2023-H1'],
		['6 tháng cuối năm 2023', '2023-H2'],
		['2023-9M', '2023-9M'],
		['9 tháng năm 2023', '2023-9M'],
		['9 tháng đầu năm 2023', '2023-9M'],
		['Quý I/2023', '2023-Q1'],
		['quý 1 năm 2023', '2023-Q1'],
		['Q1/2023', '2023-Q1'],
		['QUÝ IV NĂM 2023', '2023-Q4'],
		['Quý III - 2023', '2023-Q3'],
		['Kỳ báo cáo: Quý II/2023', '2023-Q2'],
		['Tháng 8/2025', '2025-08'],
		['tháng 08 năm 2025', '2025-08'],
		['T8/2025', '2025-08'],
		['08/2025', '2025-08'],
		['8/2025', '2025-08'],
		['2023-06', '2023-06'],
		['Tháng 8/2025'.normalize('NFD'), '2025-08'],
		['28/7/2023', '2023-07-28'],
		['ngày 28 tháng 7 năm 2023', '2023-07-28'],
		['2023-07-28', '2023-07-28'],
		['2022-08-01/2023-03-31', '2022-08-01/2023-03-31'],
		['Từ ngày 15/12/2022 đến ngày 14/03/2023', '2023-Q1'],
		['Từ ngày 15 tháng 12 năm 2022 đến hết ngày 14 tháng 3 năm 2023', '2023-Q1'],
		['từ 15/7 đến 14/8/2025', '2025-08'],
		['từ 15/12 đến 14/01/2025', '2025-01'],
		['01/08/2025 - 31/08/2025', '2025-08-01/2025-08-31'],
		['Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/03/2023)', '2023-Q1'],
		['Quí I/2023', '2023-Q1'],
		['tháng Tám năm 2025', '2025-08'],
		['tháng Mười Một/2025', '2025-11'],
		['tháng Mười năm 2025', '2025-10'],
		['tháng Giêng năm 2025', '2025-01'],
		['tháng Chạp năm 2025', '2025-12'],
		['tháng Năm năm 2025', '2025-05'],
		['tháng Tư năm 2025', '2025-04'],
		['Thg7-25', '2025-07'],
		['Jul-25', '2025-07'],
		['September 2025', '2025-09'],
		['Tháng 7/25', '2025-07'],
		['2025-06-15 đến 2025-07-14', '2025-07'],
		['Từ ngày 15.06.2025 đến ngày 14.07.2025', '2025-07'],
		['8 tháng đầu năm 2025', '2024-12-15/2025-08-14'],
		['Từ tháng 1 đến tháng 8 năm 2025', '2024-12-15/2025-08-14'],
		['Lũy kế từ đầu năm đến tháng 8/2025', '2024-12-15/2025-08-14'],
		['Luỹ kế đến hết ngày 14/9/2025', '2025-9M'],
		['Lũy kế tháng 8/2025', '2024-12-15/2025-08-14'],
		['Từ tháng 12/2024 đến tháng 2/2025', '2024-11-15/2025-02-14'],
		['Tháng 7, 8, 9 năm 2025', '2025-Q3'],
		['Quý I - III/2025', '2025-9M'],
		['nửa đầu năm 2025', '2025-H1']
	])('%s', (text, id) => expect(readPeriod(text, 'cutoff')?.id).toBe(id));
});

describe('what names no period is none', () => {
	test.each([
		'',
		'abc',
		'13/2025',
		'tháng 13/2025',
		'Quý V/2023',
		'2023-13',
		'31/02/2023',
		'Từ ngày 31/02/2023 đến ngày 14/3/2023',
		'Từ ngày 14/3/2023 đến ngày 15/12/2022',
		'07/28/2023',
		'2023-Q5',
		'Tháng năm 2025',
		'Tháng 8',
		'Lũy kế từ đầu năm',
		'tháng 7, 9 năm 2025',
		'Tháng 8/2025 và tháng 9/2025',
		'Tháng 8/2025 của xã'
	])('%s', (text) => expect(readPeriod(text, 'calendar')).toBeNull());
});

test('the same label means other days under the other calendar', () => {
	expect(readPeriod('Tháng 8/2025', 'cutoff')).toMatchObject({
		start: '2025-07-15',
		end: '2025-08-14'
	});
	expect(readPeriod('Tháng 8/2025', 'calendar')).toMatchObject({
		start: '2025-08-01',
		end: '2025-08-31'
	});
});

test('day comes before month, always', () =>
	expect(readPeriod('3/4/2023', 'calendar')?.id).toBe('2023-04-03'));

test('every canonical id is read as itself', () => {
	fc.assert(
		fc.property(
			fc
				.integer({ min: 2000, max: 2099 })
				.chain((year) => fc.constantFrom(...namedPeriods(year, 'cutoff'))),
			(period) => {
				expect(readPeriod(period.id, 'cutoff')).toEqual(period);
			}
		)
	);
});
