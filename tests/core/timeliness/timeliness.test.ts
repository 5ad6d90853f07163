import { expect, test } from 'vitest';
import {
	timelinessRows,
	expectedReportsOfUnit,
	type ReportSubmission,
	type TimelinessInput
} from '../../../src/lib/core/timeliness/timeliness.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import {
	at,
	dossiers,
	form,
	input,
	period,
	question,
	ranks,
	rate,
	reasons,
	unit
} from '../figures-fixtures.ts';

const [a, b] = [unit('a'), unit('b')];
const district = unit('528', 'Huyện', at('district', '51'));
const monthly = form('monthly', dossiers.fields, { levels: ['commune'] });

const arrival = (of: typeof a, when: string, day: string, id = 'monthly'): ReportSubmission => ({
	form: id,
	period: period(when),
	unit: of.id,
	day
});

function counted(more: Partial<TimelinessInput>, units = [a, b]): string[] {
	const { units: list, calendar } = input(units);
	return timelinessRows({
		forms: [monthly],
		units: list,
		calendar,
		arrivals: [],
		since: '2023-01-01',
		today: '2023-03-01',
		...more
	}).map(
		({ unit: id, period: { id: month }, counts }) =>
			`${id.slice(0, id.indexOf('@'))} ${month} ${counts.reports_on_time}/${counts.reports_due}`
	);
}

test.each([
	['on the deadline is in time', '2023-02-02', '1/1'],
	['before the period ended too', '2023-01-20', '1/1'],
	['on the day after it is late', '2023-02-03', '0/1']
])('a report that came %s', (_, day, expected) => {
	// January 2023 ends on a Tuesday: in time up to Thursday 2/2
	const arrivals = [arrival(a, '2023-01', day)];
	expect(counted({ arrivals }, [a])).toEqual([`a 2023-02 ${expected}`]);
});

test('the first arrival counts, a late correction does not make it late', () => {
	const arrivals = [arrival(a, '2023-01', '2023-02-20'), arrival(a, '2023-01', '2023-02-01')];
	expect(counted({ arrivals }, [a])).toEqual(['a 2023-02 1/1']);
});

test('a report is due once its deadline has passed, in the month in which that falls', () => {
	expect(counted({ today: '2023-02-02' })).toEqual([]);
	expect(counted({ today: '2023-02-03' })).toEqual(['a 2023-02 0/1', 'b 2023-02 0/1']);
	// February ends on a Tuesday, too: its deadline is 2/3
	expect(counted({ today: '2023-03-03' }, [a])).toEqual(['a 2023-02 0/1', 'a 2023-03 0/1']);
});

test('nothing is due on periods that began before reports were asked for', () => {
	expect(counted({ since: '2023-01-15', today: '2023-03-03' }, [a])).toEqual(['a 2023-03 0/1']);
});

test('a report of another form, period or unit does not stand for it', () => {
	const arrivals = [
		arrival(a, '2023-01', '2023-02-01', 'other'),
		arrival(a, '2023-Q1', '2023-02-01'),
		arrival(b, '2023-01', '2023-02-01')
	];
	expect(counted({ arrivals })).toEqual(['a 2023-02 0/1', 'b 2023-02 1/1']);
});

test('several forms are added up, each due by its own frequency, calendar, deadline and levels', () => {
	const forms = [
		monthly,
		form('regime', [], { calendar: 'cutoff', levels: ['commune', 'district'] }),
		form('quarterly', [], { frequency: 'quarter', deadlineWorkingDays: 10, levels: ['commune'] })
	];
	const arrivals = [
		arrival(a, '2023-03', '2023-04-04'),
		{ form: 'regime', period: period('2023-04', 'cutoff'), unit: a.id, day: '2023-04-18' }
	];
	const april = counted({ forms, arrivals, since: '2022-12-15', today: '2023-05-01' }, [
		a,
		district
	]);
	// March by 4/4; 15/3–14/4 by Tuesday 18/4; the first quarter by 14/4
	expect(april.filter((line) => line.includes('2023-04'))).toEqual([
		'a 2023-04 2/3',
		'528 2023-04 0/1'
	]);
});

