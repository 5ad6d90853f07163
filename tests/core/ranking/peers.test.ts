import { expect, test } from 'vitest';
import { nearestPeers, nearestRows } from '../../../src/lib/core/ranking/peers.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { input, handled, question, unit } from '../figures-fixtures.ts';

const units = Array.from({ length: 9 }, (_, index) =>
	unit(`u${index}`, `Đơn vị ${index}`, { kind: index % 4 === 1 ? 'phường' : 'xã' })
);
const reported = units.map((each, index) => handled(each, '2023-01', 99 - index));
const silent = unit('silent', 'Xã chưa gửi');
const { ranked } = rankUnits(question(), input([...units, silent], { reported }));

const around = (code: string, each = 2): string[] => {
	const own = [...units, silent].find((other) => other.code === code);
	if (!own) throw new Error(`no unit ${code}`);
	return nearestPeers(ranked, own, each).map(({ unit: { code: peer }, rank }) => `${rank} ${peer}`);
};

test.for<[what: string, code: string, expected: string[]]>([
	['in the middle: two above, itself, two below', 'u4', ['3 u2', '4 u3', '5 u4', '7 u6', '8 u7']],
	['at the top nobody stands above', 'u0', ['1 u0', '3 u2', '4 u3']],
	['at the end nobody stands below', 'u8', ['7 u6', '8 u7', '9 u8']],
	['wards stand among wards', 'u1', ['2 u1', '6 u5']],
	['who is not ranked has none', 'silent', []]
])('%s', ([, code, expected]) => {
	expect(around(code)).toEqual(expected);
});

test('of rows that are chosen already everybody is a neighbour, whatever the kind', () => {
	const [, , , , own] = units;
	if (!own) throw new Error('units expected');
	const codes = nearestRows(ranked, own, 1).map(({ unit: { code } }) => code);
	expect(codes).toEqual(['u3', 'u4', 'u5']);
	expect(nearestRows(ranked.slice(0, 2), own, 1)).toEqual([]);
});
