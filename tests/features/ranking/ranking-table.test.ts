import { expect, test } from 'vitest';
import { rankingTableView } from '../../../src/lib/features/ranking/ranking-table.ts';
import { totalComparison } from '../../../src/lib/ui/format/rank-text.ts';
import { unrankedGroups } from '../../../src/lib/features/ranking/unranked-units.ts';
import {
	answerFor,
	commune,
	dossiers,
	named,
	onTime,
	type Row
} from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [
	['Xã B', 400, 400],
	['Phường A', 500, 500],
	['Xã C', 1800, 2000],
	['Xã D', 10, 12],
	['Xã E', 0, 0],
	['Xã F']
];

test('each row is ready to be read', () => {
	const [first, second, third] = rankingTableView(answerFor(ROWS), 'vi').rows;
	expect(first).toMatchObject({
		rank: '=1',
		name: 'Phường A',
		href: '/don-vi/20002',
		value: '100,0',
		suffix: '%',
		counts: '500 / 500',
		range: '1–2',
		change: null,
		moved: null
	});
	expect(second).toMatchObject({ rank: '=1', name: 'Xã B' });
	expect(third).toMatchObject({ rank: '3', value: '90,0', counts: '1.800 / 2.000', range: '3' });
	expect(first?.standing).toEqual({ tone: 'better', mark: '▲', words: 'Cao hơn' });
});

test('the caption and heads say what is ranked, and the scale begins below the lowest interval', () => {
	const table = rankingTableView(answerFor(ROWS), 'vi');
	expect(table.caption).toBe('Xếp hạng 3 đơn vị có từ 30 hồ sơ trở lên');
	expect(table.heads).toEqual({
		value: 'Đúng hạn',
		counts: 'Hồ sơ',
		range: true,
		peers: false,
		gap: true,
		before: 'Tháng 7 → kỳ này'
	});
	expect(table.scale).toEqual({ min: '85%', max: '100%', name: 'khoảng tin cậy 95%' });
	expect(table.total?.text).toBe('mức chung 93,1%');
});

test('a whisker ends inside the track and holds the value', () => {
	for (const { track } of rankingTableView(answerFor(ROWS), 'vi').rows) {
		const [low, high] = track.whiskers ?? [NaN, NaN];
		expect(low).toBeGreaterThanOrEqual(0);
		expect(high).toBeLessThanOrEqual(100);
		expect(track.at).toBeGreaterThanOrEqual(low);
		expect(track.at).toBeLessThanOrEqual(high);
	}
});

test('a count has a bar from 0, and neither counts, range nor a line of the total', () => {
	const table = rankingTableView(answerFor(ROWS, { indicator: dossiers }), 'vi');
	expect(table.heads).toMatchObject({ counts: null, range: false });
	expect(table.total).toBeNull();
	expect(table.rows[0]).toMatchObject({
		value: '2.000',
		suffix: '',
		counts: null,
		range: null,
		standing: null,
		track: { at: 100, whiskers: null, total: null }
	});
});

test('the change tells ranks, and an arrow stands only where the ranges do not overlap', () => {
	const table = rankingTableView(
		answerFor(
			[
				['Xã A', 2000, 2000],
				['Xã B', 1500, 2000],
				['Xã C', 900, 1000]
			],
			{
				before: [
					['Xã A', 1000, 2000],
					['Xã B', 1500, 2000]
				]
			}
		),
		'vi'
	);
	expect(table.rows.map(({ name, change, moved }) => [name, change, moved?.mark])).toEqual([
		['Xã A', { before: '2', now: '1' }, '▲'],
		['Xã C', null, undefined],
		['Xã B', { before: '1', now: '3' }, '▼']
	]);
});

