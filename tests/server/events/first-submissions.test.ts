import { expect, test } from 'vitest';
import type { Origin } from '../../../src/lib/core/model/report.ts';
import type { Store } from '../../../src/lib/server/db/store.ts';
import { firstSubmissions } from '../../../src/lib/server/events/first-submissions.ts';
import { LATEST_SEQ, reportedPeriods } from '../../../src/lib/server/events/approved-reports.ts';
import { addReport } from '../../../src/lib/server/events/add-report.ts';
import { approved, log, period, row, submission } from '../fixtures/submission.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const handOn = (store: Store, day: string, origin: Origin = 'web', late = 1): string => {
	const id = `${day} ${origin} ${late}`;
	const at = new Date(`${day}T00:00:00Z`);
	addReport(store, { ...submission(id, [row('528', late)]), at, origin });
	return id;
};

const days = (store: Store, cut = LATEST_SEQ): string[] =>
	firstSubmissions(store, { form: 'tthc', cut }).map(({ at }) => at.slice(0, 10));

test('the first arrival counts, whenever it was approved or corrected', () => {
	const store = temporaryStore();
	const first = handOn(store, '2023-03-15');
	const second = handOn(store, '2023-03-20');
	log(store, second, 'approved');
	expect(days(store)).toEqual(['2023-03-20']);
	const cut = log(store, first, 'approved');
	expect(days(store)).toEqual(['2023-03-15']);
	expect(days(store, cut - 1)).toEqual(['2023-03-20']);
});

test('what was returned or withdrawn did not arrive', () => {
	const store = temporaryStore();
	log(store, handOn(store, '2023-03-15'), 'returned');
	const withdrawn = handOn(store, '2023-03-16');
	log(store, withdrawn, 'approved');
	log(store, withdrawn, 'withdrawn');
	expect(days(store)).toEqual([]);
});

test('published counts were handed in by nobody', () => {
	const store = temporaryStore();
	log(store, handOn(store, '2023-03-15', 'published'), 'approved');
	expect(days(store)).toEqual([]);
	log(store, handOn(store, '2023-03-18', 'sample', 2), 'approved');
	expect(firstSubmissions(store, { form: 'tthc', cut: LATEST_SEQ })).toEqual([
		{
			unit: '528@2021-01-01',
			period: period('2023-Q1'),
			at: '2023-03-18T00:00:00.000Z',
			origin: 'sample',
			report: '2023-03-18 sample 2'
		}
	]);
});

test('the periods reported on are those of reports that stand at the cut, the earliest first', () => {
	const store = temporaryStore();
	const first = approved(store, 'r1', [
		row('528', 1, period('2023-02')),
		row('529', 1, period('2023-02'))
	]);
	approved(store, 'r2', [row('528', 1, period('2023-01'))]);
	addReport(store, submission('r3', [row('528', 1, period('2023-03'))]));
	const ids = (cut: number): string[] =>
		reportedPeriods(store, { form: 'tthc', cut }).map(({ id }) => id);
	expect(ids(LATEST_SEQ)).toEqual(['2023-01', '2023-02']);
	expect(ids(first)).toEqual(['2023-02']);
});

test('only periods that start within the days asked for', () => {
	const store = temporaryStore();
	log(store, handOn(store, '2023-03-15'), 'approved');
	const { start } = period('2023-Q1');
	const within = (from: string, to: string) =>
		firstSubmissions(store, { form: 'tthc', cut: LATEST_SEQ, start: from, end: to }).length;
	expect(within(start, start)).toBe(1);
	expect(within('2023-01-01', '2023-12-31')).toBe(0);
	expect(within('2022-01-01', '2022-12-14')).toBe(0);
});
