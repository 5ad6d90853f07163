import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/lib/core/model/catalogue.ts';
import type {
	Dashboard,
	SubmittedReport,
	ExpectedReportStatus,
	ExpectedReportSummary,
	OwnFigure,
	ReporterDashboard
} from '../../../src/lib/core/model/dashboard.ts';
import type { Draft } from '../../../src/lib/core/model/draft.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import {
	dashboardPage,
	type ReporterDashboardView
} from '../../../src/lib/features/dashboard/dashboard-page.ts';
import type { Locale } from '../../../src/lib/core/model/locale.ts';
import { answerFor, commune, named, province, tthc, type Row } from '../../ui/ranking-fixtures.ts';

const { installation } = answerFor([['Xã A', 40, 40]]);
const catalogue: Catalogue = {
	...{ installation, groups: [], forms: [tthc], indicators: [], scorecards: [] },
	...{ holidays: [], workingWeekends: [] }
};
const TODAY = '2025-08-20';
const unit = commune('20001', 'Xã A');

const obligation = (more: Partial<ExpectedReportStatus>): ExpectedReportStatus => ({
	...{ form: tthc, period: named('2025-08'), deadline: '2025-08-18' },
	...{ progress: 'missing', report: null, reason: null, draft: null, lock: null },
	...more
});

const draft: Draft = {
	...{ id: 'd1', owner: 'lan', name: 'thang-8.csv', sha256: '', createdAt: '2025-08-19T02:00:00Z' },
	chosen: { form: null, period: null, unit: null, meanings: [] }
};

function shown(desk: Partial<ReporterDashboard>, locale: Locale = 'vi'): ReporterDashboardView {
	const reporter: ReporterDashboard = {
		...{ unit, successors: [], own: [], below: [], figures: [] },
		...{ returned: [], commented: [], recent: [] },
		...{ drafts: { waiting: [], findings: new Map() }, release: null, isDemo: false },
		...desk
	};
	const page = dashboardPage({ today: TODAY, reporter, centre: null }, catalogue, locale);
	if (!page.reporter) throw new Error('no desk of a reporter');
	return page.reporter;
}