test('statements and what the system counts itself are asked of nobody', () => {
	const forms = [
		form('congbo', [], { content: 'statements' }),
		form('system', [], { content: 'system' })
	];
	expect(counted({ forms })).toEqual([]);
});

test('a report is due of the units in force on the last day of its period', () => {
	const old = unit('o', 'o', { validTo: '2023-01-20' });
	const young = unit('y', 'y', { validFrom: '2023-01-21' });
	expect(counted({ today: '2023-03-03' }, [old, young])).toEqual([
		'y 2023-02 0/1',
		'y 2023-03 0/1'
	]);
});

test('a unit that is gone by its deadline still has it, its heir has not', () => {
	const old = unit('o', 'o', { validTo: '2023-01-31' });
	const young = unit('y', 'y', { validFrom: '2023-02-01' });
	expect(counted({ today: '2023-02-20' }, [old, young])).toEqual([
		'y 2023-02 0/0',
		'o 2023-02 0/1'
	]);
});

test('who has nothing due in a month is without cases, and not said to have failed to report', () => {
	const fields = ['reports_due', 'reports_on_time'].map((key) => ({
		key,
		addUp: 'sum' as const,
		required: true,
		label: { vi: key, en: key },
		headers: [key]
	}));
	const quarterly = form('quarterly', [], { frequency: 'quarter', levels: ['district'] });
	const { units, calendar } = input([a, district]);
	const reported = timelinessRows({
		forms: [monthly, quarterly],
		units,
		calendar,
		arrivals: [arrival(a, '2023-01', '2023-02-01')],
		since: '2023-01-01',
		today: '2023-03-01'
	});
	const asked = question({
		indicator: rate(
			{ reports_on_time: 1 },
			{ reports_due: 1 },
			{ minimumDenominator: 1, form: 'system' }
		),
		form: form('system', fields, { content: 'system' }),
		period: period('2023-02')
	});
	const given = input([a, district], { reported });
	expect(ranks(rankUnits(asked, given))).toEqual(['1 Xã a 1/1']);
	expect(reasons(rankUnits({ ...asked, level: 'district' }, given))).toEqual(['Huyện: no-cases']);
});

test('the reports behind a row: what was due of the unit in the month, and its first arrival', () => {
	const { units, calendar } = input([a, b, district]);
	const arrivals = [
		arrival(a, '2023-01', '2023-02-20'),
		arrival(a, '2023-01', '2023-02-01'),
		arrival(a, '2023-02', '2023-03-09'),
		arrival(b, '2023-01', '2023-02-09')
	];
	const app = { forms: [monthly], units, calendar, arrivals, since: '2023-01-01' };
	const given = { ...app, today: '2023-03-10' };
	const shown = (of: typeof a, month: string) =>
		expectedReportsOfUnit(given, of.id, period(month)).map(
			({ period: { id }, deadline, arrival: came, isOnTime }) =>
				`${id} until ${deadline}: ${came?.day ?? '-'} ${isOnTime ? 'in time' : 'late'}`
		);
	expect(shown(a, '2023-02')).toEqual(['2023-01 until 2023-02-02: 2023-02-01 in time']);
	expect(shown(a, '2023-03')).toEqual(['2023-02 until 2023-03-02: 2023-03-09 late']);
	expect(shown(b, '2023-03')).toEqual(['2023-02 until 2023-03-02: - late']);
	expect(shown(district, '2023-02')).toEqual([]);
	for (const { unit: id, period: month, counts } of timelinessRows(given)) {
		const due = expectedReportsOfUnit(given, id, month);
		expect(due).toHaveLength(counts.reports_due ?? -1);
		expect(due.filter(({ isOnTime }) => isOnTime)).toHaveLength(counts.reports_on_time ?? -1);
	}
});
