import { describe, expect, test } from 'vitest';
import { findUnit } from '../../../../src/lib/core/ingest/units/find-unit.ts';
import type { UnitLookup } from '../../../../src/lib/core/ingest/units/unit-lookup.ts';
import { suggestUnits } from '../../../../src/lib/core/ingest/units/suggest-units.ts';
import { readUnitName } from '../../../../src/lib/core/ingest/units/read-unit-name.ts';
import { unitOn, unitsOn, type Unit } from '../../../../src/lib/core/model/unit.ts';
import { reference } from '../reference.ts';
import { SPELLINGS } from '../written-text.ts';

const { units } = reference;
const unit = (code: string, day = '2023-06-30'): Unit => {
	const found = unitOn(units, code, day);
	if (!found) throw new Error(`no unit ${code} on ${day}`);
	return found;
};
const lookup = (given: Partial<UnitLookup> = {}): UnitLookup => ({
	units,
	day: '2023-06-30',
	within: null,
	near: null,
	levels: ['district', 'commune'],
	...given
});
/** The code of the unit, or of the fault with what it offers. */
const lookUp = (text: string, given: Partial<UnitLookup> = {}, context: Unit | null = null) => {
	const found = findUnit(lookup(given), text, context);
	return found.unit
		? found.unit.code
		: [found.code, ...found.candidates.map(({ code }) => code)].join(' ');
};

describe('a unit is found by its code and in every spelling of its name', () => {
	test.each([
		['528', '528'],
		[' 5\u200b28 ', '528'],
		['Huyện Tư Nghĩa', '528'],
		['H. Tư Nghĩa', '528'],
		['H.Tư Nghĩa', '528'],
		['UBND huyện Tư Nghĩa', '528'],
		['UBND  H. Tư Nghĩa ', '528'],
		['Ủy ban nhân dân huyện Tư Nghĩa', '528'],
		['Uỷ ban nhân dân huyện Tư Nghĩa', '528'],
		['HĐND và UBND huyện Tư Nghĩa', '528'],
		['5. Huyện Tư Nghĩa', '528'],
		['- Huyện Tư Nghĩa', '528'],
		['Tư Nghĩa', '528'],
		['huyện Tư Nghĩa'.normalize('NFD'), '528'],
		['Huyện Tư Nghĩa, tỉnh Quảng Ngãi', '528'],
		['huyện Mộ Ðức', '533'],
		['TX.Đức Phổ', '534'],
		['TX Đức Phổ', '534'],
		['U.B.N.D huyện Tư Nghĩa', '528'],
		['VP HĐND&UBND huyện Tư Nghĩa', '528'],
		['Trung tâm PVHCC huyện Tư Nghĩa', '528'],
		['Ủy ban nhân dân huyện Tư Nghĩa tỉnh Quảng Ngãi', '528'],
		['xã Đức Phong huyện Mộ Đức', '21433'],
		['xã Đức Phong thuộc huyện Mộ Đức', '21433'],
		['7 Huyện Tư Nghĩa', '528'],
		['Huyện Tư Nghĩa:', '528'],
		['Huyện Tư Nghĩa (*)', '528'],
		['Huyện Tư Nghĩa *', '528'],
		['TTr. La Hà', '21235'],
		['huyện đảo Lý Sơn', '536'],
		['TP Quảng Ngãi', '522'],
		['TP.Quảng Ngãi', '522'],
		['T.P Quảng Ngãi', '522'],
		['HUYỆN LÝ SƠN', '536'],
		['Thị Trấn Châu Ổ', '21040'],
		['TT. Châu Ổ', '21040'],
		['P. Nghĩa Lộ', '21028'],
		['Xã Bình Thạnh', '21046'],
		['Xã Bình Thanh', '21091'],
		['Xã Tịnh Hoà', '21187'],
		['Xã Tịnh Hòa', '21187']
	])('%s', (text, code) => expect(lookUp(text)).toBe(code));
});

describe('names are looked up as of the day', () => {
	test.each([
		['Xã Tư Nghĩa', '2025-08-14', '21235'],
		['Tư Nghĩa', '2025-08-14', '21235'],
		['21025', '2023-06-30', '21025'],
		['Phường Cẩm Thành', '2025-08-14', '21025'],
		['Trung tâm Phục vụ hành chính công phường Cẩm Thành', '2025-08-14', '21025'],
		['Đặc khu Lý Sơn', '2025-08-14', '21548']
	])('%s on %s', (text, day, code) => {
		const found = lookUp(text, { day });
		if (text.startsWith('Đặc khu')) expect(found).toMatch(/^\d+$/);
		else expect(found).toBe(code);
	});

	test('a code goes to its holder of that day', () => {
		const before = findUnit(lookup(), '21025');
		const after = findUnit(lookup({ day: '2025-08-14' }), '21025');
		expect([before.unit?.name, after.unit?.name]).toEqual([
			'Phường Nguyễn Nghiêm',
			'Phường Cẩm Thành'
		]);
	});
});

