import { expect, test } from 'vitest';
import { unitValue } from '../../../src/lib/core/figures/value.ts';
import type { Counts, InForceEntry } from '../../../src/lib/core/model/report.ts';
import {
	dossiers,
	form,
	input,
	handled,
	period,
	question,
	rate,
	row,
	text,
	unit
} from '../figures-fixtures.ts';

// Parts of a period (docs/rules.md §2, last paragraph), for one unit without changes.

const a = unit('a');
const months = (year: number, from: number, to: number): string[] =>
	Array.from({ length: to - from + 1 }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`);
const each = (ids: string[], good: number): InForceEntry[] => ids.map((id) => handled(a, id, good));

function valueOf(id: string, reported: InForceEntry[], more: Parameters<typeof question>[0] = {}) {
	const asked = question({ period: period(id), ...more });
	const { figure, reason, missing, reports } = unitValue(asked, a, input([a], { reported }));
	return { figure: text(figure), reason, missing: missing.map(({ part }) => part.id), reports };
}

test('§2 a month that was reported is its own part', () => {
	expect(valueOf('2023-01', [handled(a, '2023-01', 95)])).toEqual({
		figure: '95/100',
		reason: null,
		missing: [],
		reports: ['a 2023-01']
	});
});

test('§2 a quarter is its three months: 95 + 90 + 85 of 300', () => {
	const reported = [
		handled(a, '2023-03', 85),
		handled(a, '2023-01', 95),
		handled(a, '2023-02', 90)
	];
	expect(valueOf('2023-Q1', reported)).toEqual({
		figure: '270/300',
		reason: null,
		missing: [],
		reports: ['a 2023-01', 'a 2023-02', 'a 2023-03']
	});
});

test('§2 a quarter reported as such wins over its months and is never added to them', () => {
	const reported = [...each(months(2023, 1, 3), 90), handled(a, '2023-Q1', 275, 25)];
	expect(valueOf('2023-Q1', reported)).toMatchObject({
		figure: '275/300',
		reports: ['a 2023-Q1']
	});
});

test('§2 a cumulative report does not stand for a month of it', () => {
	const reported = [handled(a, '2023-01', 90), handled(a, '2023-Q1', 275, 25)];
	expect(valueOf('2023-02', reported)).toMatchObject({ figure: null, missing: ['2023-02'] });
});

test('§2 a missing month is named', () => {
	const reported = each(['2023-01', '2023-03'], 90);
	expect(valueOf('2023-Q1', reported)).toEqual({
		figure: null,
		reason: 'incomplete',
		missing: ['2023-02'],
		reports: ['a 2023-01', 'a 2023-03']
	});
});

test.each([
	[
		'a half and six months',
		[...each(months(2023, 1, 6), 90), handled(a, '2023-H2', 550, 50)],
		'1090/1200'
	],
	[
		'a half that wins over its months, and months',
		[...each(months(2023, 1, 12), 90), handled(a, '2023-H1', 500, 100)],
		'1040/1200'
	],
	[
		'nine months and a quarter, not three quarters besides',
		['2023-9M', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'].map((id) => handled(a, id, 200, 10)),
		'400/420'
	],
	[
		'an interval that somebody reported, and months',
		[handled(a, period('2023-01-01/2023-04-30'), 399, 1), ...each(months(2023, 5, 12), 90)],
		'1119/1200'
	]
])('§2 a year may be %s', (_, reported, expected) => {
	expect(valueOf('2023', reported)).toMatchObject({ figure: expected, reason: null });
});

test('§2 of several ways the one with the fewest missing reports is taken', () => {
	// H1 lacks nothing that way; by months alone five more would be missing
	const reported = [
		handled(a, '2023-H1', 500, 100),
		...each(['2023-01', ...months(2023, 7, 11)], 90)
	];
	expect(valueOf('2023', reported)).toMatchObject({ reason: 'incomplete', missing: ['2023-12'] });
});

test('§2 periods that overlap are never put together', () => {
	// the later one leaves five months without a report, the earlier one would leave six
	const reported = [
		handled(a, '2023-H1', 500, 100),
		handled(a, period('2023-06-01/2023-12-31'), 1)
	];
	expect(valueOf('2023', reported)).toMatchObject({
		reason: 'incomplete',
		missing: months(2023, 1, 5)
	});
});

test.each([
	['a day', '2023-01-15'],
	['days within a month', '2023-01-05/2023-02-10'],
	['a week beside a month', '2023-01-25/2023-02-28']
])('§2 %s has no parts but itself', (_, id) => {
	const reported = each(['2023-01', '2023-02'], 90);
	expect(valueOf(id, reported)).toMatchObject({ reason: 'not-reported', missing: [id] });
	expect(valueOf(id, [...reported, handled(a, id, 7, 33)])).toMatchObject({ figure: '7/40' });
});

test('§2 an interval of whole months is made of months', () => {
	expect(
		valueOf('2022-12-01/2023-02-28', each(['2022-12', '2023-01', '2023-02'], 90))
	).toMatchObject({
		figure: '270/300'
	});
});

test('§2 a quarterly form asks for quarters, but takes a month or a year that was reported', () => {
	const quarterly = { form: form('q', dossiers.fields, { frequency: 'quarter' }) };
	const some = [handled(a, '2023-Q1', 90), handled(a, '2023-Q2', 80), handled(a, '2023-04', 70)];
	expect(valueOf('2023-H1', some, quarterly)).toMatchObject({ figure: '170/200' });
	expect(valueOf('2023-9M', some, quarterly)).toMatchObject({ missing: ['2023-Q3'] });
	expect(valueOf('2023-04', some, quarterly)).toMatchObject({ figure: '70/100' });
	expect(valueOf('2023-05', some, quarterly)).toMatchObject({
		reason: 'not-reported',
		missing: ['2023-05']
	});
});

test('§2 months of the reporting regime make its quarter: 15/12 to 14/3', () => {
	const regime = { form: form('r', dossiers.fields, { calendar: 'cutoff' }) };
	const quarter = period('2023-Q1', 'cutoff');
	const reported = ['2023-01', '2023-02', '2023-03'].map((id) =>
		handled(a, period(id, 'cutoff'), 90)
	);
	expect(valueOf('2023-Q1', reported, { ...regime, period: quarter })).toMatchObject({
		figure: '270/300'
	});
	const january = [handled(a, '2023-01', 90), ...reported.slice(1)];
	expect(valueOf('2023-Q1', january, { ...regime, period: quarter })).toMatchObject({
		missing: ['2023-01']
	});
});

test('§1 first, last and derived fields follow the order of the months, not of the reports', () => {
	const counts = (carried: number, received: number, pending: number): Counts => ({
		carried,
		received,
		pending
	});
	const reported = [
		row(a, '2023-03', counts(4, 50, 2)),
		row(a, '2023-01', counts(5, 40, 7)),
		row(a, '2023-02', counts(7, 30, 4))
	];
	const indicator = rate({ pending: 1 }, { all: 1 });
	expect(valueOf('2023-Q1', reported, { indicator })).toMatchObject({ figure: '2/125' });
});

test('§1 where months cannot be added only the exact period counts', () => {
	const indicator = rate({ distinct: 1 }, null);
	const reported = months(2023, 1, 3).map((id) => row(a, id, { distinct: 2 }));
	expect(valueOf('2023-Q1', reported, { indicator })).toMatchObject({
		reason: 'not-reported',
		missing: ['2023-Q1']
	});
	const whole = [...reported, row(a, '2023-Q1', { distinct: 5 })];
	expect(valueOf('2023-Q1', whole, { indicator })).toMatchObject({ figure: '5' });
	expect(valueOf('2023-02', whole, { indicator })).toMatchObject({ figure: '2' });
});

test.each([
	['blank', { good: 90, bad: null }],
	['absent', { good: 90 }]
])('§1 a field that is %s takes the report away from the indicators that need it', (_, counts) => {
	const reported = [handled(a, '2023-01', 90), row(a, '2023-02', counts)];
	expect(valueOf('2023-02', reported)).toMatchObject({ reason: 'not-reported', reports: [] });
	expect(valueOf('2023-01-01/2023-02-28', reported)).toMatchObject({
		reason: 'incomplete',
		missing: ['2023-02']
	});
	const indicator = rate({ good: 1 }, null);
	expect(valueOf('2023-02', reported, { indicator })).toMatchObject({ figure: '90' });
});

test('§2 a quarter with a blank does not win over its months', () => {
	const reported = [...each(months(2023, 1, 3), 90), row(a, '2023-Q1', { good: 275, bad: null })];
	expect(valueOf('2023-Q1', reported)).toMatchObject({ figure: '270/300' });
});
