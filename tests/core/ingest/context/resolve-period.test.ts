import { describe, expect, test } from 'vitest';
import { resolvePeriod } from '../../../../src/lib/core/ingest/context/resolve-period.ts';

const FORM = { calendar: 'cutoff', content: 'counts' } as const;
const settle = (titles: string[][], choice?: string) =>
	resolvePeriod(
		{ title: titles.map((cells, index) => ({ line: index + 1, cells })), choice },
		FORM,
		'2024-01-01'
	);

describe('the period of a file is', () => {
	test.each([
		['its printed dates', [['Từ ngày 15/12/2022 đến ngày 14/03/2023']], undefined, '2023-Q1'],
		['its label', [['', 'Kỳ báo cáo: Quý I/2023']], undefined, '2023-Q1'],
		['a label in the next cell', [['Kỳ báo cáo:', '', '03/2023']], undefined, '2023-03'],
		['a short label', [['Kỳ báo cáo: 03/2023']], undefined, '2023-03'],
		['a label in a title', [['BÁO CÁO THÁNG 3/2023']], undefined, '2023-03'],
		['a year at the end of a title', [['KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2022']], undefined, '2022'],
		['the choice, where the file says nothing', [['Biểu số 1']], 'Quý I/2023', '2023-Q1'],
		[
			'the choice beside a decree',
			[['Theo Quyết định số 766/QĐ-TTg năm 2022']],
			'2023-03',
			'2023-03'
		],
		[
			'the choice beside the day of signing',
			[['Quảng Ngãi, ngày 16 tháng 3 năm 2023']],
			'2023-Q1',
			'2023-Q1'
		],
		['the choice, which a month without a year agrees with', [['THÁNG 3']], '2023-03', '2023-03'],
		[
			'a month of the year that a title names',
			[['CHUYỂN ĐỔI SỐ NĂM 2023'], ['Tháng 3/2023']],
			'2023-03',
			'2023-03'
		],
		[
			'the choice beside a plan of its year',
			[['THỰC HIỆN KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2023']],
			'2023-03',
			'2023-03'
		],
		['the choice that ends on a printed day', [['Tính đến ngày 14/3/2023']], '2023-Q1', '2023-Q1'],
		['the choice that ended a day before', [['Tính đến ngày 15/3/2023']], '2023-Q1', '2023-Q1'],
		['a day behind its label', [['Kỳ báo cáo: 28/07/2023']], undefined, '2023-07-28'],
		['a year behind its label', [['Kỳ báo cáo', '2022']], undefined, '2022'],
		['the choice beside how often', [['Kỳ báo cáo: Hằng tháng']], '2023-03', '2023-03'],
		['the choice beside a blank label', [['Kỳ báo cáo:', '']], '2023-03', '2023-03']
	])('%s', (_, titles, choice, id) => {
		expect(settle(titles, choice)).toMatchObject({ period: { id }, problems: [] });
	});
});

describe('it is refused where', () => {
	test.each([
		['nobody names one', [['Biểu số 1']], undefined, 'period/unreadable', null],
		['the choice names none', [], 'Quý V/2023', 'period/unreadable', null],
		[
			'a printed date does not exist',
			[['Từ ngày 31/02/2023 đến ngày 14/3/2023']],
			'2023-Q1',
			'period/unreadable',
			1
		],
		[
			'label and dates differ',
			[['Quý II/2023'], ['Từ ngày 15/12/2022 đến ngày 14/03/2023']],
			undefined,
			'period/mismatch',
			1
		],
		['choice and file differ', [['Quý II/2023']], '2023-Q1', 'period/mismatch', null],
		['a month is another one', [['THÁNG 4']], '2023-03', 'period/mismatch', 1],
		['a month has no year and nobody adds one', [['THÁNG 4']], undefined, 'period/unreadable', 1],
		['eight months stand for one', [['8 tháng đầu năm 2023']], '2023-08', 'period/mismatch', null],
		['a total of the year so far', [['LŨY KẾ ĐẾN THÁNG 3']], '2023-03', 'period/mismatch', 1],
		['figures end before', [['Tính đến ngày 13/3/2023']], '2023-Q1', 'period/mismatch', 1],
		['figures end a period later', [['Tính đến ngày 14/6/2023']], '2023-Q1', 'period/mismatch', 1],
		['what it declares is not known', [['Kỳ báo cáo: đợt ba']], '2023-03', 'period/unreadable', 1],
		['a month that does not exist', [['Tháng 13/2023']], '2023-03', 'period/unreadable', 1],
		[
			'the title is of another year',
			[['KẾT QUẢ NĂM 2022'], ['Tháng 3/2023']],
			undefined,
			'period/mismatch',
			1
		],
		['it has not ended', [['Quý I/2024']], undefined, 'period/not-ended', null]
	])('%s', (_, titles, choice, code, line) => {
		expect(settle(titles, choice).problems).toMatchObject([{ code, line, field: 'period' }]);
	});
});

test('a mismatch names both spans of days', () => {
	const { problems } = settle([['Quý II/2023']], '2023-Q1');
	expect(problems).toMatchObject([
		{ expected: '2023-Q2 (2023-03-15/2023-06-14)', found: '2023-Q1 (2022-12-15/2023-03-14)' }
	]);
});

test('a mismatch names both places', () => {
	const rows = [[], [], ['', 'Tháng 10/2023'], ['Từ ngày', '15/10/2023', 'đến', '14/11/2023']];
	expect(settle(rows).problems).toMatchObject([
		{
			code: 'period/mismatch',
			line: 3,
			at: 'B3',
			cell: 'Tháng 10/2023',
			otherAt: 'A4:D4',
			otherCell: 'Từ ngày 15/10/2023 đến 14/11/2023'
		}
	]);
});

test('where a declaration is not understood the chosen period is proposed', () =>
	expect(settle([['Kỳ báo cáo: Tháng 13/2023']], '2023-03').problems).toMatchObject([
		{ code: 'period/unreadable', cell: 'Kỳ báo cáo: Tháng 13/2023', period: '2023-03' }
	]));

test('the last day itself has ended', () =>
	expect(resolvePeriod({ title: [], choice: '2023-Q1' }, FORM, '2023-03-14').problems).toEqual([]));
