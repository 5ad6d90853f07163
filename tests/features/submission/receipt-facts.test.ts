import { describe, expect, test } from 'vitest';
import { getReport } from '../../../src/lib/features/submission/get-report.server.ts';
import { receiptFile, reportPage } from '../../../src/lib/features/submission/report-page.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { sha256 } from '../../../src/lib/server/db/digest.ts';
import { qrCode } from '../../../src/lib/ui/qr-code.ts';
import { reporter } from '../../server/fixtures/people.ts';
import { REVIEWER } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const ORIGIN = 'https://so.example';
/** The period 15/1–14/2/2023 is due on 16/2/2023. */
const february = dossiers([['528', 40, 1]], { period: '2023-02' });

const pageOf = (app: AppContext, id: string | null, locale: 'vi' | 'en' = 'vi') =>
	reportPage(getReport(app, REVIEWER, id ?? '', null), app.reference, ORIGIN, locale);
const factOf = (app: AppContext, id: string | null, term: string, locale: 'vi' | 'en' = 'vi') =>
	pageOf(app, id, locale).facts.find((fact) => fact.term === term)?.value;

describe('a receipt says whether the report came in time', () => {
	test.each([
		['2023-02-15', '16/2/2023; nộp đúng hạn', '16 February 2023; submitted in time'],
		['2023-02-16', '16/2/2023; nộp đúng hạn', '16 February 2023; submitted in time'],
		['2023-02-17', '16/2/2023; nộp quá hạn 1 ngày', '16 February 2023; submitted 1 day late'],
		['2023-03-15', '16/2/2023; nộp quá hạn 27 ngày', '16 February 2023; submitted 27 days late']
	])('on %s', (day, vi, en) => {
		const app = temporaryApp();
		const { id } = hand(app, february, { at: at(day) });
		expect(factOf(app, id, 'Hạn nộp')).toBe(vi);
		expect(factOf(app, id, 'Due', 'en')).toBe(en);
	});

	test('by the day in Vietnam', () => {
		const app = temporaryApp();
		const { id } = hand(app, february, { at: new Date('2023-02-16T17:00:00Z') });
		expect(factOf(app, id, 'Hạn nộp')).toBe('16/2/2023; nộp quá hạn 1 ngày');
	});

	test('of a late correction it says that the first submission counts', () => {
		const app = temporaryApp();
		hand(app, february, { at: at('2023-02-15') });
		const corrected = dossiers([['528', 39, 2]], { period: '2023-02' });
		const { id } = hand(app, corrected, { at: at('2023-02-20') });
		expect(factOf(app, id, 'Hạn nộp')).toMatch(
			/^16\/2\/2023; nộp quá hạn 4 ngày \(Đây không phải lần nộp đầu/u
		);
	});

	test('a period that the form has no deadline for is not late', () => {
		const app = temporaryApp();
		const { id } = hand(app, dossiers([['528', 40, 1]]));
		expect(factOf(app, id, 'Hạn nộp')).toBe('biểu mẫu không có hạn cho kỳ này');
	});

	test('counts that a newspaper published have no deadline', () => {
		const app = temporaryApp();
		const { id } = hand(app, february, { origin: 'published', at: at('2023-03-15') });
		expect(getReport(app, REVIEWER, id ?? '', null).deadline).toBeNull();
	});
});

test('a receipt names the person who submitted the report, and the unit', async () => {
	const app = temporaryApp();
	const { name } = await reporter(app, 'lan', '528@2021-01-01');
	const { id } = hand(app, february, { actor: name });
	expect(factOf(app, id, 'Người nộp')).toBe('Họ tên lan (người báo cáo)');
	expect(factOf(app, id, 'Đơn vị gửi')).toBe('Tỉnh Quảng Ngãi (51)');
});

test('a receipt has every figure of the report, changed or not', () => {
	const app = temporaryApp();
	hand(app, february, { at: at('2023-02-15') });
	const { id } = hand(app, dossiers([['528', 39, 2]], { period: '2023-02' }), {
		at: at('2023-02-16')
	});
	const { figures, changed } = pageOf(app, id);
	expect(figures.title).toBe('Số liệu của báo cáo (11)');
	expect(figures.more).toBeNull();
	expect(changed).toHaveLength(2);
	expect(figures.lines).toHaveLength(11);
	const values = figures.lines.map(({ after }) => after);
	expect(values.join(' ')).toBe('41 41 0 0 41 0 39 2 0 0 0');
	expect(new Set(figures.lines.map(({ unit }) => unit))).toEqual(new Set(['Huyện Tư Nghĩa']));
	const text = receiptFile(getReport(app, REVIEWER, id ?? '', null), app.reference, ORIGIN);
	for (const line of figures.lines)
		expect(text).toContain(`- ${line.unit}, ${line.field}: ${line.after}`);
});

test('a long table ends after 500 figures and says how many are left out', () => {
	const app = temporaryApp();
	const { id } = hand(app, february);
	const answer = getReport(app, REVIEWER, id ?? '', null);
	const figures = Array.from({ length: 46 }, () => answer.figures).flat();
	const { figures: shown } = reportPage({ ...answer, figures }, app.reference, ORIGIN, 'vi');
	expect(shown.lines).toHaveLength(500);
	expect(shown.more).toBe('Còn 6 số liệu không in ở đây; tệp đã nộp có đủ.');
});

test('the QR code leads to the public page of the file', () => {
	const app = temporaryApp();
	const { id } = hand(app, february);
	expect(pageOf(app, id).qr).toEqual(qrCode(`${ORIGIN}/receipts/${sha256(february.bytes)}`));
	expect(pageOf(app, id, 'en').qr).toEqual(
		qrCode(`${ORIGIN}/en/receipts/${sha256(february.bytes)}`)
	);
});
