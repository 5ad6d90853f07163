import { expect, test } from 'vitest';
import { terrainOn } from '../../src/lib/model/terrain.ts';
import { unitList, type Terrain, type Unit, type UnitAttribute } from '../../src/lib/model/unit.ts';
import { at, change, unit } from '../rank/build.ts';

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

const known = (of: Unit, value: Terrain, from = of.validFrom): UnitAttribute => ({
	unit: of.id,
	attribute: 'terrain',
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
	[known(high, 'mountain'), known(flat, 'plain'), known(island, 'island', '2026-01-01')]
);

test.each([
	['its own entry', high, TO, 'mountain'],
	['its district, in the mountains', a, TO, 'mountain'],
	['its predecessors, all from the mountains', inside, FROM, 'mountain'],
	['nothing known: its predecessors come from both', across, FROM, null],
	['nothing known: a plain district may hold hills', c, TO, null],
	['nothing known: no more do what came of it', plain, FROM, null],
	['nothing known before the day of its entry', island, '2025-12-31', null],
	['its own entry from that day on', island, '2026-01-01', 'island']
] as const)('the terrain of a unit is that of %s', (_, of, day, terrain) => {
	expect(terrainOn(list, of, day)).toBe(terrain);
});