describe('between namesakes it chooses only where the file says which:', () => {
	test('nothing says it', () =>
		expect(lookUp('Phường Nguyễn Nghiêm')).toBe('unit/ambiguous 21025 21439'));
	test.each([
		['a name behind it', 'Phường Nguyễn Nghiêm, thị xã Đức Phổ', {}, null],
		['a name in brackets', 'P. Nguyễn Nghiêm (TX. Đức Phổ)', {}, null],
		['the sender', 'Phường Nguyễn Nghiêm', { within: unit('534') }, null],
		['the sender printed in the file', 'Phường Nguyễn Nghiêm', { near: unit('534') }, null],
		['the district that heads the rows', 'Nguyễn Nghiêm', {}, unit('534')]
	])('%s', (_, text, given, context) => expect(lookUp(text, given, context)).toBe('21439'));

	test('the levels that hand in the form choose between a city and its province', () => {
		expect(lookUp('Quảng Ngãi')).toBe('522');
		expect(lookUp('Quảng Ngãi', { levels: ['province', 'district'] })).toMatch(/^unit\/ambiguous/);
	});
});

describe('a name that is none is refused:', () => {
	test.each([
		['a name that never was', 'Huyện Không Có', {}, 'unit/unknown'],
		['a code that never was', '99999', {}, 'unit/unknown'],
		['nothing', '', {}, 'unit/unknown'],
		['the right name under a wrong kind', 'Xã Tư Nghĩa', {}, 'unit/not-valid'],
		[
			'a name with a wrong district behind it',
			'Xã Bình Thanh, huyện Tư Nghĩa',
			{},
			'unit/unknown 21091'
		],
		[
			'a unit of another district than the sender',
			'Xã Bình Thanh',
			{ within: unit('528') },
			'unit/outside-scope 21091'
		],
		[
			'a code of another district than the sender',
			'21091',
			{ within: unit('528') },
			'unit/outside-scope 21091'
		],
		['a unit above the sender', '51', { within: unit('528') }, 'unit/outside-scope 51'],
		['a commune that ended', 'Xã Nghĩa Phú', { day: '2025-03-01' }, 'unit/not-valid 21262'],
		['an abolished district', 'Huyện Tư Nghĩa', { day: '2025-08-14' }, 'unit/not-valid']
	])('%s', (_, text, given, answer) =>
		expect(lookUp(text, given)).toMatch(new RegExp(`^${answer}`))
	);

	test('the successors are those in force on the day, through any number of steps', () => {
		const found = findUnit(lookup({ day: '2025-08-14' }), 'Xã Nghĩa Phú');
		expect(found).toMatchObject({
			code: 'unit/not-valid',
			detail: { day: '2024-12-31', candidates: [{ code: '21034' }] }
		});
	});
});

test.each([
	['Huyện Tu Nghia', '528'],
	['Huyện Tư Nghỉa', '528'],
	['Thị xã Đưc Phổ', '534'],
	['Xã Bình Thành', '21046']
])('%s comes nearest to %s', (text, code) =>
	expect(suggestUnits(lookup(), text).map((one) => one.code)).toContain(code)
);

test('nothing comes near to a name of another world', () =>
	expect(suggestUnits(lookup(), 'Huyện Zzzzzzz')).toEqual([]));

test('only units of the sender are offered', () =>
	expect(suggestUnits(lookup({ within: unit('534') }), 'Huyện Tu Nghia')).toEqual([]));

test('a name is taken apart into kind, core and the texts behind it', () => {
	expect(readUnitName('UBND TX.Đức Phổ, tỉnh Quảng Ngãi')).toMatchObject({
		kind: readUnitName('thị xã x').kind,
		core: readUnitName('Đức Phổ').core,
		remarks: [{ core: readUnitName('Quảng Ngãi').core }]
	});
});

test.each(
	Object.entries(SPELLINGS).flatMap(([spelling, spell]) =>
		['2023-06-30', '2025-01-31', '2025-08-31'].map((day) => ({ spelling, spell, day }))
	)
)('on $day every unit is found below the one above it, its name $spelling', ({ spell, day }) => {
	const missed = unitsOn(units, day).filter((one) => {
		const within = one.parentCode === null ? null : unitOn(units, one.parentCode, day);
		return findUnit(lookup({ day, within }), spell(one.name)).unit !== one;
	});
	expect(missed.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
});
