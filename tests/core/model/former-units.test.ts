import { describe, expect, test } from 'vitest';
import {
	formerUnits,
	presentSubmitter,
	submitsFor,
	submitsForOrAbove,
	submittingSuccessor
} from '../../../src/lib/core/model/former-units.ts';
import type { Unit, UnitId, UnitList } from '../../../src/lib/core/model/unit.ts';
import { unitList } from '../../../src/lib/core/model/unit.ts';
import { reference } from './reference.ts';

const { units } = reference;

const unit = (id: UnitId, list: UnitList = units): Unit => {
	const found = list.byId.get(id);
	if (!found) throw new Error(`no unit ${id}`);
	return found;
};

describe('for a dissolved unit submits', () => {
	test.each<[what: string, former: UnitId, heir: UnitId | null]>([
		['the unit that received the whole of it', '21268@2021-01-01', '21235@2025-07-01'],
		['of two parts the one with more people', '21142@2021-01-01', '21157@2025-07-01'],
		['nobody where it has no successor', '528@2021-01-01', null],
		['nobody for a unit of today', '21235@2025-07-01', null]
	])('%s', (_, former, heir) => {
		expect(submittingSuccessor(units, unit(former))?.id ?? null).toBe(heir);
		expect(presentSubmitter(units, unit(former))?.id ?? null).toBe(heir);
	});

	test('a unit that it reached through two mergers', () => {
		const first = '21253@2021-01-01';
		const [between, last] = [
			submittingSuccessor(units, unit(first)),
			presentSubmitter(units, unit(first))
		];
		expect(between?.id).toBe('21262@2025-01-01');
		expect(last?.validFrom).toBe('2025-07-01');
		expect(submitsFor(units, unit(last?.id ?? first), unit(first))).toBe(true);
	});
});

test('former units are those in force on the day, whole and none twice', () => {
	const names = (day: string) =>
		formerUnits(units, unit('21235@2025-07-01'), day).map(({ code }) => code);
	expect(names('2025-03-31').toSorted()).toEqual(['21235', '21268', '21274', '21277']);
	expect(names('2025-07-31')).toEqual([]);
	expect(names('2020-12-31')).toEqual([]);
	const others = formerUnits(units, unit('21136@2025-07-01'), '2024-05-31');
	expect(others.map(({ id }) => id)).toEqual(['21136@2021-01-01']);
});

test('every dissolved commune of the province has one unit that submits for it', () => {
	const day = '2025-06-30';
	const former = units.units.filter(({ level, validTo }) => level === 'commune' && validTo === day);
	const heirs = units.units.filter(({ level, validTo }) => level === 'commune' && validTo === null);
	for (const one of former) {
		if ((units.outOf.get(one.id) ?? []).length === 0) continue;
		expect(heirs.filter((heir) => submitsFor(units, heir, one))).toHaveLength(1);
	}
	expect(former.length).toBeGreaterThan(100);
});

test('units below a former unit count as they lay on the day', () => {
	const today = unit('51@2025-07-01');
	const kontum = units.units.find(
		({ parentCode, validTo }) => parentCode === '62' && validTo !== null
	);
	expect(kontum && submitsForOrAbove(units, today, kontum, '2024-12-31')).toBe(true);
	expect(submitsForOrAbove(units, today, unit('38@2021-01-01'), '2024-12-31')).toBe(false);
});

test('successions in a circle end', () => {
	const made = (code: string): Unit => ({
		...unit('21235@2025-07-01'),
		id: `${code}@2021-01-01`,
		code
	});
	const [a, b] = [made('1'), made('2')];
	const change = { effective: '2021-01-01', legalBasis: '', share: 'full', note: '' } as const;
	const list = unitList(
		[a, b],
		[
			{ ...change, from: a.id, to: b.id },
			{ ...change, from: b.id, to: a.id }
		]
	);
	expect(submitsFor(list, made('3'), a)).toBe(false);
	expect(presentSubmitter(list, a)).toBe(b);
});
