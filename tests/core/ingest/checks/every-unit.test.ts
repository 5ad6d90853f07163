import { describe, expect, test } from 'vitest';
import { unitsOn } from '../../../../src/lib/core/model/unit.ts';
import { checkText, lines, warningsIn } from '../check-text.ts';
import { reference } from '../reference.ts';

const DAY = '2023-06-30';
const codes = (where: Parameters<typeof unitsOn>[2]) =>
	unitsOn(reference.units, DAY, where).map(({ code }) => code);
const DISTRICTS = codes({ level: 'district', parent: '51' });
const COMMUNES = codes({ level: 'commune', parent: '528' });
const missing = (units: string[], given = {}) =>
	warningsIn(
		checkText(lines('unit;outgoing_total', ...units.map((code) => `${code};1`)), given)
	).map(({ unit }) => unit);

describe('units that are due and absent are named', () => {
	test('of the level that the file is about', () =>
		expect(missing(DISTRICTS.slice(2))).toEqual(DISTRICTS.slice(0, 2)));
	test('below the sender', () =>
		expect(missing(COMMUNES.slice(1, 3), { unit: '528' })).toEqual([
			COMMUNES[0],
			...COMMUNES.slice(3)
		]));
	test('without a sender, below what all rows have above them', () =>
		expect(missing(COMMUNES.slice(1))).toEqual(COMMUNES.slice(0, 1)));
	test('with code and name', () => {
		const [first] = warningsIn(
			checkText(lines('unit;outgoing_total', ...DISTRICTS.slice(1).map((code) => `${code};1`)))
		);
		expect(first).toMatchObject({
			code: 'unit/missing',
			line: null,
			unit: '522',
			candidates: [{ code: '522', name: 'Thành phố Quảng Ngãi' }]
		});
	});
});

describe('nobody is missed', () => {
	test('where all are there', () => expect(missing(DISTRICTS)).toEqual([]));
	test('in a file of one unit', () => expect(missing(['21235'])).toEqual([]));
	test('of a level that the file does not speak of', () => expect(missing(COMMUNES)).toEqual([]));
	test('whose name is only ambiguous', () => {
		const rows = [
			'Phường Nguyễn Nghiêm;1',
			...codes({ level: 'commune', parent: '51' })
				.filter((code) => code !== '21025' && code !== '21439')
				.map((code) => `${code};1`)
		];
		expect(warningsIn(checkText(lines('unit;outgoing_total', ...rows)))).toEqual([]);
	});
});
