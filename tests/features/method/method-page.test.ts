import { describe, expect, test } from 'vitest';
import { peerGroups } from '../../../src/lib/core/ranking/peer-groups.ts';
import { methodPage } from '../../../src/lib/features/method/method-page.ts';
import { answerFor, type Row } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [
	['Xã A', 30, 40],
	['Phường B', 390, 400],
	['Xã C', 400, 400],
	['Xã D', 5, 5],
	['Xã E']
];
const exampleOf = (id: string, rows = ROWS) =>
	methodPage(answerFor(rows), 'vi').sections.find((section) => section.id === id)?.example;

describe('the examples are computed', () => {
	test('the intervals of published vectors, and of the unit that stands first', () => {
		expect(exampleOf('khoang-tin-cay')?.rows).toEqual([
			['10 / 10', '100,0%', '72,25%', '100,00%'],
			['19 / 20', '95,0%', '76,39%', '99,11%'],
			['99 / 100', '99,0%', '94,55%', '99,82%'],
			['Xã C: 400 / 400', '100,0%', '99,05%', '100,00%']
		]);
	});
	test('the mean of percentages is wrong by the two real units that show it best', () => {
		// (75 % + 100 %) ÷ 2 = 87.5 %, but 430 of 440 are 97.7 %
		expect(exampleOf('so-dem')?.rows).toEqual([
			['Xã C', '400 / 400', '100,0%'],
			['Xã A', '30 / 40', '75,0%'],
			['Trung bình cộng hai tỷ lệ (sai)', '', '87,5%'],
			['Tổng tử số ÷ tổng mẫu số (đúng)', '430 / 440', '97,7%']
		]);
	});
	test('no such example where all rates are equal', () => {
		expect(
			exampleOf('so-dem', [
				['Xã A', 40, 40],
				['Xã B', 50, 50]
			])
		).toBeNull();
	});
	test('first, middle and last with the ranks that chance leaves open', () => {
		expect(exampleOf('hang-co-the')?.rows).toEqual([
			['Xã C', '100,0%', '1', 'từ 1 đến 1'],
			['Phường B', '97,5%', '2', 'từ 2 đến 2'],
			['Xã A', '75,0%', '3', 'từ 3 đến 3']
		]);
	});
	test('what the ranking of today says of each rule', () => {
		const said = methodPage(answerFor(ROWS), 'vi').sections.flatMap(({ live }) => live ?? []);
		expect(said).toEqual([
			'Trong bảng dùng làm ví dụ, 1 đơn vị có hạng 1.',
			'Trong bảng dùng làm ví dụ, 4 trên 5 đơn vị đã báo cáo đủ; 2 đơn vị không có hạng, mỗi đơn vị có nêu lý do.',
			'Trong bảng dùng làm ví dụ: 1 đơn vị cao hơn, 1 tương đương, 1 thấp hơn mức chung.',
			'Trong bảng dùng làm ví dụ, 2 trong 3 đơn vị nằm ngoài giới hạn 95%, 2 ngoài 99,8%; nếu chỉ do ngẫu nhiên thì trung bình khoảng 0,2 và 0,0.',
			'Trong bảng dùng làm ví dụ, 1 đơn vị có quá ít trường hợp.',
			'Trong bảng dùng làm ví dụ, 0 đơn vị đổi hạng so với kỳ trước, nhưng chỉ 0 đơn vị đổi đủ nhiều để có mũi tên.'
		]);
	});
});

test('a unit of the ranking shows what ranks within groups are', () => {
	const plain = answerFor(ROWS);
	const kindOf = ({ kind }: { kind: string }) => [{ dimension: 'kind' as const, value: kind }];
	const answer = { ...plain, peers: peerGroups(plain.ranking, 'higher', kindOf) };
	const peers = methodPage(answer, 'vi').sections.find(({ id }) => id === 'nhom');
	expect(peers?.live).toBe('Trong bảng dùng làm ví dụ, Xã C (hạng chung 1): hạng 1 trong 2 xã.');
});

test('before the first release the rules and the known intervals stand there', () => {
	const page = methodPage(null, 'en');
	expect(page.from).toBeNull();
	expect(page.sections.every(({ live }) => live === null)).toBe(true);
	expect(page.sections.flatMap(({ example }) => example?.rows ?? [])).toHaveLength(3);
});

test.each(['vi', 'en'] as const)('it names all its sources (%s)', (locale) => {
	const { references, limits } = methodPage(null, locale);
	const named = [
		'766/QĐ-TTg',
		'01/2020/TT-VPCP',
		'Wilson, E. B. (1927)',
		'Goldstein',
		'Mogstad',
		'Spiegelhalter, D. J. (2005)',
		'Shewhart'
	];
	expect(references).toHaveLength(named.length);
	for (const [place, name] of named.entries()) expect(references[place]).toContain(name);
	expect(limits).toHaveLength(5);
});
