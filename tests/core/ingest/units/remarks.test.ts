import { describe, expect, test } from 'vitest';
import { findUnit } from '../../../../src/lib/core/ingest/units/find-unit.ts';
import type { UnitLookup } from '../../../../src/lib/core/ingest/units/unit-lookup.ts';
import { reference } from '../reference.ts';

const lookup = (day: string): UnitLookup => ({
	...{ units: reference.units, day, within: null, near: null },
	levels: ['district', 'commune']
});
/** The code of the unit, or of the problem with the codes of its candidates. */
const lookUp = (text: string, day = '2025-08-31'): string => {
	const found = findUnit(lookup(day), text);
	return found.unit
		? found.unit.code
		: [found.code, ...found.candidates.map(({ code }) => code)].join(' ');
};

describe('a text behind the name is read where it is known about the unit:', () => {
	test.each([
		...['Tư Nghĩa (xã)', 'Tư Nghĩa, xã', 'Xã Tư Nghĩa (Xã Tư Nghĩa)', 'Tư Nghĩa (UBND xã)'],
		...['Xã Tư Nghĩa - tỉnh Quảng Ngãi', 'Xã Tư Nghĩa (thuộc tỉnh Quảng Ngãi)'],
		...['Xã Tư Nghĩa, huyện Tư Nghĩa', 'Xã Tư Nghĩa (huyện Tư Nghĩa cũ)'],
		...['Xã Tư Nghĩa (La Hà)', 'Xã Tư Nghĩa (thị trấn La Hà cũ)', 'Xã Tư Nghĩa (mới)'],
		...['Xã Tư Nghĩa (gồm thị trấn La Hà và Tư Nghĩa)', 'Xã Tư Nghĩa - trước đây là La Hà'],
		...['Xã Tư Nghĩa ( )', 'Xã Tư Nghĩa (*)', 'Xã Tư Nghĩa (1)', 'Xã Tư Nghĩa [2]'],
		...['Xã Tư Nghĩa (**), tỉnh Quảng Ngãi', 'Xã Tư Nghĩa -', 'Xã Tư Nghĩa,', 'Xã Tư Nghĩa (…)'],
		...['Xã Tư Nghĩa (H48.12)', 'Xã Tư Nghĩa - 000.00.12.H48', 'Xã Tư Nghĩa (mã 21235)'],
		...['21235 - Xã Tư Nghĩa (huyện Tư Nghĩa cũ)']
	])('%s', (text) => expect(lookUp(text)).toBe('21235'));
	test('a code of a district with the word for it', () =>
		expect(lookUp('Huyện Tư Nghĩa (mã 528)', '2023-06-30')).toBe('528'));
});

describe('any other text behind the name is refused, and the unit is suggested:', () => {
	test.each([
		...['Xã Tư Nghĩa (tháng 7)', 'Xã Tư Nghĩa (lũy kế)', 'Xã Tư Nghĩa - Kế hoạch'],
		...['Xã Tư Nghĩa (khối Đảng)', 'Xã Tư Nghĩa - Công an xã', 'Xã Tư Nghĩa, năm 2024'],
		...['Xã Tư Nghĩa (7/2025)', 'Xã Tư Nghĩa - 7', 'Xã Tư Nghĩa (T7)', 'Xã Tư Nghĩa (phường)'],
		...['Xã Tư Nghĩa (huyện Mộ Đức cũ)', 'Xã Tư Nghĩa (cũ)', 'Xã Tư Nghĩa (Vệ Giang)'],
		...['21235 - Xã Tư Nghĩa (tháng 7)', 'Xã Tư Nghĩa (21235) - lũy kế', 'Xã Tư Nghĩa; cộng dồn']
	])('%s', (text) => expect(lookUp(text)).toBe('unit/unknown 21235'));
	test.each(['21235 - 7/2025', '21235 (T7)'])('a code alone: %s', (text) =>
		expect(lookUp(text)).toBe('unit/ambiguous 21235')
	);
});

describe('a text that completes the name of another unit suggests it:', () => {
	test.each([
		['Sơn Tây (Thượng)', 'Xã Sơn Tây Thượng'],
		['Sơn Tây - Hạ', 'Xã Sơn Tây Hạ'],
		['Sơn Tây, Hạ', 'Xã Sơn Tây Hạ'],
		['Trà Bồng - Đông', 'Xã Đông Trà Bồng'],
		['Trà Bồng (Tây)', 'Xã Tây Trà Bồng']
	])('%s', (text, name) => {
		const [first, second] = [lookUp(name), lookUp(text.split(/ -| \(|,/u)[0] ?? '')];
		expect(lookUp(text)).toBe(`unit/unknown ${first} ${second}`);
	});
	test('a letter without its mark may abbreviate a name', () =>
		expect(lookUp('D. Trà Bồng')).toMatch(/^unit\/ambiguous 21115 /u));
});
