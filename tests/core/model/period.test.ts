import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/lib/core/model/day.ts';
import {
	lengthOf,
	namedPeriods,
	periodBefore,
	periodOf,
	spanOf,
	type PeriodCalendar
} from '../../../src/lib/core/model/period.ts';

/** docs/rules.md §2, from Thông tư 01/2020/TT-VPCP. */
const NAMED = [
	['2023', 'year', '2022-12-15', '2023-12-14', '2023-01-01', '2023-12-31'],
	['2023-H1', 'half', '2022-12-15', '2023-06-14', '2023-01-01', '2023-06-30'],
	['2023-H2', 'half', '2023-06-15', '2023-12-14', '2023-07-01', '2023-12-31'],
	['2023-9M', 'nine-months', '2022-12-15', '2023-09-14', '2023-01-01', '2023-09-30'],
	['2023-Q1', 'quarter', '2022-12-15', '2023-03-14', '2023-01-01', '2023-03-31'],
	['2023-Q2', 'quarter', '2023-03-15', '2023-06-14', '2023-04-01', '2023-06-30'],
	['2023-Q3', 'quarter', '2023-06-15', '2023-09-14', '2023-07-01', '2023-09-30'],
	['2023-Q4', 'quarter', '2023-09-15', '2023-12-14', '2023-10-01', '2023-12-31'],
	['2023-01', 'month', '2022-12-15', '2023-01-14', '2023-01-01', '2023-01-31'],
	['2024-02', 'month', '2024-01-15', '2024-02-14', '2024-02-01', '2024-02-29'],
	['2025-08', 'month', '2025-07-15', '2025-08-14', '2025-08-01', '2025-08-31'],
	['2023-12', 'month', '2023-11-15', '2023-12-14', '2023-12-01', '2023-12-31']
] as const;

describe('a named period', () => {
	it.each(NAMED)('%s is a %s and runs by the regime from %s to %s', (id, kind, start, end) => {
		expect(periodOf(id, 'cutoff')).toEqual({ id, kind, start, end });
	});

	it.each(NAMED)(
		'%s is a %s and has its own days by the calendar',
		(id, kind, _s, _e, start, end) => {
			expect(periodOf(id, 'calendar')).toEqual({ id, kind, start, end });
		}
	);

	it.each(NAMED)('%s is found again by its days', (id) => {
		for (const calendar of ['cutoff', 'calendar'] as const) {
			const period = periodOf(id, calendar);
			expect(spanOf(period?.start ?? '', period?.end ?? '', calendar)).toEqual(period);
		}
	});
});

describe('days and intervals', () => {
	it('a day is the state on that day', () => {
		const day = { id: '2023-07-28', kind: 'day', start: '2023-07-28', end: '2023-07-28' };
		expect(periodOf('2023-07-28', 'cutoff')).toEqual(day);
		expect(periodOf('2023-07-28/2023-07-28', 'cutoff')).toEqual(day);
	});

	it('an interval that has no name stays an interval', () => {
		expect(periodOf('2022-08-01/2023-03-31', 'calendar')).toEqual({
			id: '2022-08-01/2023-03-31',
			kind: 'interval',
			start: '2022-08-01',
			end: '2023-03-31'
		});
	});

	it('an interval that has a name takes it, under its own calendar only', () => {
		expect(periodOf('2022-12-15/2023-03-14', 'cutoff')?.id).toBe('2023-Q1');
		expect(periodOf('2022-12-15/2023-03-14', 'calendar')?.kind).toBe('interval');
		expect(periodOf('2023-01-01/2023-06-30', 'calendar')?.id).toBe('2023-H1');
	});

	it('a length counts the first and the last day', () => {
		expect(lengthOf({ start: '2023-08-05', end: '2023-09-05' })).toBe(32);
	});
});

describe('what names no period', () => {
	it.each([
		'',
		'23',
		'0000',
		'2023-13',
		'2023-00',
		'2023-Q5',
		'2023-Q0',
		'2023-H3',
		'2023-6M',
		'2023-q1',
		'Q1-2023',
		'2023-02-30',
		'2023-03-31/2022-08-01',
		'2023-01-01/',
		'/2023-01-01',
		'2023-01-01/2023-02-30',
		'2023-01-01/2023-02-01/2023-03-01',
		' 2023',
		'2023 '
	])('"%s"', (id) => {
		expect(periodOf(id, 'cutoff')).toBeNull();
		expect(periodOf(id, 'calendar')).toBeNull();
	});
});

describe('the period before', () => {
	it.each([
		['2023', '2022'],
		['2023-H1', '2022-H2'],
		['2023-H2', '2023-H1'],
		['2023-9M', '2022-9M'],
		['2023-Q1', '2022-Q4'],
		['2023-Q3', '2023-Q2'],
		['2023-01', '2022-12'],
		['2025-08', '2025-07'],
		['2024-03-01', '2024-02-29']
	])('of %s is %s', (id, before) => {
		for (const calendar of ['cutoff', 'calendar'] as const) {
			const period = periodOf(id, calendar);
			expect(period && periodBefore(period, calendar)?.id).toBe(before);
		}
	});

	it('is unknown for an interval without a name', () => {
		const interval = periodOf('2022-08-01/2023-03-31', 'calendar');
		expect(interval && periodBefore(interval, 'calendar')).toBeNull();
	});
});

describe('the named periods of a year', () => {
	it('are the year, two halves, nine months, four quarters and twelve months, the longest first', () => {
		const kinds = namedPeriods(2023, 'cutoff').map(({ kind }) => kind);
		expect(kinds.slice(0, 4)).toEqual(['year', 'nine-months', 'half', 'half']);
		expect(kinds.slice(4)).toEqual([...Array(4).fill('quarter'), ...Array(12).fill('month')]);
	});

	it('leave no gap between months, quarters, halves or years', () => {
		const calendar = fc.constantFrom<PeriodCalendar>('cutoff', 'calendar');
		fc.assert(
			fc.property(fc.integer({ min: 1990, max: 2090 }), calendar, (year, which) => {
				for (const period of namedPeriods(year, which)) {
					if (period.kind === 'nine-months') continue;
					expect(periodBefore(period, which)?.end).toBe(addDays(period.start, -1));
				}
			})
		);
	});
});
