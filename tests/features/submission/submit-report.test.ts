import { expect, test } from 'vitest';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import {
	approveReport,
	withdrawReport
} from '../../../src/lib/features/review/review-report.server.ts';
import { sha256 } from '../../../src/lib/server/db/digest.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const stored = ({ store: { sqlite } }: AppContext): unknown[] =>
	['file', 'report', 'entry', 'event'].map((table) =>
		sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
	);

const q1 = dossiers([
	['528', 4, 1],
	['529', 7, 0]
]);
const corrected = dossiers([['528', 3, 2]]);
/** A column that no form knows asks for a note. */
const warned = {
	...q1,
	bytes: Buffer.from(
		q1.bytes
			.toString()
			.replaceAll(/(?=\n)/g, ',another')
			.replace(',another', ',cột lạ')
	)
};
const wrong = { ...q1, bytes: Buffer.from('unit,received_online\n528,five\n') };

test('a check stores nothing and says what would change', () => {
	const app = temporaryApp();
	hand(app, q1);
	const before = stored(app);
	const { receipt, checked } = checkSubmission(app, corrected);
	expect(receipt).toMatchObject({ id: null, status: 'checked', receivedAt: null, entries: 1 });
	expect(receipt.changes).toEqual([
		{ unit: '528', field: 'resolved_on_time', before: 4, after: 3 },
		{ unit: '528', field: 'resolved_late', before: 1, after: 2 }
	]);
	expect(checked.entries).toHaveLength(1);
	expect(stored(app)).toEqual(before);
});

test('a report is taken with its bytes and gets a receipt', () => {
	const app = temporaryApp();
	const receipt = hand(app, q1, { approve: false });
	expect(receipt).toMatchObject({
		status: 'submitted',
		sha256: sha256(q1.bytes),
		receivedAt: '2023-03-15T03:00:00.000Z',
		form: 'tthc',
		period: '2023-Q1',
		file: { name: 'tthc.csv', bytes: q1.bytes.length, encoding: 'utf-8', delimiter: ',' },
		entries: 2,
		errors: 0
	});
	expect(receipt.id).toMatch(/^[\da-f-]{36}$/);
	expect(stored(app)).toEqual([1, 1, 2, 1]);
	expect(app.store.orm.query.file.findFirst().sync()?.bytes).toEqual(q1.bytes);
});

test('a file that says its figures are made up is kept as made up, whoever hands it in', () => {
	const app = temporaryApp();
	hand(app, { ...q1, bytes: Buffer.from(`SỐ LIỆU MINH HỌA\n${q1.bytes}`) });
	expect(app.store.orm.query.report.findFirst().sync()?.origin).toBe('sample');
});

test('a file with errors is refused whole, its good rows too', () => {
	const app = temporaryApp();
	const receipt = hand(app, wrong);
	expect(receipt).toMatchObject({ id: null, status: 'refused', receivedAt: null });
	expect(receipt.errors).toBeGreaterThan(0);
	expect(stored(app)).toEqual([0, 0, 0, 0]);
});

test.for([undefined, '', '  '])('warnings with the note %j are not taken', (note) => {
	const app = temporaryApp();
	const receipt = hand(app, warned, { note });
	expect(receipt).toMatchObject({ id: null, status: 'checked', errors: 0 });
	expect(receipt.warnings).toBeGreaterThan(0);
	expect(stored(app)).toEqual([0, 0, 0, 0]);
});

test('warnings with a note are taken and kept with the report', () => {
	const app = temporaryApp();
	const { warnings, problems, status } = hand(app, warned);
	expect(status).toBe('approved');
	expect(warnings).toBeGreaterThan(0);
	expect(problems).toEqual(checkSubmission(app, warned).receipt.problems);
});

