import { describe, expect, it } from 'vitest';
import { copyWith, refusalOf } from './copy.ts';

const UNITS = 'data/units/units.csv';
const CHANGES = 'data/units/changes.csv';

/** file, what is changed in it, and the line with which the start is refused */
const FAULTS: [fault: string, file: string, from: string, to: string, message: string][] = [
	[
		'a level that does not exist',
		UNITS,
		'406,Huyện Quảng Xương,huyện,district',
		'406,Huyện Quảng Xương,huyện,county',
		`${UNITS} at line 7, level: expected one of province, district, commune, found county`
	],
	[
		'a code with two holders at a time',
		UNITS,
		'21220,Xã Tịnh Hà,xã,commune,527,2021-01-01,2024-12-31',
		'21220,Xã Tịnh Hà,xã,commune,527,2021-01-01,2025-01-01',
		`${UNITS} at line 363, valid_from: expected a day after Xã Tịnh Hà gave up the code 21220, found 2025-01-01`
	],
	[
		'a parent that is not there yet',
		UNITS,
		'21548,Đặc khu Lý Sơn,đặc khu,commune,51,',
		'21548,Đặc khu Lý Sơn,đặc khu,commune,536,',
		`${UNITS} at line 441, parent_code: expected a unit above that is in force on 2025-07-01, found 536`
	],
	[
		'a parent of the same level',
		UNITS,
		'21548,Đặc khu Lý Sơn,đặc khu,commune,51,',
		'21548,Đặc khu Lý Sơn,đặc khu,commune,21025,',
		`${UNITS} at line 441, parent_code: expected a unit above that is in force on 2025-07-01, found 21025`
	],
	[
		'a name that does not say what the unit is',
		UNITS,
		'Đặc khu Lý Sơn',
		'Lý Sơn',
		`${UNITS} at line 441, name: expected a name that begins with "đặc khu", found Lý Sơn`
	],
	[
		'a last day before the first',
		UNITS,
		'21220,Xã Tịnh Hà,xã,commune,527,2021-01-01,2024-12-31',
		'21220,Xã Tịnh Hà,xã,commune,527,2021-01-01,2020-12-31',
		`${UNITS} at line 142, valid_to: expected nothing, or a day as YYYY-MM-DD that is not before valid_from, found 2020-12-31`
	],
	[
		'a population that is no number',
		UNITS,
		',38683,',
		',đang cập nhật,',
		`${UNITS} at line 407, population: expected nothing, or a number with a decimal point, found đang cập nhật`
	],
	[
		'a row with a cell too many',
		UNITS,
		'Huyện Ba Tơ',
		'Huyện Ba Tơ,thừa',
		`${UNITS} at line 20: expected 11 cells, found 12`
	],
	[
		'a column of another name',
		UNITS,
		'parent_code',
		'parent',
		`${UNITS} at line 1: expected the columns code,name,kind,level,parent_code,valid_from,valid_to,area_km2,population,lat,lon, found code,name,kind,level,parent,valid_from,valid_to,area_km2,population,lat,lon`
	],
	[
		'a change from a unit that does not exist',
		CHANGES,
		'21142,2021-01-01,21136',
		'21143,2021-01-01,21136',
		`${CHANGES} at line 84, from_code: expected a unit of units.csv with this valid_from, found 21143`
	],
	[
		'a change on a day on which nothing ends or starts',
		CHANGES,
		'2025-01-01,1279/NQ-UBTVQH15,21220',
		'2025-01-02,1279/NQ-UBTVQH15,21220',
		`${CHANGES} at line 2, effective: expected the day after Xã Tịnh Hà ends (2024-12-31), found 2025-01-02`
	],
	[
		'a succession that stands twice',
		CHANGES,
		'21142,2021-01-01,21157',
		'21142,2021-01-01,21136',
		`${CHANGES} at line 85, to_code: expected a succession that stands once, found 21136`
	],
	[
		'a piece of a unit that went nowhere else',
		CHANGES,
		'21403,2021-01-01,21406,2025-01-01,full',
		'21403,2021-01-01,21406,2025-01-01,partial',
		`${CHANGES} at line 10, share: expected full, since one unit takes over everything, found partial`
	],
	[
		'a whole unit that went to two',
		CHANGES,
		'21142,2021-01-01,21136,2025-07-01,partial',
		'21142,2021-01-01,21136,2025-07-01,full',
		`${CHANGES} at line 84, share: expected partial, since 2 units take over pieces, found full`
	],
	[
		'an end of a unit that another took over from',
		CHANGES,
		'203/2025/QH15,528,2021-01-01,,,none',
		'203/2025/QH15,536,2021-01-01,,,none',
		`${CHANGES} at line 352, share: expected a unit that no other takes over from, found none`
	],
	[
		'an end that stands twice',
		CHANGES,
		'203/2025/QH15,528,2021-01-01,,,none',
		'203/2025/QH15,527,2021-01-01,,,none',
		`${CHANGES} at line 352, from_code: expected an end that stands once, found 527`
	],
	[
		'an end that names a successor',
		CHANGES,
		'203/2025/QH15,528,2021-01-01,,,none',
		'203/2025/QH15,528,2021-01-01,21235,2025-07-01,none',
		`${CHANGES} at line 352, to_code: expected nothing, since the share is none, found 21235`
	]
];

describe('a mistake in the units stops the start, with line, column and what was expected', () => {
	it.each(FAULTS)('%s', (_, file, from, to, message) => {
		expect(refusalOf(copyWith(file, from, to))).toContain(message);
	});
});
