import { describe, expect, test } from 'vitest';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import {
	coversUnit,
	wasEverWithin,
	unitsOfAssignment
} from '../../../src/lib/server/auth/unit-scope.ts';
import { reference } from '../../core/model/reference.ts';

const { units } = reference;

const unit = (id: UnitId) => {
	const found = units.byId.get(id);
	if (!found) throw new Error(`no unit ${id}`);
	return found;
};

describe('a duty covers a unit on a day', () => {
	test.each<[what: string, of: UnitId, unit: UnitId, day: string, yes: boolean]>([
		['itself', '528@2021-01-01', '528@2021-01-01', '2023-03-14', true],
		['a commune below it', '528@2021-01-01', '21250@2021-01-01', '2023-03-14', true],
		['not the unit above', '528@2021-01-01', '51@2021-01-01', '2023-03-14', false],
		['not a neighbour', '528@2021-01-01', '529@2021-01-01', '2023-03-14', false],
		['through two levels', '51@2021-01-01', '21250@2021-01-01', '2023-03-14', true],
		[
			'the province of today, the units of then',
			'51@2025-07-01',
			'528@2021-01-01',
			'2023-03-14',
			true
		],
		[
			'the same office under the same code and name, formed anew',
			'51@2025-07-01',
			'51@2021-01-01',
			'2023-03-14',
			true
		],
		['a unit that it took up', '21235@2025-07-01', '21235@2021-01-01', '2023-03-14', true],
		['not what others took up', '21136@2025-07-01', '21142@2021-01-01', '2023-03-14', false],
		['not the unit that took it up', '21235@2021-01-01', '21235@2025-07-01', '2025-08-31', false],
		['not another province', '51@2025-07-01', '38@2021-01-01', '2023-03-14', false],
		[
			'nothing, where the unit of the duty is none',
			'1@2021-01-01',
			'528@2021-01-01',
			'2023-03-14',
			false
		]
	])('%s', (_, of, id, day, yes) => {
		expect(coversUnit(units, of, unit(id), day)).toBe(yes);
	});
});

test('a commune that has a new holder of its code is not below the district of the old one', () => {
	expect(wasEverWithin(units, '21235@2021-01-01', '528@2021-01-01')).toBe(true);
	expect(wasEverWithin(units, '21235@2025-07-01', '528@2021-01-01')).toBe(false);
	expect(wasEverWithin(units, '21235@2025-07-01', '51@2021-01-01')).toBe(true);
});

describe('who hands in may choose', () => {
	test('the own unit first, then all that ever lay below it', () => {
		const [first, ...rest] = unitsOfAssignment(units, '528@2021-01-01');
		expect(first?.id).toBe('528@2021-01-01');
		expect(rest.length).toBeGreaterThan(5);
		expect(new Set(rest.map(({ level, parentCode }) => `${level} ${parentCode}`))).toEqual(
			new Set(['commune 528'])
		);
	});

	test('nothing without a unit', () => {
		expect(unitsOfAssignment(units, null)).toEqual([]);
	});
});