test('the rank range is told in words, and who cannot be told apart from the first is marked', () => {
	const { rows } = rankingTableView(answerFor(ROWS), 'vi');
	expect(rows.map(({ rankWords, isLeading }) => [rankWords, isLeading])).toEqual([
		['Hạng =1, hạng có thể từ 1 đến 2', true],
		['Hạng =1, hạng có thể từ 1 đến 2', true],
		['Hạng 3, hạng có thể duy nhất', false]
	]);
});

test('the target has its line, and each row how many cases it lacks', () => {
	const { rows, target, heads } = rankingTableView(answerFor(ROWS), 'vi');
	expect(target?.text).toBe('mục tiêu 98%');
	expect(rows.map(({ gap, track }) => [gap?.words, track.target === target?.at])).toEqual([
		['đạt', true],
		['đạt', true],
		['thiếu 160', true]
	]);
	expect(heads.gap).toBe(true);
	const free = rankingTableView(answerFor(ROWS, { indicator: { ...onTime, targets: {} } }), 'vi');
	expect([free.target, free.heads.gap, free.rows[0]?.gap]).toEqual([null, false, null]);
});

test('few cases are shown with what was pooled over 3 and 12 months', () => {
	const id = '20004@2025-07-01' as const;
	const pooled = new Map([[id, [{ months: 3, figure: { numerator: 27n, denominator: 30n } }]]]);
	const [, , few] = unrankedGroups(answerFor(ROWS, { answer: { pooled } }), 'vi');
	expect(few?.units[0]?.note).toBe('83,3% (10 / 12); 3 tháng: 90,0% (27 / 30)');
	expect(few?.why).toContain('tổng tử số chia tổng mẫu số');
});

test('where less is better the words judge instead of saying lower', () => {
	expect(totalComparison('worse', 'higher', 'vi').words).toBe('Thấp hơn');
	expect(totalComparison('worse', 'lower', 'vi').words).toBe('Kém hơn');
	expect(totalComparison('better', 'lower', 'en').words).toBe('Better');
});

test('the unranked stand by reason, with the value of few cases and without any rank', () => {
	const groups = unrankedGroups(answerFor(ROWS), 'vi');
	expect(
		groups.map(({ title, units }) => [title, units.map(({ name, note }) => [name, note])])
	).toEqual([
		['Chưa báo cáo', [['Xã F', null]]],
		['Không phát sinh', [['Xã E', null]]],
		['Quá ít trường hợp để xếp hạng', [['Xã D', '83,3% (10 / 12)']]]
	]);
});

test('what is missing is named, up to three reports', () => {
	const answer = answerFor([['Xã A']], { period: '2025-Q4' });
	const unit = commune('1', 'Xã Cũ');
	const missing = ['2025-09', '2025-10', '2025-11', '2025-12'].map((id) => ({
		unit,
		part: named(id)
	}));
	const asked = {
		...answer,
		ranking: {
			...answer.ranking,
			unranked: answer.ranking.unranked.map((other) => ({ ...other, missing }))
		}
	};
	expect(unrankedGroups(asked, 'vi')[0]?.units[0]?.note).toBe(
		'thiếu: Xã Cũ, Tháng 9/2025; Xã Cũ, Tháng 10/2025; Xã Cũ, Tháng 11/2025 và 1 báo cáo nữa'
	);
});

test('a value, and what stands beside the unranked, leads to where it comes from', () => {
	const answer = answerFor(ROWS);
	const asked = '?period=2025-08&parent=51&geography=current';
	expect(rankingTableView(answer, 'vi').rows[0]?.explained).toMatch(
		new RegExp(`^/giai-thich/on-time-rate/2000\\d\\${asked}$`, 'u')
	);
	const release = answer.release && { ...answer.release, supersededBy: 4 };
	const [row] = rankingTableView({ ...answer, release }, 'en').rows;
	expect(row?.explained).toMatch(/^\/en\/giai-thich\/.*&release=3$/u);
	const [group] = unrankedGroups(answerFor([['Xã A']]), 'vi');
	expect(group?.units[0]?.explained).toBe(`/giai-thich/on-time-rate/20001${asked}`);
});
