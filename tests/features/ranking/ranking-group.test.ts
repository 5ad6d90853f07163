import { expect, test } from 'vitest';
import { peerGroups } from '../../../src/lib/core/ranking/peer-groups.ts';
import { peerRankTexts } from '../../../src/lib/ui/format/rank-text.ts';
import { rankingPage } from '../../../src/lib/features/ranking/ranking-page.ts';
import { rankingTableView } from '../../../src/lib/features/ranking/ranking-table.ts';
import { answerFor, type Row, SHIPPED } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [
	['Xã A', 1000, 1000],
	['Phường B', 990, 1000],
	['Xã C', 900, 1000],
	['Phường D', 700, 1000],
	['Phường E', 9, 10]
];
const plain = answerFor(ROWS);
const isHigh = (name: string) => name === 'Xã A' || name === 'Phường D';
const peers = peerGroups(plain.ranking, 'higher', ({ name, kind }) => [
	{ dimension: 'kind', value: kind },
	...(isHigh(name) ? [{ dimension: 'terrain' as const, value: 'mountain' }] : [])
]);
const answer = { ...plain, peers };

const page = (group: string | null, locale: 'vi' | 'en' = 'vi') =>
	rankingPage(answer, { ...{ other: null, groups: [], release: null, origin: '' }, group, locale });

test('a row tells its rank among its kind in short, and in all its groups in words', () => {
	expect(rankingTableView(answer, 'vi').rows.map(({ name, among }) => [name, among])).toEqual([
		[
			'Xã A',
			{
				short: '1/2',
				brief: '1/2 xã · 1/2 miền núi',
				words: 'hạng 1 trong 2 xã; hạng 1 trong 2 đơn vị vùng miền núi'
			}
		],
		['Phường B', { short: '1/2', brief: '1/2 phường', words: 'hạng 1 trong 2 phường' }],
		['Xã C', { short: '2/2', brief: '2/2 xã', words: 'hạng 2 trong 2 xã' }],
		[
			'Phường D',
			{
				short: '2/2',
				brief: '2/2 phường · 2/2 miền núi',
				words: 'hạng 2 trong 2 phường; hạng 2 trong 2 đơn vị vùng miền núi'
			}
		]
	]);
});

test('a unit is told its rank in each of its groups', () => {
	const [first] = plain.ranking.ranked;
	if (!first) throw new Error('a row expected');
	expect(peerRankTexts(peers, first.unit.id, SHIPPED.peerGroups, 'vi')).toEqual([
		'hạng 1 trong 2 xã',
		'hạng 1 trong 2 đơn vị vùng miền núi'
	]);
	expect(peerRankTexts(peers, first.unit.id, SHIPPED.peerGroups, 'en')[0]).toBe(
		'1 of 2 rural communes (xã)'
	);
});

test('a group is a ranking of its own; total and coverage stay those of all, and that is said', () => {
	const shown = page('kind:phuong');
	expect(shown.table.rows.map(({ rank, name }) => `${rank} ${name}`)).toEqual([
		'1 Phường B',
		'2 Phường D'
	]);
	expect(shown.title).toBe('Phường B dẫn đầu rõ rệt với 99,0%');
	expect(shown.group).toBe(
		'Chỉ xếp hạng trong nhóm: 2 phường. Mức chung, độ phủ và các tệp để tải là của cả 4 đơn vị.'
	);
	expect(shown.figures).toEqual(page(null).figures);
	expect(shown.table.heads.before).toBeNull();
	expect(shown.unranked.groups.flatMap(({ units }) => units.map(({ name }) => name))).toEqual([
		'Phường E'
	]);
});

test('the link to cite keeps the group, the files hold all units', () => {
	const shown = page('terrain:mountain');
	expect(shown.citation).toContain('&nhom=terrain%3Amountain');
	expect(shown.files.every(({ href }) => !href.includes('nhom'))).toBe(true);
});

test('the groups can be chosen, with the one shown selected', () => {
	const { peers: offered } = page('kind:phuong').form;
	expect(offered.all).toEqual({ value: '', label: 'Tất cả đơn vị', selected: false });
	expect(offered.groups).toEqual([
		{
			label: 'Theo loại đơn vị',
			options: [
				{ value: 'kind:phuong', label: 'Phường (2)', selected: true },
				{ value: 'kind:xa', label: 'Xã (2)', selected: false }
			]
		},
		{
			label: 'Theo địa hình',
			options: [{ value: 'terrain:mountain', label: 'Đơn vị vùng miền núi (2)', selected: false }]
		}
	]);
});

test('a group that is not there shows all units and says so', () => {
	const shown = page('kind:dac-khu');
	expect(shown.table.rows).toHaveLength(4);
	expect(shown.group).toContain('không có nhóm đã chọn');
});
