import { describe, expect, test, vi } from 'vitest';
import { unitList } from '../../../src/lib/core/model/unit.ts';
import { findUnits } from '../../../src/lib/core/model/find-units.ts';
import { unitListPage } from '../../../src/lib/features/unit/unit-list.ts';
import { reference } from '../../core/model/reference.ts';
import { commune, province } from '../../ui/ranking-fixtures.ts';

const gone = { ...commune('21286', 'Xã Tư Nghĩa'), validTo: '2025-09-30' };
const units = [
	province,
	commune('21046', 'Xã Bình Thạnh'),
	commune('21091', 'Xã Bình Thanh'),
	commune('21235', 'Xã Tư Nghĩa'),
	commune('23764', 'Xã Ia Ly'),
	gone,
	{ ...commune('535', 'Thị xã Tư Nghĩa'), level: 'district' as const, validTo: '2025-09-30' }
];

describe('finding a unit', () => {
	test.each([
		['without marks', 'tu nghia', ['21235', '535', '21286']],
		['by marks first', 'bình thanh', ['21091', '21046']],
		['with the tone elsewhere', 'TƯ NGHIÃ', ['21235', '535', '21286']],
		['by a kind cut short', 'tx. tu nghia', ['535']],
		['by code', ' 21046 ', ['21046']],
		['with i for y', 'Xã Ia Li', ['23764']],
		['with i for y and without marks', 'ia li', ['23764']],
		['by a name with y for i', 'ya ly', ['23764']],
		['by code and name', '21235 - Xã Tư Nghĩa', ['21235']],
		['by name and code', 'Xa Tu Nghia (21235)', ['21235']],
		['by code and another name', '21235 - Bình Thanh', ['21235', '21091', '21046']],
		['by a code as a program writes it', '21235.0', ['21235']],
		['by a code as text', "'21235", ['21235']],
		['behind an ordinal', 'I. Xã Bình Thanh', ['21091', '21046']],
		['not at all', 'hà nội', []],
		['by nothing', '  ', []]
	])('%s', (_, text, codes) => {
		expect(findUnits(units, text).map(({ code }) => code)).toEqual(codes);
	});
});

/** Unicode normalizations, the dear part of folding, that a search needs. */
function normalizationsOf(search: () => void): number {
	const normalize = vi.spyOn(String.prototype, 'normalize');
	search();
	const { length } = normalize.mock.calls;
	normalize.mockRestore();
	return length;
}

test('searches fold each name once, and the typed text once for all units', () => {
	const many = Array.from({ length: 50 }, (_, n) => commune(String(10_000 + n), `Xã Số ${n}`));
	const search = (found: typeof many) => normalizationsOf(() => findUnits(found, 'xã số'));
	const first = search(many);
	expect(first).toBeGreaterThan(50);
	expect(search(many)).toBe(search(many.slice(0, 1)));
});

const page = (text: string) =>
	unitListPage(unitList(units, []), '51', { text, today: '2025-11-20' }, 'vi');

test('where nothing is asked the units in force are listed', () => {
	expect(page('')).toMatchObject({
		says: 'Đang có hiệu lực: 4 đơn vị thuộc Tỉnh Quảng Ngãi',
		groups: [{ label: 'Xã, phường, thị trấn, đặc khu', units: { length: 4 } }],
		more: null
	});
});

test('a unit that is gone says until when, and its link names a day on which it was there', () => {
	const found = page('tu nghia').groups[0]?.units[2];
	expect(found).toMatchObject({ href: '/don-vi/21286?on=2025-09-30', when: 'đến 30/9/2025' });
});

test('a name of before says what it is now', () => {
	const { units: list } = reference;
	const found = (text: string) =>
		unitListPage(list, '51', { text, today: '2026-11-20' }, 'vi').groups[0]?.units.map(
			({ name, code, now }) =>
				[code, name, now?.says, now?.units.map((unit) => unit.name).join(' + ')]
					.filter(Boolean)
					.join(' ')
		);
	expect(found('Nguyen Nghiem')).toEqual([
		'21457 Xã Nguyễn Nghiêm',
		'21025 Phường Nguyễn Nghiêm nay là Phường Cẩm Thành',
		'21439 Phường Nguyễn Nghiêm nay là Phường Đức Phổ'
	]);
	expect(found('tx duc pho')).toEqual([
		'534 Thị xã Đức Phổ nay thuộc Phường Đức Phổ + Phường Trà Câu + Xã Nguyễn Nghiêm + Xã Khánh Cường + Phường Sa Huỳnh'
	]);
});

test('nothing found says what to try', () => {
	expect(page('xyz').says).toContain('Không có đơn vị nào khớp với “xyz”');
});

test('more than a hundred are cut, and said to be', () => {
	const many = Array.from({ length: 120 }, (_, n) => commune(String(30000 + n), `Xã Mới ${n}`));
	const cut = unitListPage(unitList(many, []), '51', { text: 'mới', today: '2025-11-20' }, 'vi');
	expect(cut.groups[0]?.units.length).toBe(100);
	expect(cut.more).toBe('Chỉ hiển thị 100 đơn vị đầu; hãy gõ thêm chữ.');
});
