import { expect, test } from 'vitest';
import { runInTransaction, type Store } from '../../../src/lib/server/db/store.ts';
import { inForceEntries } from '../../../src/lib/server/events/in-force-entries.ts';
import { LATEST_SEQ } from '../../../src/lib/server/events/approved-reports.ts';
import { addReport } from '../../../src/lib/server/events/add-report.ts';
import { approved, log, period, row, submission } from '../fixtures/submission.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const YEAR = { start: '2022-12-15', end: '2023-12-14' };

/** `code: late` of the rows in force, with the report that they stand in. */
const late = (store: Store, cut = LATEST_SEQ, span = YEAR): string[] =>
	inForceEntries(store, { form: 'tthc', cut, ...span }).map(
		({ unit, counts, report }) => `${unit.slice(0, 3)}: ${counts.late} (${report})`
	);

test('what is only submitted, or was returned, is not in force', () => {
	const store = temporaryStore();
	addReport(store, submission('r1', [row('528', 4)]));
	expect(late(store)).toEqual([]);
	log(store, 'r1', 'returned');
	expect(late(store)).toEqual([]);
});

test('a later report replaces the rows it has; absent units keep theirs', () => {
	const store = temporaryStore();
	approved(store, 'r1', [row('528', 4), row('529', 5)]);
	approved(store, 'r2', [row('528', 6)]);
	expect(late(store)).toEqual(['528: 6 (r2)', '529: 5 (r1)']);
});

test('it is the approval that counts, not the handing in', () => {
	const store = temporaryStore();
	addReport(store, submission('first', [row('528', 1)]));
	addReport(store, submission('second', [row('528', 2)]));
	log(store, 'second', 'approved');
	log(store, 'first', 'approved');
	expect(late(store)).toEqual(['528: 1 (first)']);
});

test('a withdrawal brings the earlier row back', () => {
	const store = temporaryStore();
	approved(store, 'r1', [row('528', 4)]);
	approved(store, 'r2', [row('528', 6)]);
	log(store, 'r2', 'withdrawn');
	expect(late(store)).toEqual(['528: 4 (r1)']);
	log(store, 'r1', 'withdrawn');
	expect(late(store)).toEqual([]);
});

test('an earlier cut keeps its figures after corrections and withdrawals', () => {
	const store = temporaryStore();
	const first = approved(store, 'r1', [row('528', 4)]);
	const second = approved(store, 'r2', [row('528', 6)]);
	log(store, 'r1', 'withdrawn');
	log(store, 'r2', 'withdrawn');
	expect(late(store, first - 1)).toEqual([]);
	expect(late(store, first)).toEqual(['528: 4 (r1)']);
	expect(late(store, second)).toEqual(['528: 6 (r2)']);
	expect(late(store)).toEqual([]);
});

test('a period and its months are different rows, and only periods within the days are read', () => {
	const store = temporaryStore();
	approved(store, 'r1', [
		row('528', 9),
		row('528', 1, period('2023-01')),
		row('528', 2, period('2023-02')),
		row('528', 3, period('2023-04'))
	]);
	expect(late(store, LATEST_SEQ, period('2023-Q1')).toSorted()).toEqual([
		'528: 1 (r1)',
		'528: 2 (r1)',
		'528: 9 (r1)'
	]);
	expect(late(store, LATEST_SEQ, period('2023-02'))).toEqual(['528: 2 (r1)']);
});

test('counts keep the keys they were stored under, and blanks stay blank', () => {
	const store = temporaryStore();
	const sent = submission('r1', [row('528', null)]);
	addReport(store, { ...sent, fields: ['late', 'done'] });
	log(store, 'r1', 'approved');
	const [only] = inForceEntries(store, { form: 'tthc', cut: LATEST_SEQ, ...YEAR });
	expect(only).toEqual({
		unit: '528@2021-01-01',
		period: period('2023-Q1'),
		counts: { late: null, done: 100 },
		report: 'r1',
		line: 1,
		origin: 'command line'
	});
});

test('the largest count comes back exactly', () => {
	const store = temporaryStore();
	approved(store, 'r1', [row('528', Number.MAX_SAFE_INTEGER)]);
	const [only] = inForceEntries(store, { form: 'tthc', cut: LATEST_SEQ, ...YEAR });
	expect(only?.counts.late).toBe(9_007_199_254_740_991);
});

test('a report that was undone leaves its key to another, with its own name', () => {
	const store = temporaryStore();
	expect(() =>
		runInTransaction(store, () => {
			approved(store, 'undone', [row('528', 9)]);
			expect(late(store)).toEqual(['528: 9 (undone)']);
			throw new Error('undone');
		})
	).toThrow('undone');
	approved(store, 'r1', [row('528', 4)]);
	expect(late(store)).toEqual(['528: 4 (r1)']);
	expect(late(store)).toEqual(['528: 4 (r1)']);
});
