import { expect, test } from 'vitest';
import type { Entry, Statement } from '../../../src/lib/core/model/report.ts';
import type { Store } from '../../../src/lib/server/db/store.ts';
import { inForceEntries } from '../../../src/lib/server/events/in-force-entries.ts';
import { LATEST_SEQ } from '../../../src/lib/server/events/approved-reports.ts';
import { inForceStatements } from '../../../src/lib/server/events/in-force-statements.ts';
import { addReport } from '../../../src/lib/server/events/add-report.ts';
import { log, period, row, submission } from '../fixtures/submission.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const stated = (value: string, about: Partial<Statement> = {}): Entry => ({
	...row('528', null, period('2023')),
	counts: {},
	statement: {
		scope: '',
		indicator: 'on-time-rate',
		kind: 'result',
		value,
		qualifier: '=',
		source: 'Báo Quảng Ngãi',
		quote: `đạt ${value}%`,
		...about
	}
});

const hand = (store: Store, id: string, entries: Entry[]): void => {
	addReport(store, { ...submission(id, entries), form: 'congbo', fields: [] });
	log(store, id, 'approved');
};

const values = (store: Store): string[] =>
	inForceStatements(store, { form: 'congbo', cut: LATEST_SEQ }).map(
		({ statement, report }) => `${statement.value} (${report})`
	);

test('a unit may state several things about a period, each once', () => {
	const store = temporaryStore();
	hand(store, 'r1', [
		stated('99'),
		stated('95', { kind: 'goal' }),
		stated('98', { scope: 'cấp xã' }),
		stated('50', { indicator: 'satisfaction-rate' })
	]);
	expect(values(store).toSorted()).toEqual(['50 (r1)', '95 (r1)', '98 (r1)', '99 (r1)']);
});

test('a later statement of the same thing replaces it and nothing else', () => {
	const store = temporaryStore();
	hand(store, 'r1', [stated('99'), stated('95', { kind: 'goal' })]);
	hand(store, 'r2', [stated('99.9')]);
	expect(values(store).toSorted()).toEqual(['95 (r1)', '99.9 (r2)']);
	log(store, 'r2', 'withdrawn');
	expect(values(store).toSorted()).toEqual(['95 (r1)', '99 (r1)']);
});

test('source and quote travel with it, and it never turns up among counts', () => {
	const store = temporaryStore();
	hand(store, 'r1', [stated('99.95')]);
	const [only] = inForceStatements(store, { form: 'congbo', cut: LATEST_SEQ });
	expect(only).toMatchObject({
		unit: '528@2021-01-01',
		period: period('2023'),
		statement: { source: 'Báo Quảng Ngãi', quote: 'đạt 99.95%' },
		line: 1
	});
	const all = { form: 'congbo', start: '0000-01-01', end: '9999-12-31', cut: LATEST_SEQ };
	expect(inForceEntries(store, all)).toEqual([]);
});
