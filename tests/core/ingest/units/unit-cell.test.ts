import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit } from '../../../../src/lib/core/ingest/units/find-unit.ts';
import { readUnitName } from '../../../../src/lib/core/ingest/units/read-unit-name.ts';
import type { UnitLookup } from '../../../../src/lib/core/ingest/units/unit-lookup.ts';
import { stripDiacritics } from '../../../../src/lib/core/model/fold-text.ts';
import { isInForce, type Unit, unitId, unitList } from '../../../../src/lib/core/model/unit.ts';
import { reference } from '../reference.ts';

const { units } = reference;
const AFTER = '2025-08-31';
const BEFORE = '2023-06-30';
const lookup = (day: string): UnitLookup => ({
	units,
	day,
	within: null,
	near: null,
	levels: ['district', 'commune']
});
/** The code of the unit, or of the problem with the codes of its candidates. */
const lookUp = (text: string, day = AFTER): string => {
	const found = findUnit(lookup(day), text);
	return found.unit
		? found.unit.code
		: [found.code, ...found.candidates.map(({ code }) => code)].join(' ');
};

const coreOf = ({ name }: Unit): string => readUnitName(name).core;

describe('a code is read as programs write it:', () => {
	test.each(['21235', '21235.0', '21235.00', '21235,0', "'21235", '’21235', '"21235"', '(21235)'])(
		'%s',
		(text) => expect(lookUp(text)).toBe('21235')
	);
	test.each(['21.235', '21235.5', '51.000', '21235.235', '1. 528'])('not %s', (text) =>
		expect(lookUp(text, BEFORE)).toMatch(/^unit\/unknown/)
	);
});

describe('a code and a name in one cell are one unit', () => {
	test.each([
		'21235 - Xã Tư Nghĩa',
		'21235 – xã Tư Nghĩa',
		'21235. Xã Tư Nghĩa',
		'21235: Tư Nghĩa',
		'21235_Xã Tư Nghĩa',
		'21235/Xã Tư Nghĩa',
		'21235.0 - Xã Tư Nghĩa',
		'21235 "Xã Tư Nghĩa"',
		'“21235” – “Xã Tư Nghĩa”',
		"'21235' 'Xã Tư Nghĩa'",
		'(21235) Xã Tư Nghĩa',
		'[21235] UBND xã Tư Nghĩa',
		'Xã Tư Nghĩa (21235)',
		'Xã Tư Nghĩa [21235], tỉnh Quảng Ngãi',
		"'Xã Tư Nghĩa' (21235)",
		'Xã Tư Nghĩa - 21235',
		'Xã Tư Nghĩa 21235',
		'Xã Tư Nghĩa (mã 21235)',
		'Xã Tư Nghĩa (mã đơn vị: 21235)',
		'Mã số 21235 - Xã Tư Nghĩa',
		'3. 21235 - Xã Tư Nghĩa',
		'21235 - Xa Tu Nghia',
		'21235 - Xã Tư Nghĩa - 21235'
	])('%s', (text) => expect(lookUp(text)).toBe('21235'));

	test.each([
		['528 - Huyện Tư Nghĩa', '528'],
		['Huyện Tư Nghĩa (528)', '528'],
		['Huyện Tư Nghĩa 528', '528'],
		['51. Huyện Tư Nghĩa', '528'],
		['7 - Huyện Tư Nghĩa', '528'],
		['524. Xã Bình Thạnh', '21046'],
		['21046 Binh Thanh', '21046'],
		['21091 Binh Thanh', '21091']
	])('a short number is a code only of its level: %s', (text, code) =>
		expect(lookUp(text, BEFORE)).toBe(code)
	);

	test.each([
		['21235 - Xã Vệ Giang', AFTER, 'unit/ambiguous 21235 21238'],
		['Xã Vệ Giang (21235)', AFTER, 'unit/ambiguous 21235 21238'],
		['21235. Xã Vệ Giang', AFTER, 'unit/ambiguous 21235 21238'],
		['21235 - 21238', AFTER, 'unit/ambiguous 21235 21238'],
		['21235 - Xã Không Có', AFTER, 'unit/ambiguous 21235'],
		['99999 - Xã Vệ Giang', AFTER, 'unit/unknown 21238'],
		['527 - Huyện Tư Nghĩa', BEFORE, 'unit/ambiguous 527 528'],
		['Huyện Tư Nghĩa (527)', BEFORE, 'unit/ambiguous 527 528'],
		['21046 - Xã Bình Thanh', BEFORE, 'unit/ambiguous 21046 21091'],
		['21433 - Xã Đức Phong, huyện Tư Nghĩa', BEFORE, 'unit/ambiguous 21433']
	])('%s on %s is refused with both', (text, day, answer) =>
		expect(lookUp(text, day)).toMatch(new RegExp(`^${answer}`))
	);
});