describe('what is due', () => {
	test.for<
		[what: string, Partial<ExpectedReportStatus>, when: string, state: string, links: string[]]
	>([
		['late', {}, 'trễ 2 ngày', 'chưa nộp', ['Nộp', 'Biểu mẫu điền sẵn (.xlsx)']],
		[
			'due today',
			{ deadline: TODAY },
			'hết hạn hôm nay',
			'chưa nộp',
			['Nộp', 'Biểu mẫu điền sẵn (.xlsx)']
		],
		[
			'not to be handed in before its period is over',
			{ period: named('2025-09'), deadline: '2025-09-16' },
			'chưa đến hạn, còn 27 ngày',
			'kỳ chưa kết thúc, kết thúc ngày 14/9/2025',
			['Biểu mẫu điền sẵn (.xlsx)']
		],
		[
			'waiting as a file',
			{ draft },
			'trễ 2 ngày',
			'có tệp chờ bạn nộp',
			['Xem tệp chờ nộp', 'Biểu mẫu điền sẵn (.xlsx)']
		],
		[
			'returned',
			{ progress: 'returned', report: 'r1', reason: 'sai cột' },
			'trễ 2 ngày',
			'đã trả lại',
			['Sửa và nộp lại', 'Biểu mẫu điền sẵn (.xlsx)', 'Xem báo cáo']
		]
	])('%s', ([, more, when, state, links]) => {
		const { open, later, done } = shown({ own: [obligation(more)] });
		expect(done).toEqual([]);
		const lines = [...open, ...later];
		expect(lines).toMatchObject([
			{ when, state, period: expect.stringMatching(/^Tháng [89]\/2025$/u) }
		]);
		expect(lines[0]?.links.map(({ text }) => text)).toEqual(links);
	});

	test.for<[deadline: string, progress: 'missing' | 'returned', list: string, counts: string]>([
		['2025-08-19', 'missing', 'open', 'Trễ hạn: 1. Sắp đến hạn: 0. Chưa đến hạn: 0.'],
		['2025-08-20', 'missing', 'open', 'Trễ hạn: 0. Sắp đến hạn: 1. Chưa đến hạn: 0.'],
		['2025-09-03', 'missing', 'open', 'Trễ hạn: 0. Sắp đến hạn: 1. Chưa đến hạn: 0.'],
		['2025-09-04', 'missing', 'later', 'Trễ hạn: 0. Sắp đến hạn: 0. Chưa đến hạn: 1.'],
		['2025-09-04', 'returned', 'open', 'Trễ hạn: 0. Sắp đến hạn: 1. Chưa đến hạn: 0.']
	])('is told apart by its deadline: %s, %s', ([deadline, progress, list, counts]) => {
		const desk = shown({ own: [obligation({ deadline, progress })] });
		expect([desk.open.length, desk.later.length]).toEqual(list === 'open' ? [1, 0] : [0, 1]);
		expect(desk.openText).toBe(counts);
	});

	test('in a locked period is not to be sent, and says who locked it', () => {
		const by = { name: 'hoa', fullName: 'Phạm Hoa', role: 'reviewer' } as const;
		const lock = { by, at: '2025-08-19T02:00:00Z', reason: 'đã chốt số liệu' };
		const [line] = shown({ own: [obligation({ lock })] }).open;
		expect(line?.lock).toBe('Đã khóa từ 09:00, 19/8/2025, Phạm Hoa (người duyệt): đã chốt số liệu');
		expect(line?.links).toEqual([]);
	});

	test.for<[what: string, Partial<ExpectedReportStatus>, state: string, links: string[]]>([
		['handed in', { progress: 'submitted', report: 'r1' }, 'đã nộp, chờ duyệt', ['Xem báo cáo']],
		[
			'in force',
			{ progress: 'approved', report: 'r1' },
			'đã duyệt, đang có hiệu lực',
			['Xem báo cáo']
		],
		[
			'in force by a report that is not theirs to open',
			{ progress: 'approved' },
			'đã duyệt, đang có hiệu lực (trong báo cáo của đơn vị khác)',
			[]
		]
	])('no more: %s', ([, more, state, links]) => {
		const { open, done } = shown({ own: [obligation(more)] });
		expect(open).toEqual([]);
		expect(done).toMatchObject([{ when: '', isLate: false, state }]);
		expect(done[0]?.links.map(({ text }) => text)).toEqual(links);
	});

	test('stands in the order of its days, with a template made for unit and period', () => {
		const coming = obligation({ period: named('2025-09'), deadline: '2025-09-16' });
		const returned = obligation({ progress: 'returned', reason: 'sai cột' });
		const { open, later } = shown({ own: [coming, returned] });
		expect(open.map(({ deadline, days }) => [deadline, days])).toEqual([
			['18/8/2025', '15/7–14/8/2025']
		]);
		expect(later.map(({ deadline }) => deadline)).toEqual(['16/9/2025']);
		expect(open[0]?.reason).toBe('Lý do: sai cột');
		const [again, template] = open[0]?.links ?? [];
		expect(again).toMatchObject({
			...{ href: '/nop-bao-cao?period=2025-08&unit=20001&form=tthc', isFile: false }
		});
		expect(again?.label).toBe('Sửa và nộp lại: Biểu II.06a, Tháng 8/2025');
		expect(template).toMatchObject({
			...{ href: '/bieu-mau/tthc.xlsx?period=2025-08&unit=20001', isFile: true }
		});
	});

	test('below a unit is counted, with as many names as can be read', () => {
		const lacking = Array.from({ length: 10 }, (_, index) => commune(`${index}`, `Xã ${index}`));
		const counts = { missing: 9, returned: 1, submitted: 2, approved: 84, withdrawn: 0 };
		const due = { form: tthc, period: named('2025-08'), deadline: '2025-08-18', due: 96 };
		const full = { ...counts, missing: 0, returned: 0, submitted: 0, approved: 96 };
		const below: ExpectedReportSummary[] = [
			{ ...due, counts, lacking, isLocked: false },
			{ ...due, period: named('2025-07'), counts: full, lacking: [], isLocked: true }
		];
		expect(shown({ below }).below).toMatchObject({
			latest: [
				{
					...{ inForce: '84 / 96', waiting: '2', isLate: true },
					lacking: '10: Xã 0, Xã 1, Xã 2, Xã 3, Xã 4, Xã 5, Xã 6, Xã 7, và 2 đơn vị khác'
				}
			],
			earlier: [
				{
					...{ period: 'Tháng 7/2025', days: '15/6–14/7/2025', isLocked: true },
					...{ inForce: '96 / 96', lacking: 'không có', isLate: false }
				}
			]
		});
	});
});

