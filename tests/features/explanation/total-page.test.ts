import { describe, expect, test } from 'vitest';
import { totalPage } from '../../../src/lib/features/explanation/total-page.ts';
import { dossiers } from '../../ui/ranking-fixtures.ts';
import { totalOf } from './total-fixtures.ts';

const total = totalOf();
const page = totalPage(total, 'vi');

describe('a total is explained', () => {
	test('with the finding as title: value, counts, and from how many units', () => {
		expect(page.title).toBe(
			'Toàn tỉnh Quảng Ngãi: 97,5% = 433\u00a0/\u00a0444 hồ sơ, cộng từ 4 đơn vị'
		);
		expect(page.crumb).toBe('Đợt công bố 3, 20/8/2025');
		expect([page.isDemo, page.why, page.newer]).toEqual([false, null, null]);
	});

	test('in one sentence that says of exactly which units it is the sum, and how many are not in it', () => {
		expect(page.lede).toContain(
			'Mức chung là tổng tử số chia cho tổng mẫu số của 2 đơn vị được xếp hạng, 1 đơn vị có quá ít trường hợp để xếp hạng và 1 đơn vị không phát sinh; không phải trung bình của các tỷ lệ.'
		);
		expect(page.lede).toContain('1 đơn vị không được cộng; lý do ở cuối trang.');
		expect(page.lede).toContain('Tính theo địa giới hiện nay');
	});

	test('by the formula in words and the sums of both sides', () => {
		expect(page.formula.words).toBe('trước hạn và đúng hạn ÷ đã giải quyết');
		const sides = page.formula.sides.map(({ name, terms, total: all }) => [
			name,
			...terms.map(({ rule, sum }) => `${sum} (${rule})`),
			all
		]);
		expect(sides).toEqual([
			['Tử số', '433 (Cộng 4 đơn vị)', '433'],
			['Mẫu số', '444 (Cộng 4 đơn vị)', '444']
		]);
	});

	test('by its units, reason by reason, each with its two sums and the way on', () => {
		const lines = page.table?.groups.map(({ shares, sum }) => [
			...shares.map((one) =>
				[one.name, one.numerator, one.denominator, one.value, one.rank].join(' ')
			),
			[sum.name, sum.numerator, sum.denominator, sum.value].join(' ')
		]);
		expect(lines).toEqual([
			[
				'Xã A 40 40 100,0% hạng 1',
				'Phường B 390 400 97,5% hạng 2',
				'Cộng 2 đơn vị được xếp hạng 430 440 97,7%'
			],
			['Xã Ít 3 4 75,0% ', 'Cộng 1 đơn vị có quá ít trường hợp 3 4 75,0%'],
			['Xã Không 0 0 – ', 'Cộng 1 đơn vị không phát sinh 0 0 –']
		]);
		expect(page.table?.all).toMatchObject({
			name: 'Tổng của cả 4 đơn vị: mức chung',
			numerator: '433',
			denominator: '444',
			value: '97,5%'
		});
		expect(page.table?.groups[0]?.shares[0]?.href).toBe(
			'/giai-thich/on-time-rate/20001?period=2025-08&parent=51&geography=current'
		);
	});

	test('and by who is not in it, with the reason and the way on', () => {
		expect(page.outside.title).toBe('Không nằm trong mức chung (1)');
		expect(page.outside.groups).toMatchObject([
			{
				reason: 'not-reported',
				units: [
					{
						name: 'Xã Vắng',
						href: '/giai-thich/on-time-rate/20005?period=2025-08&parent=51&geography=current',
						explained: null
					}
				]
			}
		]);
	});

	test('with the way back to just this ranking and the same for programs, release named', () => {
		const asked = 'level=commune&period=2025-08&parent=51&geography=current&release=3';
		expect(page.ranking).toBe(`/xep-hang/on-time-rate?${asked}`);
		expect(page.json).toBe(`/api/v1/explain?indicator=on-time-rate&${asked}`);
	});
});

test('a count has one side and one column', () => {
	const { title, lede, table, formula } = totalPage(totalOf(undefined, dossiers), 'vi');
	expect(title).toBe('Toàn tỉnh Quảng Ngãi: 444 hồ sơ, cộng từ 4 đơn vị');
	expect(lede).toContain('Đây là tổng số hồ sơ của 4 đơn vị được xếp hạng.');
	expect(formula.sides.map(({ name }) => name)).toEqual(['Tổng']);
	expect(table?.heads).toEqual({ numerator: 'Đã giải quyết', denominator: null, value: null });
	expect(table?.all).toBeNull();
});

test.each([
	['sum', 'Cộng 4 đơn vị, mỗi đơn vị cộng các kỳ'],
	['first', 'Cộng 4 đơn vị, mỗi đơn vị lấy kỳ đầu'],
	['last', 'Cộng 4 đơn vị, mỗi đơn vị lấy kỳ cuối']
] as const)(
	'of a period put together from months a field that adds up by %s says so',
	(addUp, rule) => {
		const numerator = (total.formula?.numerator ?? []).map((term) => ({ ...term, addUp }));
		const formula = { numerator, denominator: null };
		const shown = totalPage({ ...total, formula, isOfParts: true }, 'vi');
		expect(shown.formula.sides[0]?.terms[0]?.rule).toBe(rule);
	}
);

test('an older release says so and leads to the same total in the newest', () => {
	const release = total.release && { ...total.release, supersededBy: 4 };
	const { newer, table } = totalPage({ ...total, release }, 'en');
	expect(newer).toEqual({
		number: 4,
		href: '/en/giai-thich/on-time-rate?level=commune&period=2025-08&parent=51&geography=current'
	});
	expect(table?.groups[0]?.shares[0]?.href).toContain('release=3');
});

test('where nobody reported there is no total, and no table without rows', () => {
	const shown = totalPage(totalOf([['Xã A'], ['Xã B']]), 'vi');
	expect(shown.title).toBe(
		'Toàn tỉnh Quảng Ngãi: chưa có mức chung, vì không đơn vị nào có đủ số liệu'
	);
	expect([shown.table, shown.outside.title]).toEqual([null, 'Không nằm trong mức chung (2)']);
});

test('without any case there is no total either', () => {
	const shown = totalPage(totalOf([['Xã A', 0, 0]]), 'vi');
	expect(shown.title).toBe(
		'Toàn tỉnh Quảng Ngãi: chưa có mức chung, vì không phát sinh trường hợp nào'
	);
	expect(shown.table?.groups[0]?.shares[0]).toMatchObject({ denominator: '0', value: '–' });
});

test('what is only published as a statement has no total, and says of whom something was published', () => {
	const empty = totalOf([['Xã A'], ['Xã B']]);
	const unranked = empty.ranking.unranked.map((row, place) =>
		place === 0 ? { ...row, reason: 'statement-only' as const } : row
	);
	const answer = { ...empty, formula: null, ranking: { ...empty.ranking, unranked } };
	const shown = totalPage(answer, 'vi');
	expect(shown.title).toBe('Toàn tỉnh Quảng Ngãi: không có mức chung');
	expect(shown.why).toContain('không kèm số đếm');
	expect(shown.formula.sides).toEqual([]);
	expect(shown.outside.title).toBe('Đơn vị có số liệu công bố (1)');
	expect(shown.outside.groups.map(({ reason }) => reason)).toEqual(['statement-only']);
});
