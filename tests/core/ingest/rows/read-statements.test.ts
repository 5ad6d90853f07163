import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, lines } from '../check-text.ts';

const HEADER = 'unit,scope,period,indicator,kind,value,qualifier,source,quote';
const check = (...rows: string[]) =>
	checkText(lines(HEADER, ...rows), { form: 'congbo', period: undefined });

describe('published figures', () => {
	test('keep value, qualifier, source and quote, each with its own unit and period', () => {
		const checked = check(
			'528,,Năm 2022,on-time-rate,result,"99,95%",=,Báo Quảng Ngãi,"đạt 99,95%"',
			'Xã Tư Nghĩa,cấp xã,2025-08-14,team-members,goal,1.234,~<,Báo,gần 1.234'
		);
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.period?.id).toBe('2022-01-01/2025-08-14');
		expect(checked.entries).toMatchObject([
			{
				unit: '528@2021-01-01',
				period: { id: '2022' },
				line: 2,
				counts: {},
				statement: {
					value: '99.95',
					kind: 'result',
					qualifier: '=',
					source: 'Báo Quảng Ngãi',
					quote: 'đạt 99,95%'
				}
			},
			{
				unit: '21235@2025-07-01',
				statement: { value: '1234', scope: 'cấp xã', kind: 'goal', qualifier: '≈' }
			}
		]);
	});

	test.each([
		['on-time-rate', '12.018', '12.018'],
		['team-members', '12.018', '12018'],
		['on-time-rate', '100', '100'],
		['on-time-rate', '99.5 %', '99.5'],
		['on-time-rate', '"99,5"', '99.5']
	])('of %s %s is %s', (indicator, text, value) => {
		const { entries } = check(`528,,2022,${indicator},,${text},,Báo,Trích`);
		expect(entries[0]?.statement?.value).toBe(value);
	});

	test('the apostrophe that guards a sign is none of it, and a row that only names a unit is none', () => {
		const checked = check(
			"528,,2022,on-time-rate,result,1,'=,B,'-1 điểm",
			'522,,,,,,,,',
			',,,,,,,,'
		);
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries.map(({ statement }) => statement)).toMatchObject([
			{ qualifier: '=', quote: '-1 điểm' }
		]);
	});

	test.each([
		['a period is none', '528,,xx,on-time-rate,result,1,=,B,Q', 'period/unreadable 2 period xx'],
		['an indicator is none', '528,,2022,xx,result,1,=,B,Q', 'header/unknown-column 2 indicator xx'],
		['a kind is none', '528,,2022,on-time-rate,xx,1,=,B,Q', 'number/unreadable 2 kind xx'],
		[
			'a qualifier is none',
			'528,,2022,on-time-rate,result,1,!,B,Q',
			'number/unreadable 2 qualifier !'
		],
		['a value is none', '528,,2022,on-time-rate,result,x,=,B,Q', 'number/unreadable 2 value x'],
		['the source is left out', '528,,2022,on-time-rate,result,1,=,,Q', 'number/missing 2 source '],
		['the quote is left out', '528,,2022,on-time-rate,result,1,=,B,', 'number/missing 2 quote '],
		[
			'the unit is none',
			'Xã Lạ Hoắc,,2022,on-time-rate,result,1,=,B,Q',
			'unit/unknown 2 unit Xã Lạ Hoắc'
		]
	])('are refused where %s', (_, row, error) => expect(errorPlaces(check(row))).toEqual([error]));

	test('a unit may stand several times, but not with the same figure', () => {
		const row = '528,,2022,on-time-rate,result,1,=,B,Q';
		const other = '528,cấp xã,2022,on-time-rate,result,1,=,B,Q';
		expect(errorPlaces(check(row, other))).toEqual([]);
		expect(errorPlaces(check(row, other, row))).toEqual(['unit/duplicate 4 unit 528']);
	});
});
