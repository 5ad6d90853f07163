import { expect, test } from 'vitest';
import {
	expectedUnits,
	expectedReports
} from '../../../src/lib/core/timeliness/expected-reports.ts';
import { unitList } from '../../../src/lib/core/model/unit.ts';
import { at, form, period, unit } from '../figures-fixtures.ts';

const monthly = form('monthly', [], { levels: ['commune'] });
const calendar = { holidays: ['2023-05-01'], workingWeekends: [] };

const dues = (since: string, until: string, forms = [monthly]): string[] =>
	expectedReports({ forms, calendar, since, until }).map(
		({ form: { id }, period: { id: when }, deadline }) => `${id} ${when} ${deadline}`
	);

test('only periods that lie wholly between the days are asked for, each with its deadline', () => {
	expect(dues('2023-03-02', '2023-06-29')).toEqual([
		'monthly 2023-04 2023-05-03',
		'monthly 2023-05 2023-06-02'
	]);
});

test('nobody hands in what the system counts itself, or what newspapers printed', () => {
	const system = form('system', [], { content: 'system' });
	const statements = form('statements', [], { content: 'statements' });
	expect(dues('2023-01-01', '2023-12-31', [system, statements])).toEqual([]);
});

test('asked are the units of the form’s levels in force on the last day of the period', () => {
	const gone = unit('1', 'Xã cũ', { validTo: '2023-04-29' });
	const there = unit('2', 'Xã mới', { validFrom: '2023-04-30' });
	const units = unitList([gone, there, unit('3', 'Huyện', at('district', '51'))], []);
	const due = { form: monthly, period: period('2023-04'), deadline: '2023-05-03' };
	expect(expectedUnits(due, units).map(({ name }) => name)).toEqual(['Xã mới']);
});