test.for([
	['submitted', { approve: false }],
	['approved', { approve: true }]
] as const)('the same bytes again while the report is %s give the first receipt', ([, act]) => {
	const app = temporaryApp();
	const first = hand(app, q1, act);
	const before = stored(app);
	const again = hand(app, { ...q1, name: 'renamed.csv' }, { at: at('2023-03-20'), note: 'again' });
	expect(again).toEqual(first);
	expect(stored(app)).toEqual(before);
});

test('the same bytes are a new report once one of their rows is no longer in force', () => {
	const app = temporaryApp();
	const first = hand(app, q1);
	hand(app, corrected);
	const again = hand(app, q1);
	expect(again.id).not.toBe(first.id);
	expect(again.changes.map(({ field, after }) => [field, after])).toEqual([
		['resolved_on_time', 4],
		['resolved_late', 1]
	]);
});

test('the same bytes are a new report after a withdrawal', () => {
	const app = temporaryApp();
	const first = hand(app, q1);
	withdrawReport(app, first.id ?? '', { actor: 'b', at: at('2023-03-16'), reason: 'nhầm kỳ' });
	expect(hand(app, q1).id).not.toBe(first.id);
});

test('the same bytes for another period are another report', () => {
	const app = temporaryApp();
	const first = hand(app, q1);
	const other = hand(app, { ...q1, period: '2022-Q4' });
	expect(other).toMatchObject({ status: 'approved', period: '2022-Q4' });
	expect(other.id).not.toBe(first.id);
});

test('a receipt names the changes against what was in force when it came, also later', () => {
	const app = temporaryApp({ REVIEW: 'required' });
	hand(app, q1);
	const second = hand(app, corrected, { approve: false });
	approveReport(app, second.id ?? '', { actor: 'a reviewer', at: at('2023-03-16') });
	const again = hand(app, corrected);
	expect(again).toEqual({ ...second, status: 'approved' });
	expect(again.changes).toHaveLength(2);
});

const approvals = ({ store }: AppContext) =>
	store.orm.query.event
		.findMany({ where: (row, { eq }) => eq(row.act, 'approved') })
		.sync()
		.map(({ actor }) => actor);

test('approved at once: in the name of who asked for it, or of the setting', () => {
	const asked = temporaryApp();
	hand(asked, q1, { actor: 'operator' });
	expect(approvals(asked)).toEqual(['operator']);
	const automatic = temporaryApp({ REVIEW: 'auto' });
	expect(hand(automatic, q1, { approve: false }).status).toBe('approved');
	expect(approvals(automatic)).toEqual(['REVIEW=auto']);
});

test('a report is superseded once none of its rows is in force, and back after a withdrawal', () => {
	const app = temporaryApp();
	const first = hand(app, corrected);
	const second = hand(app, q1);
	const statusOf = (): string => {
		const again = hand(app, corrected, { approve: false });
		return again.id === first.id ? again.status : 'replaced';
	};
	expect(statusOf()).toBe('replaced');
	withdrawReport(app, second.id ?? '', { actor: 'b', at: at('2023-03-17'), reason: 'nhầm' });
	expect(statusOf()).toBe('approved');
});

test('nothing is left where the last step of taking a report fails', () => {
	const app = temporaryApp();
	app.store.sqlite.exec(
		"CREATE TEMP TRIGGER fails BEFORE INSERT ON main.event BEGIN SELECT RAISE(ABORT, 'disk full'); END"
	);
	expect(() => hand(app, q1)).toThrow('disk full');
	expect(stored(app)).toEqual([0, 0, 0, 0]);
});

test('a report whose file waited is stored under the time of the storing', () => {
	const [app, before] = [temporaryApp(), new Date().toISOString()];
	const late = hand(app, dossiers([['528', 4, 1]]), { isTimedWhenStored: true });
	expect((late.receivedAt ?? '') >= before).toBe(true);
	const now = hand(app, dossiers([['529', 4, 1]]));
	expect(now.receivedAt).toBe('2023-03-15T03:00:00.000Z');
});
