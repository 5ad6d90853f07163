import { describe, expect, it } from 'vitest';
import { lineageUnits, losesPiece, changesInEffect } from '../../../src/lib/core/model/lineage.ts';
import type { Unit, UnitId } from '../../../src/lib/core/model/unit.ts';
import { reference } from './reference.ts';

const { units } = reference;

function unit(id: UnitId): Unit {
	const known = units.byId.get(id);
	if (!known) throw new Error(`${id} is not in the list`);
	return known;
}

const idsOf = (line: Unit[]): string[] => line.map(({ id }) => id).sort();

/** Does the line of a unit miss a piece of this predecessor, on a day of today's map? */
const loses = (id: UnitId, predecessor: UnitId, day = '2025-08-14'): boolean =>
	losesPiece(units, lineageUnits(units, unit(id)), unit(predecessor), day);

describe('the line of a unit', () => {
	it('of Xã Vệ Giang goes back two changes, through either share', () => {
		expect(idsOf(lineageUnits(units, unit('21238@2025-07-01')))).toEqual([
			'21238@2021-01-01',
			'21238@2025-01-01',
			'21238@2025-07-01',
			'21280@2021-01-01',
			'21283@2021-01-01',
			'21283@2025-01-01',
			'21286@2021-01-01'
		]);
	});

	it('crosses levels: Đặc khu Lý Sơn was Huyện Lý Sơn', () => {
		expect(
			lineageUnits(units, unit('21548@2025-07-01')).map(({ name, level }) => [name, level])
		).toEqual([
			['Đặc khu Lý Sơn', 'commune'],
			['Huyện Lý Sơn', 'district']
		]);
	});

	it('of a unit without predecessors is the unit', () => {
		expect(idsOf(lineageUnits(units, unit('21286@2021-01-01')))).toEqual(['21286@2021-01-01']);
	});

	it('of Quảng Ngãi since 1/7/2025 holds Kon Tum too', () => {
		expect(idsOf(lineageUnits(units, unit('51@2025-07-01')))).toEqual([
			'51@2021-01-01',
			'51@2025-07-01',
			'62@2021-01-01'
		]);
	});
});

describe('a piece that ends outside the line', () => {
	it('is none for Xã Vệ Giang: Nghĩa Mỹ and Nghĩa Phương came back together', () => {
		const line = lineageUnits(units, unit('21238@2025-07-01'));
		expect(line.filter((one) => losesPiece(units, line, one, '2025-08-14'))).toEqual([]);
	});

	it('is one of Xã Trà Bùi, split between Cà Đam and Tây Trà Bồng, for both', () => {
		expect(loses('21136@2025-07-01', '21142@2021-01-01')).toBe(true);
		expect(loses('21157@2025-07-01', '21142@2021-01-01')).toBe(true);
		expect(loses('21136@2025-07-01', '21136@2021-01-01')).toBe(false);
	});

	it('is one of Nghĩa Mỹ and Nghĩa Phương while the town of Sông Vệ had only a part of them', () => {
		expect(loses('21238@2025-01-01', '21286@2021-01-01', '2025-03-14')).toBe(true);
		expect(loses('21238@2025-01-01', '21283@2021-01-01', '2025-03-14')).toBe(true);
		expect(loses('21238@2025-01-01', '21238@2021-01-01', '2025-03-14')).toBe(false);
	});

	it('is none of a unit that has not been divided yet', () => {
		expect(loses('21142@2021-01-01', '21142@2021-01-01', '2025-06-30')).toBe(false);
	});

	it('is none of Huyện Lý Sơn, though its level changed', () => {
		expect(loses('21548@2025-07-01', '536@2021-01-01')).toBe(false);
	});
});

describe('what became of a unit', () => {
	it.each([
		['2024-12-31', []],
		['2025-01-01', ['21238@2025-01-01', '21283@2025-01-01']]
	])('by %s: Nghĩa Mỹ went over to %j', (day, successors) => {
		expect(changesInEffect(units, '21286@2021-01-01', day).map(({ to }) => to)).toEqual(successors);
	});
});
