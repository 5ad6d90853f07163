import { expect, test } from 'vitest';
import { rankingTable, standingText } from '../../src/lib/view/ranking-table.ts';
import { unrankedGroups } from '../../src/lib/view/unranked.ts';
import { answerFor, commune, dossiers, named, type Row } from './build.ts';

const ROWS: Row[] = [
	['Xã B', 400, 400],
	['Phường A', 500, 500],
	['Xã C', 1800, 2000],
	['Xã D', 10, 12],
	['Xã E', 0, 0],
	['Xã F']
];

test('each row is ready to be read', () => {
	const [first, second, third] = rankingTable(answerFor(ROWS), 'vi').rows;
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
	const table = rankingTable(answerFor(ROWS), 'vi');
	expect(table.caption).toBe('Xếp hạng 3 đơn vị có từ 30 hồ sơ trở lên');
	expect(table.heads).toEqual({
		value: 'Đúng hạn',
		counts: 'Hồ sơ',
		range: true,
		before: 'Tháng 7 → nay'
	});
	expect(table.scale).toEqual({ min: '85%', max: '100%', name: 'khoảng tin cậy 95%' });
	expect(table.total?.text).toBe('mức chung 93,1%');
});

test('a whisker ends inside the track and holds the value', () => {
	for (const { track } of rankingTable(answerFor(ROWS), 'vi').rows) {
		const [low, high] = track.whiskers ?? [NaN, NaN];
		expect(low).toBeGreaterThanOrEqual(0);
		expect(high).toBeLessThanOrEqual(100);
		expect(track.at).toBeGreaterThanOrEqual(low);
		expect(track.at).toBeLessThanOrEqual(high);
	}
});

test('a count has a bar from 0, and neither counts, range nor a line of the total', () => {
	const table = rankingTable(answerFor(ROWS, { indicator: dossiers }), 'vi');
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
	const table = rankingTable(
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

test('where less is better the words judge instead of saying lower', () => {
	expect(standingText('worse', 'higher', 'vi').words).toBe('Thấp hơn');
	expect(standingText('worse', 'lower', 'vi').words).toBe('Kém hơn');
	expect(standingText('better', 'lower', 'en').words).toBe('Better');
});

test('the unranked stand by reason, with the value of few cases and without any rank', () => {
	const groups = unrankedGroups(answerFor(ROWS), 'vi');
	expect(
		groups.map(({ title, units }) => [title, units.map(({ name, note }) => [name, note])])
	).toEqual([
		['Chưa báo cáo', [['Xã F', null]]],
		['Không phát sinh', [['Xã E', null]]],
		['Quá ít để xếp hạng', [['Xã D', '83,3% (10 / 12)']]]
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
