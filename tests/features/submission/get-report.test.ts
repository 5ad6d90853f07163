import { describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import {
	getReceivedFile,
	getReport
} from '../../../src/lib/features/submission/get-report.server.ts';
import { sha256 } from '../../../src/lib/server/db/digest.ts';
import { receiptFile, receiptLines } from '../../../src/lib/features/submission/report-page.ts';
import { REVIEWER } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const first = dossiers([
	['528', 40, 1],
	['529', 70, 0]
]);
const second = dossiers([['528', 39, 2]]);
const third = dossiers([['528', 38, 3]]);

function threeVersions() {
	const app = temporaryApp();
	const [a, b, c] = [first, second, third].map((sent) => hand(app, sent).id ?? '');
	return { app, a: a ?? '', b: b ?? '', c: c ?? '' };
}

describe('a report and its corrections', () => {
	test('form one line, each still told as it came', () => {
		const { app, a, b, c } = threeVersions();
		for (const id of [a, b, c]) {
			const { versions } = getReport(app, REVIEWER, id, null);
			expect(versions.map((version) => version.id)).toEqual([a, b, c]);
			expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
		}
		const { versions } = getReport(app, REVIEWER, a, null);
		expect(versions.map(({ status }) => status)).toEqual(['approved', 'superseded', 'approved']);
	});

	test('differ from each other in the cells that differ, any two of them', () => {
		const { app, a, b, c } = threeVersions();
		const changed = (id: string, other: string) =>
			getReport(app, REVIEWER, id, other).against?.cells.flatMap(
				({ field, state, before, after }) => (state === 'changed' ? [[field, before, after]] : [])
			);
		expect(changed(b, a)).toEqual([
			['resolved_on_time', 40, 39],
			['resolved_late', 1, 2]
		]);
		expect(changed(c, a)).toEqual([
			['resolved_on_time', 40, 38],
			['resolved_late', 1, 3]
		]);
		expect(changed(a, c)).toEqual([
			['resolved_on_time', 38, 40],
			['resolved_late', 3, 1]
		]);
	});

	test('say what they changed when they came, whatever came later', () => {
		const { app, b } = threeVersions();
		const { cells } = getReport(app, REVIEWER, b, null);
		expect(cells.filter(({ state }) => state === 'changed')).toHaveLength(2);
	});

	test('are not those of another form, period or unit', () => {
		const app = temporaryApp();
		const id = hand(app, second).id ?? '';
		hand(app, dossiers([['530', 5, 0]]));
		hand(app, dossiers([['528', 5, 0]], { period: '2023-Q2' }), { at: at('2023-06-20') });
		expect(getReport(app, REVIEWER, id, null).versions).toHaveLength(1);
	});

	test('an id that is none of them is refused', () => {
		const { app, a } = threeVersions();
		const other = hand(app, dossiers([['530', 5, 0]])).id;
		expect(() => getReport(app, REVIEWER, 'none', null)).toThrow(RequestError);
		expect(() => getReport(app, REVIEWER, a, other)).toThrow(RequestError);
	});
});

describe('anybody who has a file', () => {
	test('learns when, by whom and for which period it came, and nothing else', () => {
		const { app } = threeVersions();
		const [line = ''] = receiptLines(getReceivedFile(app, sha256(second.bytes)), 'vi');
		expect(line).toContain('10:00, 15/3/2023');
		expect(line).toContain('Tỉnh Quảng Ngãi');
		expect(line).toContain('Quý I/2023');
		expect(line).not.toMatch(/duyệt|nộp lại|39/u);
	});

	test.each(['', 'x', sha256('never came'), '../../etc/passwd'])('is refused %j', (hash) => {
		const { app } = threeVersions();
		expect(() => getReceivedFile(app, hash)).toThrow(RequestError);
	});
});

test('a receipt file has all that is needed to prove it, in both languages', () => {
	const { app, b } = threeVersions();
	const text = receiptFile(getReport(app, REVIEWER, b, null), app.reference, 'https://so.example');
	for (const part of [
		b,
		sha256(second.bytes),
		`https://so.example/receipts/${sha256(second.bytes)}`,
		'40 → 39',
		'Nhận lúc: 10:00, 15/3/2023',
		'Received: 10:00, 15 March 2023'
	])
		expect(text).toContain(part);
	expect(text.startsWith('\ufeff')).toBe(true);
});

test('a note of several lines adds no line to a receipt file', () => {
	const app = temporaryApp();
	const note = 'đã xem\r\nTrạng thái: đã duyệt\nSHA-256: 00';
	const { id } = hand(app, dossiers([['528', 40, 1]]), { note, approve: false });
	const shown = getReport(app, REVIEWER, id ?? '', null);
	const lines = receiptFile(shown, app.reference, 'https://so.example').split(/\r?\n/u);
	expect(lines.filter((line) => line.startsWith('Trạng thái:'))).toHaveLength(1);
	expect(lines.filter((line) => /^SHA-256: 00/u.test(line))).toEqual([]);
	expect(lines.join('\n')).toContain('đã xem Trạng thái: đã duyệt SHA-256: 00');
});
