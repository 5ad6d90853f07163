import { expect, test } from 'vitest';
import { attributeOn, peerAttributesOf } from '../../../src/lib/core/model/peer-attributes.ts';
import { unitList, type Unit, type UnitAttribute } from '../../../src/lib/core/model/unit.ts';
import { at, change, unit } from '../figures-fixtures.ts';

const TO = '2025-06-30';
const FROM = '2025-07-01';
const old = { validTo: TO };
const high = unit('1', 'Huyện Cao', { ...at('district', '51'), ...old });
const flat = unit('2', 'Huyện Bằng', { ...at('district', '51'), ...old });
const [a, b] = ['11', '12'].map((code) =>
	unit(code, `Xã ${code}`, { ...at('commune', '1'), ...old })
);
const c = unit('21', 'Xã 21', { ...at('commune', '2'), ...old });
const born = (code: string): Unit => unit(code, `Xã ${code}`, { validFrom: FROM });
const [inside, across, plain, island] = ['31', '32', '33', '34'].map(born);
if (!a || !b || !inside || !across || !plain || !island) throw new Error('units expected');

const known = (
	of: Unit,
	value: UnitAttribute['value'],
	from = of.validFrom,
	attribute: UnitAttribute['attribute'] = 'terrain'
): UnitAttribute => ({
	unit: of.id,
	attribute,
	value,
	from,
	to: of.validTo,
	source: 'Nghị quyết 867/NQ-UBTVQH14'
});
const list = unitList(
	[high, flat, a, b, c, inside, across, plain, island],
	[
		change(a, inside),
		change(b, inside, 'partial'),
		change(b, across, 'partial'),
		change(c, across, 'partial'),
		change(c, plain, 'partial')
	],
	[],
	[
		known(high, 'mountain'),
		known(high, '4', high.validFrom, 'volume'),
		known(flat, 'plain'),
		known(island, 'island', '2026-01-01'),
		known(island, '2', FROM, 'volume'),
		known(island, '3', '2026-01-01', 'volume')
	]
);

test.each([
	['its own entry', high, TO, 'mountain'],
	['its district, in the mountains', a, TO, 'mountain'],
	['its predecessors, all from the mountains', inside, FROM, 'mountain'],
	['nothing known: its predecessors come from both', across, FROM, null],
	['its district, on the plain', c, TO, 'plain'],
	['its predecessor, of a district on the plain', plain, FROM, 'plain'],
	['nothing known before the day of its entry', island, '2025-12-31', null],
	['its own entry from that day on', island, '2026-01-01', 'island']
] as const)('the terrain of a unit is that of %s', (_, of, day, terrain) => {
	expect(attributeOn(list, of, 'terrain', day)?.value ?? null).toBe(terrain);
});

test.each([
	['its kind, terrain and size', high, TO, ['kind xã', 'terrain mountain', 'volume 4']],
	['its kind and terrain: its size does not come down', a, TO, ['kind xã', 'terrain mountain']],
	['its kind alone, where nothing else is known', across, FROM, ['kind xã']],
	[
		'what was loaded last about a day',
		island,
		'2026-01-01',
		['kind xã', 'terrain island', 'volume 3']
	],
	['what held on a day before that', island, '2025-12-31', ['kind xã', 'volume 2']]
] as const)('a unit has in common with others %s', (_, of, day, likenesses) => {
	expect(
		peerAttributesOf(list, of, day).map(({ dimension, value }) => `${dimension} ${value}`)
	).toEqual(likenesses);
});
