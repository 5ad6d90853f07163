import { expect, test } from 'vitest';
import { longerThanUsual } from '../../../../../src/lib/core/ingest/checks/history/longer-than-usual.ts';
import { periodOf, type Period } from '../../../../../src/lib/core/model/period.ts';

const period = (id: string): Period => {
	const found = periodOf(id, 'calendar');
	if (!found) throw new Error(id);
	return found;
};

const warned = (id: string, ...before: string[]) =>
	longerThanUsual([{ unit: '528@2021-01-01', period: period(id) }], () => before.map(period)).map(
		({ code, expected }) => `${code} ${String(expected).slice(0, 7)}`
	);

test('a sum of months of a unit that reports months is longer than usual', () => {
	const found = ['period/longer-than-usual 2025-07'];
	expect(warned('2025-01-01/2025-08-31', '2025-07', '2025-06')).toEqual(found);
	expect(warned('2025-Q3', '2025-07', '2025-06', '2025')).toEqual(found);
});

test('a length that two earlier reports have is usual', () =>
	expect(warned('2025-Q3', '2025-07', '2025-06', '2025-Q2', '2025-Q1')).toEqual([]));

test('months differ in days', () => expect(warned('2025-03', '2025-02', '2025-01')).toEqual([]));

test('a unit with fewer than two reports has no habit', () => {
	expect(warned('2025', '2025-07')).toEqual([]);
	expect(warned('2025')).toEqual([]);
});

test('it is said once for a file', () => {
	const rows = ['528@2021-01-01', '533@2021-01-01'].map((unit) => ({
		unit: unit as `${string}@${string}`,
		period: period('2025')
	}));
	expect(longerThanUsual(rows, () => [period('2025-07'), period('2025-06')])).toHaveLength(1);
});
