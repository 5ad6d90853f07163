import { describe, expect, test } from 'vitest';
import { unitList } from '../../../src/lib/core/model/unit.ts';
import { unitLabel, unitLabels, findUnitByLabel } from '../../../src/lib/ui/format/unit-text.ts';
import { reference } from '../../core/model/reference.ts';
import { commune } from '../ranking-fixtures.ts';

const DAY = '2025-11-20';
const { units } = reference;
const chosen = (text: string): string | null => findUnitByLabel(units, text, DAY);

describe('a unit as the list offers it', () => {
	test.for(['vi', 'en'] as const)('is read back as itself, every one of them: %s', (locale) => {
		for (const unit of units.units) expect(chosen(unitLabel(unit, locale))).toBe(unit.id);
	});

	test('carries its last day where it is no more', () => {
		const choices = unitLabels(units, 'vi');
		expect(choices).toContain('21025 Phường Cẩm Thành');
		expect(choices).toContain('21025 Phường Nguyễn Nghiêm (đến 30/6/2025)');
		expect(new Set(choices).size).toBe(choices.length);
	});

	test('stands before all that are no more where it is in force', () => {
		const ended = unitLabels(units, 'en').map((choice) => choice.includes('(until '));
		expect(ended).toEqual(ended.toSorted());
	});
});

test.for([
	['a code alone: who bears it today', '21025', '21025@2025-07-01'],
	['a code that one unit alone ever had', '528', '528@2021-01-01'],
	['code and name of today', '21025 Phường Cẩm Thành', '21025@2025-07-01'],
	['code and name of before', '21025 Phường Nguyễn Nghiêm', '21025@2021-01-01'],
	['the same name before and after', '21028 Phường Nghĩa Lộ', '21028@2025-07-01'],
	['small letters, spaces', '  21025   phường cẩm thành ', '21025@2025-07-01'],
	['an id', '21025@2021-01-01', '21025@2021-01-01'],
	['a name alone', 'Phường Cẩm Thành', null],
	['a name of another code', '21025 Huyện Tư Nghĩa', null],
	['a last day that is not its own', '21025 Phường Nguyễn Nghiêm (đến 1/1/2020)', null],
	['an id that never was', '21025@1999-01-01', null],
	['a code that there is not', '99999', null],
	['nothing', '', null]
])('%s', ([, text, id]) => {
	expect(chosen(text ?? '')).toBe(id);
});

test('a code that several had and nobody has today means none of them', () => {
	const gone = (from: string, to: string) => ({
		...commune('1', 'Xã A'),
		id: `1@${from}` as const,
		validFrom: from,
		validTo: to
	});
	const list = unitList([gone('2020-01-01', '2020-12-31'), gone('2021-01-01', '2021-12-31')], []);
	expect(findUnitByLabel(list, '1', DAY)).toBeNull();
	expect(findUnitByLabel(list, '1 Xã A', DAY)).toBeNull();
	expect(findUnitByLabel(list, '1 Xã A (đến 31/12/2020)', DAY)).toBe('1@2020-01-01');
});
