import { describe, expect, test } from 'vitest';
import { resolvePeriod } from '../../../../src/lib/core/ingest/context/resolve-period.ts';

const settle = (sheetName: string, choice?: string, title: string[] = []) => {
	const rows = title.map((cell, index) => ({ line: index + 1, cells: [cell] }));
	const { period, problems } = resolvePeriod(
		{ title: rows, sheetName, choice },
		{ calendar: 'calendar', content: 'counts' },
		'2026-01-01'
	);
	return [period?.id ?? null, ...problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim())];
};

describe('the name of a sheet declares', () => {
	test.each([
		['T8-2025', '2025-08'],
		['Thang8_2025', '2025-08'],
		['082025', '2025-08'],
		['202508', '2025-08'],
		['vanban_2025-08', '2025-08'],
		['Quý III-2025', '2025-Q3'],
		['2025', '2025']
	])('%s', (name, period) => expect(settle(name)).toEqual([period]));
});

describe('beside the choice of August 2025', () => {
	test.each([
		['Tháng 8', []],
		['Aug', []],
		['T8 (2)', []],
		['Biểu 01', []],
		['TT01-2020', []],
		['2025', []],
		['QIII', []],
		...['Th8', '8', '08', '8-25', '08.25', 'T 8', 'Tháng VIII', 'Aug25', 'M8', 'BCT8'].map(
			(name): [string, string[]] => [name, []]
		),
		...['1.8-31.8', '31-8-2025', '01-09-2025', 'Biểu 7', 'Phụ lục 3'].map(
			(name): [string, string[]] => [name, []]
		),
		...['Th7', '7', '07', '7-25', '07.25', 'T 7', 'Tháng VII', 'Jul25', 'Jul 25'].map(
			(name): [string, string[]] => [name, ['period/mismatch sheet-name']]
		),
		...['8T', '6T-2025', 'M7', 'BCT7', 'Kỳ 7', '15.7-14.8', '31-7-2025'].map(
			(name): [string, string[]] => [name, ['period/mismatch sheet-name']]
		),
		...['BC 07', 'BC-07-2025', 'BC0725', 'VB07', '7 (2)', '31.7', '1-8', '6T dau nam'].map(
			(name): [string, string[]] => [name, ['period/mismatch sheet-name']]
		),
		...['BC 08', 'BC-08-2025', 'BC0825', 'VB08', '8 (2)', '31.8', 'Sheet7', 'M01', '06a'].map(
			(name): [string, string[]] => [name, []]
		),
		...['VB 12345', 'BC01A', 'Biểu 7 (2)', 'M7a'].map((name): [string, string[]] => [name, []]),
		...['Tuần 32', 'Kế hoạch', 'Cùng kỳ', 'Ước'].map((name): [string, string[]] => [
			name,
			['period/unreadable sheet-name']
		]),
		['Tháng 7', ['period/mismatch sheet-name']],
		['Jul', ['period/mismatch sheet-name']],
		['2024', ['period/mismatch sheet-name']],
		['8 tháng', ['period/mismatch sheet-name']],
		['6T', ['period/mismatch sheet-name']],
		['Tháng 13', ['period/unreadable sheet-name']]
	])('%s', (name, problems) => expect(settle(name, '2025-08')).toEqual(['2025-08', ...problems]));
});

test('a longer period that contains the one of the title is no contradiction', () =>
	expect(settle('8 tháng đầu năm', undefined, ['Tháng 8/2025'])).toEqual(['2025-08']));

test('a month contradicts the title', () =>
	expect(settle('Tháng 7', undefined, ['Tháng 8/2025'])).toEqual([
		'2025-08',
		'period/mismatch sheet-name'
	]));

test('a month without a year is not enough', () =>
	expect(settle('Tháng 7')).toEqual([null, 'period/unreadable sheet-name']));