describe('an ordinal says nothing about the unit:', () => {
	test.each([
		...['I. Xã Tư Nghĩa', 'II. Tư Nghĩa', 'IV) Xã Tư Nghĩa', 'X. Xã Tư Nghĩa', 'V Xã Tư Nghĩa'],
		...['(I) Xã Tư Nghĩa', 'I/ Xã Tư Nghĩa', 'I - Xã Tư Nghĩa', 'XII. UBND xã Tư Nghĩa'],
		...['1. Xã Tư Nghĩa', '(1) Xã Tư Nghĩa', '1/ Xã Tư Nghĩa', '1.1. Xã Tư Nghĩa'],
		...['1.1 Xã Tư Nghĩa', '105. Xã Tư Nghĩa', 'a) Xã Tư Nghĩa', 'A. Xã Tư Nghĩa'],
		...['– Xã Tư Nghĩa', 'X. Tư Nghĩa', 'I. Tư Nghĩa', 'V. Tư Nghĩa']
	])('%s', (text) => expect(lookUp(text)).toBe('21235'));

	test('a letter that may abbreviate another name is no ordinal', () => {
		const [known] = units.units;
		if (!known) throw new Error('no units');
		const named = (code: string, name: string): Unit => ({
			...known,
			...{ id: unitId(code, '2025-07-01'), code, name, kind: 'xã', level: 'commune' },
			...{ validFrom: '2025-07-01', validTo: null }
		});
		const list = unitList([named('90001', 'Xã Vĩnh Hòa Hiệp'), named('90002', 'Xã Hòa Hiệp')], []);
		const found = (text: string) => findUnit({ ...lookup(AFTER), units: list }, text);
		expect(found('II. Hòa Hiệp').unit?.code).toBe('90002');
		expect(found('V. Xã Hòa Hiệp').unit?.code).toBe('90002');
		expect(found('V. Hòa Hiệp')).toMatchObject({
			code: 'unit/ambiguous',
			detail: { candidates: [{ code: '90002' }, { code: '90001' }] }
		});
	});
	test('a kind that is abbreviated is no ordinal', () =>
		expect(lookUp('X. Tịnh Khê')).toBe(lookUp('Xã Tịnh Khê')));
});

describe('i for y and missing marks are read where one unit can be meant:', () => {
	test.each([
		['Dac khu Ly Son', AFTER, '21548'],
		['DAC KHU LY SON', AFTER, '21548'],
		['Đặc khu Lí Sơn', AFTER, '21548'],
		['Dac khu Li Son', AFTER, '21548'],
		['Lý Son', AFTER, '21548'],
		['UBND xa Tu Nghia', AFTER, '21235'],
		['Uy ban nhan dan xa Tu Nghia, tinh Quang Ngai', AFTER, '21235'],
		['Phuong Cam Thanh', AFTER, '21025'],
		['Xa Tinh Khe', AFTER, lookUp('Xã Tịnh Khê')],
		['Tinh Khe', AFTER, lookUp('Xã Tịnh Khê')],
		['Xã Ia Li', AFTER, lookUp('Xã Ya Ly')],
		['Huyen Tu Nghia', BEFORE, '528']
	])('%s on %s', (text, day, code) => expect(lookUp(text, day)).toBe(code));

	test.each([
		['Xa Son Ha', AFTER, 'unit/ambiguous 21289 21292'],
		['Xa Ba To', AFTER, 'unit/ambiguous 21484 21523'],
		['Xa Binh Thanh', BEFORE, 'unit/ambiguous 21046 21091'],
		['Xã Tu Nghỉa', AFTER, 'unit/unknown'],
		['Xã Tứ Nghĩa', AFTER, 'unit/unknown'],
		['Phường Tu Nghia', AFTER, 'unit/unknown']
	])('%s on %s is refused', (text, day, answer) => expect(lookUp(text, day)).toBe(answer));
});

describe('whatever the style, no unit is read as another', () => {
	const styles: Record<string, (unit: Unit) => string> = {
		'code and name': ({ code, name }) => `${code} - ${name}`,
		'name and code': ({ code, name }) => `${name} (${code})`,
		'code as a number': ({ code }) => `${code}.0`,
		'code as text': ({ code }) => `'${code}`,
		'roman ordinal': ({ name }) => `IX. ${name}`,
		'one letter': ({ name }) => `V. ${name}`,
		'one letter, no kind': ({ name, kind }) => `V. ${name.slice(kind.length + 1)}`,
		'ordinal of three digits': ({ name }) => `101. ${name}`,
		'ordinal and code': ({ code, name }) => `2. ${code} ${name}`,
		'no marks': ({ name }) => stripDiacritics(name),
		'no marks, no kind': ({ name, kind }) => stripDiacritics(name.slice(kind.length + 1)),
		'i for y': ({ name }) =>
			name.replace(/(?<=[hklmstv])[yý](?!\p{L})/gu, (y) => (y === 'y' ? 'i' : 'í')),
		'no tones': ({ name }) =>
			name
				.normalize('NFD')
				.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
				.normalize('NFC'),
		quoted: ({ name }) => `"${name}"`
	};
	const day = fc.constantFrom(BEFORE, '2025-03-31', AFTER);
	const certain = ['code and name', 'name and code', 'code as a number', 'code as text', 'quoted'];

	test.each(Object.entries(styles))('%s', (label, written) =>
		fc.assert(
			fc.property(fc.constantFrom(...units.units), day, (unit, on) => {
				fc.pre(isInForce(unit, on));
				const found = findUnit(lookup(on), written(unit));
				if (found.unit === null) {
					expect(found.candidates.map(({ code }) => code)).toContain(unit.code);
					expect(label === 'quoted' || !certain.includes(label)).toBe(true);
					return;
				}
				// without a kind, the levels of the form choose between units of one name
				if (label.endsWith('no kind'))
					// "Quang Trung" is also a name of its own, not only "Quảng Trung" without marks
					expect([coreOf(unit), written(unit)]).toContain(coreOf(found.unit));
				else expect(found.unit.id).toBe(unit.id);
			})
		)
	);

	test('a code beside the name of another unit is always refused', () =>
		fc.assert(
			fc.property(
				fc.constantFrom(...units.units),
				fc.constantFrom(...units.units),
				fc.constantFrom<(code: string, name: string) => string>(
					(code, name) => `${code} - ${name}`,
					(code, name) => `${name} (${code})`
				),
				day,
				(one, other, written, on) => {
					fc.pre(isInForce(one, on) && isInForce(other, on) && one.name !== other.name);
					fc.pre(one.code.length === 5);
					expect(findUnit(lookup(on), written(one.code, other.name)).unit).toBeNull();
				}
			)
		));
});
