import { describe, expect, test } from 'vitest';
import type { PeriodState } from '../../../src/lib/core/model/review.ts';
import { periodsHref, periodsPage } from '../../../src/lib/features/review/periods-page.ts';
import { BINH, FORM, period } from './report-fixtures.ts';

const DUE = { units: 96, reported: 96, onTime: 90, deadline: '2025-08-18', isOver: true };
const LOCK = { by: BINH, at: '2025-09-01T02:10:00.000Z', reason: 'đã chốt' };

const state = (id: string, more: Partial<PeriodState> = {}): PeriodState => ({
	...{ period: period(id), due: DUE, reported: 96, waiting: 0, lock: null },
	...more
});

function page(periods: PeriodState[], query = '', locale: 'vi' | 'en' = 'vi') {
	if (!FORM) throw new Error('the catalogue has the form');
	const answer = { forms: [FORM], form: FORM, years: [2025, 2024], year: 2025 };
	const url = new URL(`http://localhost/ky-bao-cao${query}`);
	return periodsPage({ ...answer, periods, isDemo: false }, url, locale);
}

describe('the title says how many periods are whole', () => {
	test.each<[what: string, states: PeriodState[], title: string]>([
		['none is over', [], 'Các kỳ báo cáo năm 2025'],
		[
			'one still runs',
			[state('2025-08', { due: { ...DUE, isOver: false } })],
			'Các kỳ báo cáo năm 2025'
		],
		[
			'one of two',
			[state('2025-08'), state('2025-07', { due: { ...DUE, reported: 95 } })],
			'1 trong 2 kỳ đã hết hạn của năm 2025 có đủ báo cáo'
		],
		[
			'a quarter of a monthly form counts as neither',
			[state('2025-08'), state('2025-Q2', { due: null })],
			'1 trong 1 kỳ đã hết hạn của năm 2025 có đủ báo cáo'
		]
	])('%s', (_, states, title) => {
		expect(page(states).title).toBe(title);
	});
});

test('a period is told with its days, deadline, reports of those due, and its lock', () => {
	const due = { ...DUE, units: 1204, reported: 1203, onTime: 1100 };
	const { periods } = page([
		state('2025-08', { due, waiting: 2, lock: LOCK }),
		state('2025-Q2', { due: null, reported: 7 }),
		state('2025-07', { due: { ...DUE, isOver: false } })
	]);
	expect(periods).toMatchObject([
		{
			name: 'Tháng 8/2025',
			days: '15/7–14/8/2025',
			deadline: '18/8/2025',
			reported: '1.203 / 1.204',
			onTime: '1.100',
			waiting: '2',
			lock: 'Đã khóa từ 09:10, 1/9/2025, Trần Văn Bình (người duyệt): đã chốt',
			turn: '/ky-bao-cao?bieu=tthc&nam=2025&ky=2025-08#mo'
		},
		{ deadline: null, reported: '7', onTime: '–', lock: null },
		{ deadline: '18/8/2025 (chưa đến hạn)', turn: '/ky-bao-cao?bieu=tthc&nam=2025&ky=2025-07#khoa' }
	]);
});

test('what is open can be locked, what is locked unlocked, and the row that led there is chosen', () => {
	const told = page([state('2025-08', { lock: LOCK }), state('2025-07')], '?ky=2025-07');
	expect(told.open.map(({ id }) => id)).toEqual(['2025-07']);
	expect(told.locked.map(({ id }) => id)).toEqual(['2025-08']);
	expect(told.chosen).toBe('2025-07');
});

test('the days of a span that has no name are its name', () => {
	expect(page([state('2025-04-01/2025-04-20', { due: null })]).periods).toMatchObject([
		{ name: '1/4–20/4/2025', days: '', turn: expect.stringContaining('ky=2025-04-01%2F2025-04-20') }
	]);
});

test('after something was done the same form and year are shown, with what was done', () => {
	const asked = new URLSearchParams('/lock=&bieu=tthc&nam=2025&x=<b>');
	const href = periodsHref(asked, 'khoa', 'en');
	expect(href).toBe('/en/ky-bao-cao?xong=khoa&bieu=tthc&nam=2025');
	expect(page([], href.slice(href.indexOf('?'))).done).toBe('Đã khóa kỳ.');
	expect(page([], '?xong=mo').done).toBe('Đã mở khóa kỳ.');
	expect(page([], '?xong=toString').done).toBeNull();
});