test('what was handed in says its state, and why it came back', () => {
	const report: SubmittedReport = {
		...{ id: 'r1', form: tthc, period: named('2025-08'), sender: unit, status: 'returned' },
		...{ at: '2025-08-19T02:00:00Z', reason: 'sai cột' },
		...{ comment: null, mayWithdraw: false }
	};
	const { returned, commented, recent } = shown({
		returned: [report],
		commented: [
			{ ...report, status: 'submitted', reason: null, comment: 'Cột 5 là gì?', mayWithdraw: true }
		],
		recent: [{ ...report, id: 'r2', form: null, sender: null, status: 'approved', reason: null }]
	});
	expect(returned).toMatchObject([
		{
			...{ href: '/bao-cao/r1', form: 'Biểu II.06a', sender: 'Xã A' },
			period: 'Tháng 8/2025 (15/7–14/8/2025)',
			...{ sent: '09:00, 19/8/2025', state: 'đã trả lại', reason: 'Lý do: sai cột' }
		}
	]);
	expect(returned[0]?.withdraw).toBeNull();
	expect(commented).toMatchObject([
		{
			reason: 'Trao đổi: Cột 5 là gì?',
			withdraw: { href: '/bao-cao/r1/rut', label: 'Rút báo cáo: Biểu II.06a, Tháng 8/2025' }
		}
	]);
	expect(recent).toMatchObject([{ form: 'Báo cáo', sender: 'không ghi', reason: null }]);
});

describe('a unit that is no more', () => {
	const old: Unit = { ...unit, validFrom: '2021-01-01', validTo: '2025-06-30' };

	test('is told so, with who has it now', () => {
		const successors = [
			{ unit: commune('20002', 'Xã B'), share: 'full' as const },
			{ unit: commune('20003', 'Xã C'), share: 'partial' as const }
		];
		const { ended } = shown({ unit: old, successors });
		expect(ended?.text).toContain('Xã A kết thúc hoạt động sau ngày 30/6/2025');
		expect(ended?.successors.map(({ name }) => name)).toEqual(['Xã B', 'Xã C (một phần)']);
	});

	test('is told otherwise where it goes on under the same code and name', () => {
		const { ended } = shown({ unit: old, successors: [{ unit, share: 'full' }] });
		expect(ended?.text).toContain('Xã A được lập lại');
		expect(ended?.text).not.toContain('kết thúc hoạt động');
	});

	test('is not told so while it is in force', () => {
		expect(shown({ unit: { ...unit, validTo: TODAY } }).ended).toBeNull();
	});
});

