import { describe, expect, it } from 'vitest';
import { daysLate, deadline, reportDeadline } from '../../../src/lib/core/model/deadline.ts';
import { reference } from './reference.ts';

const { catalogue } = reference;

describe('two working days after the period', () => {
	it.each([
		['a weekend does not count', '2025-08-14', '2025-08-18'],
		['the days of Tết 2026 (16 to 20 February) do not count', '2026-02-14', '2026-02-24'],
		['Tết 2023 ends only on 26 January', '2023-01-19', '2023-01-30'],
		['a holiday on a weekend gives the Monday after', '2022-12-31', '2023-01-04'],
		['National Day has a second day', '2025-08-31', '2025-09-04'],
		['the Giỗ Tổ of 26/4/2026, a Sunday, gives the Monday', '2026-04-24', '2026-04-29'],
		['30 April and 1 May stand together', '2026-04-29', '2026-05-05'],
		['a Saturday worked in exchange counts', '2024-05-02', '2024-05-04'],
		['the day it was exchanged for does not', '2024-04-26', '2024-05-03'],
		[
			'a period that ends on a working day starts counting the day after',
			'2025-07-14',
			'2025-07-16'
		]
	])('%s: %s is due on %s', (_, end, due) => {
		expect(deadline(end, 2, catalogue)).toBe(due);
	});

	it('no working days means the last day of the period itself', () => {
		expect(deadline('2026-02-14', 0, catalogue)).toBe('2026-02-14');
	});
});

describe('a report', () => {
	const monthly = { frequency: 'month', deadlineWorkingDays: 2 } as const;

	it.each([
		['month', '2025-08-14', '2025-08-18'],
		['quarter', '2025-09-14', null],
		['interval', '2025-08-14', null]
	] as const)('of a monthly form on a %s that ends on %s is due on %s', (kind, end, due) => {
		expect(reportDeadline(monthly, { kind, end }, catalogue)).toBe(due);
	});

	it.each([
		['2025-08-17', 0],
		['2025-08-18', 0],
		['2025-08-19', 1],
		['2025-09-01', 14],
		['2026-08-18', 365]
	])('of %s is %i days late', (day, days) => {
		expect(daysLate(day, '2025-08-18')).toBe(days);
	});
});
