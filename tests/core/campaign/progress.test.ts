import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../src/lib/core/model/campaign.ts';
import { addDays } from '../../../src/lib/core/model/day.ts';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import { progressOf } from '../../../src/lib/core/campaign/progress.ts';
import { unitsInAllPhases, phasesOf } from '../../../src/lib/core/campaign/phases.ts';
import { runningTotals } from '../../../src/lib/core/campaign/running-totals.ts';
import { totalProgress } from '../../../src/lib/core/campaign/campaign-total.ts';
import { dossiers, row, unit } from '../figures-fixtures.ts';

const words = { vi: 'x', en: 'x' };
const campaign: Campaign = {
	id: 'seven',
	label: words,
	about: words,
	start: '2023-07-28',
	end: '2023-08-03',
	level: 'district',
	form: 'dossiers',
	count: { received: 1 },
	counted: words,
	goal: { pending: 7 },
	indicators: [],
	source: { name: 'x', quote: 'x' }
};
const [a, b, c] = [unit('a'), unit('b'), unit('c')];

const on = (of: typeof a, id: string, received: number | null, pending: number | null = null) => {
	const period = periodOf(id, 'calendar');
	if (!period) throw new Error(id);
	return row(of, period, { received, pending });
};
const input = (rows: ReturnType<typeof on>[], units = [a, b, c]) => ({
	campaign,
	form: dossiers,
	units,
	rows
});
const counts = (rows: ReturnType<typeof on>[]) =>
	progressOf(input(rows)).map(({ count, until, goal }) => [
		count === null ? null : Number(count),
		until,
		goal === null ? null : Number(goal)
	]);

describe('the running count of a unit', () => {
	test('is the sum of its reports from the first day on, without gap', () => {
		const days = [on(a, '2023-07-28', 5), on(a, '2023-07-29', 6), on(a, '2023-07-31', 90)];
		expect(counts(days)[0]).toEqual([11, '2023-07-29', null]);
	});
	test('counts no day twice where a report covers several of them', () => {
		const both = [
			on(a, '2023-07-28', 5),
			on(a, '2023-07-29', 6),
			on(a, '2023-07-28/2023-08-03', 40)
		];
		expect(counts(both)[0]).toEqual([40, '2023-08-03', null]);
	});
	test('is not reported, never 0, where only longer periods were reported', () => {
		expect(counts([on(a, '2023-07', 300), on(a, '2023-Q3', 900)])[0]).toEqual([null, null, null]);
	});
	test('0 that was reported is 0', () => {
		expect(counts([on(a, '2023-07-28/2023-08-03', 0)])[0]).toEqual([0, '2023-08-03', null]);
	});
});

describe('from day to day', () => {
	const running = (rows: ReturnType<typeof on>[]) =>
		runningTotals(input(rows)).map(({ day, count, units, here }) =>
			[day, Number(count), `${here}/${units}`].join(' ')
		);
	test('daily reports and reports from the first day on come to the same', () => {
		const daily = [on(a, '2023-07-28', 5), on(a, '2023-07-29', 6), on(a, '2023-07-30', 7)];
		const whole = [
			on(a, '2023-07-28', 5),
			on(a, '2023-07-28/2023-07-29', 11),
			on(a, '2023-07-28/2023-07-30', 18)
		];
		const expected = ['2023-07-28 5 1/1', '2023-07-29 11 1/1', '2023-07-30 18 1/1'];
		expect(running(daily)).toEqual(expected);
		expect(running(whole)).toEqual(expected);
	});
	test('a unit that is silent stays where it was and is not counted as reporting', () => {
		const rows = [
			on(a, '2023-07-28', 5),
			on(b, '2023-07-28', 50),
			on(b, '2023-07-28/2023-07-29', 90),
			on(a, '2023-07-28/2023-07-31', 20)
		];
		expect(running(rows)).toEqual(['2023-07-28 55 2/2', '2023-07-29 95 1/2', '2023-07-31 110 1/2']);
	});
	test('days that do not reach back to the first, or lie outside, are no part of it', () => {
		expect(
			running([on(a, '2023-07-30', 9), on(a, '2023-07', 300), on(b, '2023-08-04', 9)])
		).toEqual([]);
	});
	test('the last day has what the progress of all units has', () => {
		const part = fc.record({
			of: fc.constantFrom(a, b, c),
			from: fc.integer({ min: 26, max: 31 }),
			days: fc.integer({ min: 1, max: 5 }),
			count: fc.nat(99)
		});
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const days = (from: number, count: number): string => {
					const start = addDays('2023-07-01', from - 1);
					return count === 1 ? start : `${start}/${addDays(start, count - 1)}`;
				};
				const rows = parts.map((own) => on(own.of, days(own.from, own.days), own.count));
				// one row in force for a unit and period
				const inForce = [
					...new Map(rows.map((each) => [each.unit + each.period.id, each])).values()
				];
				const last = runningTotals(input(inForce)).at(-1);
				expect(last?.count ?? null).toBe(totalProgress(progressOf(input(inForce))).count);
			})
		);
	});
});

test('the goal comes from the last report with its fields in or shortly before the campaign', () => {
	const rows = [
		on(a, '2023-06', 1, 400),
		on(a, '2023-07-28', null, 498),
		on(b, '2022-12', 1, 100),
		on(c, '2023-08', 1, 100)
	];
	expect(counts(rows).map(([, , goal]) => goal)).toEqual([3486, null, null]);
});

test('the share is taken over exactly the units that have both a count and a goal', () => {
	const total = totalProgress(
		progressOf(
			input([
				on(a, '2023-07-28/2023-08-03', 70, 10),
				on(b, '2023-07-28/2023-08-03', 1000),
				on(c, '2023-06', 1, 500)
			])
		)
	);
	expect(total).toEqual({
		count: 1070n,
		reported: 2,
		against: { count: 70n, goal: 70n, units: 1 },
		reached: 1
	});
});

describe('before, during and after', () => {
	const spans = (rows: ReturnType<typeof on>[]) =>
		phasesOf(input(rows)).map(({ name, start, end, days, isExact }) =>
			[name, start, end, days, isExact].join(' ')
		);
	test('stand over the days that most units reported on', () => {
		const rows = [
			on(a, '2023-06', 300),
			on(b, '2023-06', 300),
			on(a, '2023-07-21/2023-07-27', 70),
			on(a, '2023-07-28/2023-08-03', 140),
			on(b, '2023-07-28/2023-08-03', 140),
			on(a, '2023-09', 300)
		];
		expect(spans(rows)).toEqual([
			'before 2023-06-01 2023-06-30 30 true',
			'during 2023-07-28 2023-08-03 7 true',
			'after 2023-09-01 2023-09-30 30 true'
		]);
		expect(unitsInAllPhases(phasesOf(input(rows)))).toEqual([a.id]);
	});
	test('where only months exist, those that overlap it stand there whole and say so', () => {
		const months = ['2023-06', '2023-07', '2023-08', '2023-09'].map((id) => on(a, id, 310));
		expect(spans(months)).toEqual([
			'before 2023-06-01 2023-06-30 30 true',
			'during 2023-07-01 2023-08-31 62 false',
			'after 2023-09-01 2023-09-30 30 true'
		]);
		expect(phasesOf(input(months))[1]?.counted.get(a.id)?.count).toBe(620n);
	});
	test('what lies further away than a quarter of a year says nothing of it', () => {
		expect(spans([on(a, '2023-01', 5), on(a, '2024-01', 5)])).toEqual([]);
	});
});
