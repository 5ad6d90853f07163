import { describe, expect, it } from 'vitest';
import {
	isBelow,
	isInForce,
	unitOn,
	unitsOn,
	type Level
} from '../../../src/lib/core/model/unit.ts';
import { reference } from './reference.ts';

const { units } = reference;
const countOn = (day: string, level: Level, parent: string): number =>
	unitsOn(units, day, { level, parent }).length;

describe('the units of a day', () => {
	// counts of the resolutions: 1279/NQ-UBTVQH15 from 1/1/2025, 1677/NQ-UBTVQH15 from 1/7/2025
	it.each([
		['2023-06-30', 'Quảng Ngãi', '51', 13, 173],
		['2024-12-31', 'Quảng Ngãi', '51', 13, 173],
		['2025-01-01', 'Quảng Ngãi', '51', 13, 170],
		['2025-03-01', 'Quảng Ngãi', '51', 13, 170],
		['2025-06-30', 'Quảng Ngãi', '51', 13, 170],
		['2025-07-01', 'Quảng Ngãi', '51', 0, 96],
		['2025-08-01', 'Quảng Ngãi', '51', 0, 96],
		['2023-06-30', 'Kon Tum', '62', 10, 102],
		['2025-06-30', 'Kon Tum', '62', 10, 102],
		['2025-07-01', 'Kon Tum', '62', 0, 0],
		['2023-06-30', 'Huyện Tư Nghĩa', '528', 0, 14],
		['2023-06-30', 'Huyện Lý Sơn', '536', 0, 0],
		['2020-12-31', 'Quảng Ngãi before the list begins', '51', 0, 0]
	])('on %s below %s (%s): %i districts and %i communes', (day, _, code, districts, communes) => {
		expect(countOn(day, 'district', code)).toBe(districts);
		expect(countOn(day, 'commune', code)).toBe(communes);
	});

	it('without a parent are those of all provinces', () => {
		expect(unitsOn(units, '2025-08-01', { level: 'province' }).map(({ name }) => name)).toEqual([
			'Tỉnh Thanh Hóa',
			'Tỉnh Quảng Trị',
			'Tỉnh Quảng Ngãi',
			'Tỉnh Tây Ninh'
		]);
		expect(unitsOn(units, '2025-08-01').length).toBe(4 + 96 + 8 + 6 + 3);
	});
});

describe('a code given again', () => {
	it.each([
		['21025', '2025-06-30', 'Phường Nguyễn Nghiêm'],
		['21025', '2025-07-01', 'Phường Cẩm Thành'],
		['21220', '2024-12-31', 'Xã Tịnh Hà'],
		['21220', '2025-01-01', 'Thị trấn Tịnh Hà'],
		['21220', '2025-07-01', 'Xã Sơn Tịnh'],
		['44', '2025-07-01', 'Tỉnh Quảng Trị']
	])('%s was on %s %s', (code, day, name) => {
		expect(unitOn(units, code, day)?.name).toBe(name);
	});

	it.each([
		['21253', '2025-01-01', 'became part of Xã An Phú'],
		['21025', '2020-12-31', 'is not known before the list begins'],
		['99999', '2025-01-01', 'belongs to nobody']
	])('%s on %s has no holder: it %s', (code, day) => {
		expect(unitOn(units, code, day)).toBeNull();
	});

	it('is held on its first and its last day', () => {
		const ward = units.byCode.get('21025')?.[0];
		expect(ward && [ward.validFrom, ward.validTo]).toEqual(['2021-01-01', '2025-06-30']);
		const days = ['2020-12-31', '2021-01-01', '2025-06-30', '2025-07-01'];
		expect(days.map((day) => ward && isInForce(ward, day))).toEqual([false, true, true, false]);
	});
});

describe('below', () => {
	it('goes through the district to the province', () => {
		const commune = unitOn(units, '21250', '2023-06-30');
		expect(commune && isBelow(units, commune, '528', '2023-06-30')).toBe(true);
		expect(commune && isBelow(units, commune, '51', '2023-06-30')).toBe(true);
		expect(commune && isBelow(units, commune, '524', '2023-06-30')).toBe(false);
		expect(commune && isBelow(units, commune, commune.code, '2023-06-30')).toBe(false);
	});

	it('has nothing above a province', () => {
		const province = unitOn(units, '51', '2023-06-30');
		expect(province && isBelow(units, province, '51', '2023-06-30')).toBe(false);
	});
});
