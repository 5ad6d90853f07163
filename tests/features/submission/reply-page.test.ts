import { describe, expect, test } from 'vitest';
import type { PublishedReply } from '../../../src/lib/core/model/result.ts';
import type { OwnReply, RepliesResult } from '../../../src/lib/core/model/reply.ts';
import { rankingJson } from '../../../src/lib/features/ranking/ranking-export.ts';
import { rankingPage } from '../../../src/lib/features/ranking/ranking-page.ts';
import { replyPage } from '../../../src/lib/features/submission/reply-page.ts';
import { answerFor, commune, dossiers, named, onTime } from '../../ui/ranking-fixtures.ts';

const unit = commune('20001', 'Xã A');
const groups = [
	{ id: 'dossiers', label: { vi: 'Hồ sơ', en: 'Dossiers' } },
	{ id: 'empty', label: { vi: 'Trống', en: 'Empty' } }
];
const OWN = { inherited: false, breaks: [] };
const series = [
	{ period: named('2025-07'), figure: null, reason: 'not-reported' as const, ...OWN },
	{ period: named('2025-08'), figure: { numerator: 97n, denominator: 100n }, reason: null, ...OWN }
];
const answer: RepliesResult = {
	unit,
	...{ release: answerFor([]).release, isDemo: false, said: [] },
	figures: [
		{ indicator: onTime, latest: null, series },
		{ indicator: dossiers, latest: null, series: series.slice(1) }
	]
};

const own = (more: Partial<OwnReply>): OwnReply => ({
	...{ id: 'y1', unit: unit.id, indicator: 'on-time-rate', text: 'Mất điện.', author: 'lan' },
	...{ period: { start: '2025-07-15', end: '2025-08-14' }, at: '2025-08-19T02:00:00Z' },
	...{ status: 'submitted', reason: null, isPublished: false, unitName: 'Xã A' },
	about: { indicator: onTime, period: named('2025-08') },
	...more
});

const pageFor = (indicator: string, period: string, said: OwnReply[] = []) =>
	replyPage({ ...answer, said }, { indicator, period }, groups, 'vi');

describe('the page for saying something', () => {
	test('offers what was published of the unit, by group', () => {
		const page = pageFor('', '');
		expect(page).toMatchObject({ lede: 'Xã A · Đợt công bố 3, 20/8/2025', chosen: null });
		expect(page.groups).toEqual([
			{
				label: 'Hồ sơ',
				indicators: [
					{ id: 'on-time-rate', label: 'Tỷ lệ đúng hạn' },
					{ id: 'dossiers', label: 'Hồ sơ đã giải quyết' }
				]
			}
		]);
	});

	test.for<[what: string, period: string, selected: string]>([
		['the period that is asked for', '2025-07', '2025-07'],
		['the latest where none is', '', '2025-08'],
		['the latest where there is no such period', '1999-01', '2025-08']
	])('chooses %s', ([, period, selected]) => {
		const { chosen } = pageFor('on-time-rate', period);
		expect(chosen?.periods.find((option) => option.selected)?.id).toBe(selected);
		expect(chosen?.periods.map(({ text }) => text)).toEqual([
			'Tháng 8/2025: 97,0%',
			'Tháng 7/2025: Chưa báo cáo'
		]);
	});

	test('chooses nothing that there is not', () => {
		expect(pageFor('no-such', '2025-08')).toMatchObject({
			...{ chosen: null, isUnknown: true, selected: 'on-time-rate' }
		});
		expect(pageFor('', '')).toMatchObject({ isUnknown: false, selected: 'on-time-rate' });
		expect(pageFor('dossiers', '').selected).toBe('dossiers');
	});

	test.for<[Partial<OwnReply>, state: string, mayWithdraw: boolean]>([
		[{}, 'chờ duyệt', true],
		[{ status: 'approved' }, 'đã duyệt, hiển thị từ đợt công bố tới', true],
		[{ status: 'approved', isPublished: true }, 'đã duyệt, đang công bố', true],
		[{ status: 'returned', reason: 'có tên người' }, 'đã trả lại', false],
		[{ status: 'withdrawn' }, 'đã rút', false],
		[{ status: 'withdrawn', isPublished: true }, 'đã rút, còn hiển thị đến đợt công bố tới', false]
	])('of %o says %s', ([more, state, mayWithdraw]) => {
		const [line] = pageFor('', '', [own(more)]).said;
		expect(line).toMatchObject({
			...{ state, mayWithdraw, about: 'Tỷ lệ đúng hạn, Tháng 8/2025', by: 'Người gửi: lan, Xã A' }
		});
		expect(line?.reason).toBe(more.reason ? `Lý do: ${more.reason}` : null);
	});

	test('keeps what was said of an indicator that is no more', () => {
		expect(pageFor('', '', [own({ about: null })]).said[0]?.about).toBe('on-time-rate');
	});
});

describe('a reply in a ranking', () => {
	const reply: PublishedReply = {
		...{ id: 'y1', unit, indicator: 'on-time-rate', period: named('2025-08') },
		...{ text: '<b>Mất điện</b>\nba ngày.', at: '2025-08-19T02:00:00Z' }
	};
	const ranking = answerFor(
		[
			['Xã A', 97, 100],
			['Xã B', 98, 100]
		],
		{
			answer: { replies: [reply] }
		}
	);

	test('stands below the table with unit, day and its own words, and is marked in the row', () => {
		const page = rankingPage(ranking, {
			...{ other: null, groups: [], release: null, origin: 'https://so.example', locale: 'vi' }
		});
		expect(page.replies).toEqual([
			{
				...{ id: 'y1', title: 'Ý kiến của Xã A về Tháng 8/2025', href: '/don-vi/20001' },
				...{ when: '19/8/2025, đã được duyệt', text: '<b>Mất điện</b>\nba ngày.' }
			}
		]);
		expect(page.table.rows.map(({ name, hasReply }) => [name, hasReply])).toEqual([
			['Xã B', false],
			['Xã A', true]
		]);
	});

	test('changes nothing of the ranking that programs read', () => {
		const plain = { ...ranking, replies: [] };
		expect(JSON.stringify(rankingJson(ranking))).toBe(JSON.stringify(rankingJson(plain)));
	});
});
