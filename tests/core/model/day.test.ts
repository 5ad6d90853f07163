import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	dayOf,
	isDay,
	lastDayOfMonth,
	startOfDay,
	vietnamTime,
	weekday
} from '../../../src/lib/core/model/day.ts';

describe('a day', () => {
	it.each(['2023-02-28', '2024-02-29', '2025-12-31', '2000-02-29'])('%s exists', (day) => {
		expect(isDay(day)).toBe(true);
	});

	it.each(['2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-1-1', '28/07/2023', ''])(
		'"%s" does not exist or is not written as a day',
		(text) => {
			expect(isDay(text)).toBe(false);
		}
	);

	it.each([
		['2023-12-31', 1, '2024-01-01'],
		['2024-03-01', -1, '2024-02-29'],
		['2023-03-01', -1, '2023-02-28'],
		['2025-07-01', 0, '2025-07-01']
	])('%s and %i more days is %s', (day, days, expected) => {
		expect(addDays(day, days)).toBe(expected);
	});

	it.each([
		[2023, 2, '2023-02-28'],
		[2024, 2, '2024-02-29'],
		[2025, 12, '2025-12-31'],
		[2025, 6, '2025-06-30']
	])('the last day of %i-%i is %s', (year, month, expected) => {
		expect(lastDayOfMonth(year, month)).toBe(expected);
	});

	it('knows its weekday: the launch of 28/7/2023 was a Friday', () => {
		expect(weekday('2023-07-28')).toBe(5);
		expect(weekday('2023-07-30')).toBe(0);
	});

	it.each([
		['2025-06-30T16:59:59Z', '2025-06-30'],
		['2025-06-30T17:00:00Z', '2025-07-01'],
		['2025-12-31T23:00:00Z', '2026-01-01']
	])('at %s it is %s in Vietnam', (instant, day) => {
		expect(dayOf(new Date(instant))).toBe(day);
	});

	it('begins in Vietnam at 17:00 UTC of the day before', () => {
		expect(startOfDay('2025-07-01').toISOString()).toBe('2025-06-30T17:00:00.000Z');
		expect(vietnamTime(startOfDay('2025-07-01'))).toBe('2025-07-01 00:00:00');
		expect(dayOf(startOfDay('2025-07-01'))).toBe('2025-07-01');
	});

	it('comes back when as many days are taken off as were added', () => {
		const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
		fc.assert(
			fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
				expect(isDay(addDays(from, days))).toBe(true);
				expect(addDays(addDays(from, days), -days)).toBe(from);
			})
		);
	});
});
