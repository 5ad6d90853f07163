import { expect, test } from 'vitest';
import { figureChanges } from '../../../src/lib/core/ingest/diff-entries.ts';
import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Counts, Entry, InForceEntry } from '../../../src/lib/core/model/report.ts';
import { reference } from './reference.ts';

const { units } = reference;
const JUNE: Period = { id: '2023-06', kind: 'month', start: '2023-06-01', end: '2023-06-30' };
const MAY: Period = { id: '2023-05', kind: 'month', start: '2023-05-01', end: '2023-05-31' };
const entry = (counts: Counts): Entry => ({
	unit: '528@2021-01-01',
	period: JUNE,
	line: 2,
	counts
});
const inForce = (counts: Counts, period = JUNE): InForceEntry => ({
	unit: '528@2021-01-01',
	period,
	counts,
	report: 'r1',
	line: 5,
	origin: 'web'
});

test('only the figures that differ are changes', () => {
	const changes = figureChanges(
		[entry({ a: 1, b: 2, c: null })],
		[inForce({ a: 1, b: 3, c: 4 })],
		units
	);
	expect(changes).toEqual([
		{ unit: '528', field: 'b', before: 3, after: 2 },
		{ unit: '528', field: 'c', before: 4, after: null }
	]);
});

test('where nothing is in force every reported figure is new', () =>
	expect(figureChanges([entry({ a: 0, b: null })], [inForce({ a: 0 }, MAY)], units)).toEqual([
		{ unit: '528', field: 'a', before: null, after: 0 }
	]));

test('units that the report leaves out keep theirs', () =>
	expect(figureChanges([], [inForce({ a: 1 })], units)).toEqual([]));
