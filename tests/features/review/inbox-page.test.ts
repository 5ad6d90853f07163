import { describe, expect, test } from 'vitest';
import type { Inbox, WaitingReply } from '../../../src/lib/core/model/review.ts';
import { indicatorOf } from '../../../src/lib/core/model/catalogue.ts';
import { inboxHref, inboxPageNumber } from '../../../src/lib/features/review/inbox-address.ts';
import { approvedText, inboxPage } from '../../../src/lib/features/review/inbox-page.ts';
import { reference } from '../../core/model/reference.ts';
import { LAN, period, unit, waiting } from './report-fixtures.ts';

const { start, end } = period('2025-05');

const reply = (more: Partial<WaitingReply> = {}): WaitingReply => ({
	id: 'y1',
	unit: '528@2021-01-01',
	indicator: 'on-time-rate',
	period: { start, end },
	text: 'Phần mềm bị gián đoạn.',
	status: 'submitted',
	author: 'lan',
	at: '2025-06-01T02:00:00.000Z',
	reason: null,
	by: LAN,
	about: {
		unit: unit('528@2021-01-01'),
		indicator: indicatorOf(reference.catalogue, 'on-time-rate') ?? null,
		period: period('2025-05')
	},
	isOwn: false,
	...more
});

const page = (inbox: Partial<Inbox> = {}, query = '', locale: 'vi' | 'en' = 'vi') =>
	inboxPage(
		{
			reports: [],
			reportCount: inbox.reports?.length ?? 0,
			page: { number: 1, count: 1, offset: 0 },
			replies: [],
			isDemo: false,
			...inbox
		},
		new URL(`http://localhost/duyet${query}`),
		locale
	);

describe('the title says how much waits', () => {
	test.each<[Partial<Inbox>, string]>([
		[{}, 'Không có gì chờ duyệt'],
		[{ reports: [waiting()] }, '1 báo cáo chờ duyệt'],
		[{ reports: [waiting(), waiting()] }, '2 báo cáo chờ duyệt'],
		[{ replies: [reply()] }, '0 báo cáo và 1 ý kiến của đơn vị chờ duyệt'],
		[{ reports: [waiting()], replies: [reply()] }, '1 báo cáo và 1 ý kiến của đơn vị chờ duyệt']
	])('%#: %s', (inbox, title) => {
		expect(page(inbox).title).toBe(title);
	});
});

test('a report is told by unit, form, period, moment, deadline, rows and sender', () => {
	const report = waiting({ rows: 1204, note: 'đã xem', warnings: 3, alone: 'has-warnings' });
	expect(page({ reports: [report] }).reports).toEqual([
		{
			id: 'r1',
			href: '/bao-cao/r1',
			unit: 'Huyện Tư Nghĩa',
			form: expect.stringContaining('thủ tục hành chính'),
			period: 'Tháng 5/2025 (15/4–14/5/2025)',
			at: '09:10, 16/5/2025',
			deadline: 'Nộp trong hạn 16/5/2025',
			isLate: false,
			rows: '1.204',
			warnings: 3,
			note: 'đã xem',
			by: 'Nguyễn Thị Lan (người báo cáo)',
			tick: 'Chọn báo cáo của Huyện Tư Nghĩa, Tháng 5/2025',
			alone: 'Có lưu ý: duyệt riêng'
		}
	]);
});

test.each([
	['late', { isLate: true }, 'Nộp sau hạn 16/5/2025'],
	['without a day', { deadline: null }, null],
	['without a sender', { sender: null }, 'Nộp trong hạn 16/5/2025']
])('one that is %s is told so', (_, more, deadline) => {
	const [line] = page({ reports: [waiting(more)] }).reports;
	expect(line?.deadline).toBe(deadline);
	expect(line?.unit).toBe('sender' in more ? 'Không ghi đơn vị gửi' : 'Huyện Tư Nghĩa');
});