describe('my unit', () => {
	const ROWS: Row[] = [
		['Phường P', 990, 1_000],
		['Xã A', 99, 100],
		['Xã B', 97, 100],
		['Xã C', 1_900, 2_000],
		['Xã D', 9, 10],
		['Xã E']
	];
	const figureOf = (name: string, setting: Parameters<typeof answerFor>[1] = {}): OwnFigure => {
		const answer = answerFor(ROWS, setting);
		const row = [...answer.ranking.ranked, ...answer.ranking.unranked].find(
			(other) => other.unit.name === name
		);
		if (!row) throw new Error(`no row of ${name}`);
		return { answer, row };
	};
	const of = (name: string, setting = {}, locale: Locale = 'vi') => {
		const [figure] = shown({ figures: [figureOf(name, setting)] }, locale).figures;
		if (!figure) throw new Error('no figure');
		return figure;
	};

	test('stands with value, counts, place, how sure it is, and the cases to the target', () => {
		expect(of('Xã B')).toMatchObject({
			...{
				indicator: 'Tỷ lệ đúng hạn',
				period: 'Tháng 8/2025',
				value: '97,0%',
				counts: '97 / 100'
			},
			rank: 'Hạng 3 trong 4',
			range: 'Hạng có thể từ 1 đến 4: trong khoảng đó chưa thể nói đơn vị nào hơn.',
			gap: 'Thêm 1 hồ sơ đúng hạn để đạt 98% (mục tiêu năm 2025).'
		});
		expect(of('Xã C').gap).toBe('Thêm 60 hồ sơ đúng hạn để đạt 98% (mục tiêu năm 2025).');
		expect(of('Xã A').gap).toBe('Đã đạt 98% (mục tiêu năm 2025), vượt 1 hồ sơ.');
	});

	test('is told in English too', () => {
		expect(of('Xã C', {}, 'en')).toMatchObject({
			...{
				gap: '60 more needed (dossiers on time) to reach 98% (target for 2025).',
				rank: 'Rank 4 of 4'
			},
			hrefs: { reply: '/en/y-kien?chi-tieu=on-time-rate&ky=2025-08' }
		});
	});

	test('stands among its own kind, and leads to its ranking and to a word about it', () => {
		const { peers, hrefs } = of('Xã B');
		expect(peers.map(({ rank, name, isOwn }) => [rank, name, isOwn])).toEqual([
			['=1', 'Xã A', false],
			['3', 'Xã B', true],
			['4', 'Xã C', false]
		]);
		expect(hrefs).toEqual({
			ranking: '/xep-hang/on-time-rate?level=commune&period=2025-08&parent=51#don-vi-20003',
			reply: '/y-kien?chi-tieu=on-time-rate&ky=2025-08'
		});
	});

	test('leads to where its figure and those of its peers come from', () => {
		const { explained, hasValue, peers } = of('Xã B');
		const asked = '?period=2025-08&parent=51&geography=current';
		expect([explained, hasValue]).toEqual([`/giai-thich/on-time-rate/20003${asked}`, true]);
		expect(peers.map((peer) => peer.explained)).toEqual(
			['20002', '20003', '20004'].map((code) => `/giai-thich/on-time-rate/${code}${asked}`)
		);
		expect(of('Xã E')).toMatchObject({
			...{ hasValue: false, explained: `/giai-thich/on-time-rate/20006${asked}` }
		});
	});

	test('without a place says why, and without a figure has no gap', () => {
		expect(of('Xã E')).toMatchObject({
			...{ value: '–', counts: null, rank: 'Chưa xếp hạng: chưa báo cáo', range: null },
			...{ gap: null, peers: [] }
		});
		expect(of('Xã D')).toMatchObject({ rank: 'Chưa xếp hạng: quá ít trường hợp để xếp hạng' });
		expect(of('Xã D').gap).toBe('Thêm 1 hồ sơ đúng hạn để đạt 98% (mục tiêu năm 2025).');
	});

	test('of a level that is not ranked leads to the ranking of those below it', () => {
		expect(shown({ unit: province }).belowRanking).toBe('/xep-hang/on-time-rate?parent=51');
		expect(shown({}).belowRanking).toBeNull();
	});
});

describe('the desk of the province’s people', () => {
	const desk: Dashboard = {
		...{ today: TODAY, reporter: null },
		centre: { reportsWaiting: 3, repliesWaiting: 1, releases: [], displaced: null }
	};

	test('is small: what waits, and where', () => {
		const page = dashboardPage(desk, catalogue, 'vi');
		expect(page).toMatchObject({ lede: 'Hôm nay 20/8/2025', reporter: null });
		expect(page.centre).toMatchObject({
			...{ reports: 3, replies: 1, displaced: null },
			hrefs: { review: '/duyet', people: '/quan-tri/nguoi-dung' }
		});
	});

	test('of an account without a unit is empty', () => {
		const page = dashboardPage({ ...desk, centre: null }, catalogue, 'vi');
		expect([page.reporter, page.centre]).toEqual([null, null]);
	});
});