test('only those that nothing speaks against are chosen together', () => {
	const reports = [null, 'same-person', 'period-locked', 'has-warnings', null] as const;
	const told = page({ reports: reports.map((alone) => waiting({ alone })) }, '?chon=tat-ca');
	expect([told.clean, told.isAllChosen]).toEqual([2, true]);
	expect(page({}, '?chon=x').isAllChosen).toBe(false);
});

test('a public note is told with what it speaks of', () => {
	const [line] = page({ replies: [reply()] }).replies;
	expect(line).toMatchObject({ text: 'Phần mềm bị gián đoạn.', isOwn: false });
	expect(line?.title).toMatch(/^Huyện Tư Nghĩa · .*đúng hạn · Tháng 5\/2025/u);
	const { about } = reply();
	const gone = reply({ about: { ...about, unit: null, indicator: null } });
	expect(page({ replies: [gone] }).replies[0]?.title).toMatch(/^Tháng 5\/2025/u);
});

test('what was approved together is told, and why the others were not', () => {
	const refused = [
		{ id: 'r1', because: 'has-warnings', report: waiting() },
		{ id: 'r2', because: 'unknown-report', report: null }
	] as const;
	const told = approvedText({ approved: 2, refused: [...refused] }, 'vi');
	expect(told.message).toBe('Đã duyệt 2 báo cáo; 2 báo cáo chưa duyệt được:');
	expect(told.refused).toEqual([
		expect.stringMatching(/^Huyện Tư Nghĩa, Tháng 5\/2025: Báo cáo có lưu ý/u),
		expect.stringMatching(/^r2: Không có báo cáo/u)
	]);
});

test.each([
	[inboxHref({ duyet: '3' }, 'vi'), 'Đã duyệt 3 báo cáo.'],
	[inboxHref({ xong: 'y-kien' }, 'vi'), 'Đã duyệt ý kiến'],
	[inboxHref({ xong: 'tra-lai' }, 'vi'), 'Đã trả lại ý kiến'],
	['/duyet?duyet=<b>', null],
	['/duyet?xong=constructor', null]
])('after %s it is said what was done', (href, text) => {
	const { done } = page({}, href.slice(href.indexOf('?')));
	expect(done).toEqual(text === null ? null : expect.stringContaining(text));
});

describe('a long list has pages', () => {
	const part = (number: number, query = '') =>
		page(
			{
				reports: [waiting(), waiting()],
				reportCount: 1202,
				page: { number, count: 13, offset: (number - 1) * 100 }
			},
			query
		);

	test('which say their part of the list and lead to their neighbours', () => {
		expect(part(2).title).toBe('1.202 báo cáo chờ duyệt');
		expect(part(2).pages).toEqual({
			text: 'Báo cáo 101–102 trong số 1.202',
			previous: '/duyet',
			next: '/duyet?trang=3'
		});
		expect(part(1).pages).toMatchObject({ previous: null, next: '/duyet?trang=2' });
		expect(part(13).pages).toMatchObject({ previous: '/duyet?trang=12', next: null });
		expect(page({ reports: [waiting()] }).pages).toBe(null);
	});

	test('whose form and choice stay on the page', () => {
		expect(part(2, '?trang=2').hrefs).toEqual({
			chooseAll: '/duyet?chon=tat-ca&trang=2',
			chooseNone: '/duyet?trang=2',
			approve: '?/approve&trang=2'
		});
		expect(part(1).hrefs).toEqual({
			chooseAll: '/duyet?chon=tat-ca',
			chooseNone: '/duyet',
			approve: '?/approve'
		});
	});

	test.each([
		['', 1],
		['?trang=7', 7],
		['?trang=0', 1],
		['?trang=-2', 1],
		['?trang=hai', 1],
		['?trang=99999999', 1]
	])('whose number is read from "%s"', (query, number) => {
		expect(inboxPageNumber(new URL(`http://localhost/duyet${query}`))).toBe(number);
	});
});
