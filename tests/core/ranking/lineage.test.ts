import { expect, test } from 'vitest';
import type { InForceEntry } from '../../../src/lib/core/model/report.ts';
import type { Unit, UnitChange } from '../../../src/lib/core/model/unit.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { unitValue } from '../../../src/lib/core/figures/value.ts';
import {
	at,
	change,
	input,
	handled,
	period,
	question,
	ranks,
	reasons,
	text,
	unit
} from '../figures-fixtures.ts';

// Values over mergers and splits (docs/rules.md §4.2). All changes here take effect in the middle
// of a quarter.

const until = (day: string): Partial<Unit> => ({ validTo: day });
const from = (day: string): Partial<Unit> => ({ validFrom: day });

const x = unit('x', 'x', until('2025-02-28'));
const y = unit('y', 'y', until('2025-02-28'));
const merged = unit('x', 'Xã Mới', from('2025-03-01'));
const merger = [change(x, merged), change(y, merged)];

const q1 = question({ period: period('2025-Q1') });

function valueOf(
	of: Unit,
	units: Unit[],
	changes: UnitChange[],
	reported: InForceEntry[],
	asked = q1
) {
	const { figure, reason, missing } = unitValue(asked, of, input(units, { changes, reported }));
	return {
		figure: text(figure),
		reason,
		missing: missing.map((needed) => `${needed.unit.name} ${needed.part.id}`)
	};
}

const before = [x, y].flatMap((u) => ['2025-01', '2025-02'].map((id) => handled(u, id, 90)));

test('§4.2 a unit merged inside the period is the sum over its predecessors, then itself', () => {
	const reported = [...before, handled(merged, '2025-03', 70, 30)];
	// 4 × 90 + 70 = 430 of 500
	expect(valueOf(merged, [x, y, merged], merger, reported)).toEqual({
		figure: '430/500',
		reason: null,
		missing: []
	});
});

test('§4.2 each predecessor must have reported each part', () => {
	const reported = [...before.slice(1), handled(merged, '2025-03', 70)];
	expect(valueOf(merged, [x, y, merged], merger, reported)).toMatchObject({
		figure: null,
		reason: 'incomplete',
		missing: ['x 2025-01']
	});
});

test('§4.2 a quarter that the new unit reported as such needs no predecessor', () => {
	const reported = [...before, handled(merged, '2025-Q1', 450, 50)];
	expect(valueOf(merged, [x, y, merged], merger, reported)).toMatchObject({ figure: '450/500' });
});

test('§2 a longer period counts only where every predecessor reported exactly it', () => {
	const half = period('2025-01-01/2025-02-28');
	const both = [handled(x, half, 100, 0), handled(y, half, 100, 0), handled(merged, '2025-03', 50)];
	expect(valueOf(merged, [x, y, merged], merger, both)).toMatchObject({ figure: '250/300' });
	const oneOnly = [...before, handled(x, half, 100, 0), handled(merged, '2025-03', 50)];
	expect(valueOf(merged, [x, y, merged], merger, oneOnly)).toMatchObject({ figure: '410/500' });
});

test('§2 a longer period that one of them lacks is no part: what is missing is named by month', () => {
	const reported = [
		handled(x, period('2025-01-01/2025-02-28'), 90),
		...before.slice(2),
		handled(merged, '2025-03', 90)
	];
	expect(valueOf(merged, [x, y, merged], merger, reported)).toMatchObject({
		missing: ['x 2025-01', 'x 2025-02']
	});
});

test('§4.2 predecessors are followed through any number of steps', () => {
	const older = unit('o', 'o', until('2025-01-31'));
	const young = { ...y, ...unit('y', 'y', { ...from('2025-02-01'), ...until('2025-02-28') }) };
	const changes = [change(older, young), change(x, merged), change(young, merged)];
	const reported = [
		handled(older, '2025-01', 10),
		handled(x, '2025-01', 20),
		handled(young, '2025-02', 30),
		handled(x, '2025-02', 40),
		handled(merged, '2025-03', 50)
	];
	expect(valueOf(merged, [older, x, young, merged], changes, reported)).toMatchObject({
		figure: '150/500'
	});
});

const other = unit('z', 'Xã Kia', from('2025-03-01'));
const parted = [change(x, merged, 'partial'), change(x, other, 'partial'), change(y, merged)];

test('§4.2 a predecessor of which a piece went elsewhere leaves no value: split', () => {
	const reported = [...before, handled(merged, '2025-03', 90), handled(other, '2025-03', 90)];
	const asked = question({ period: period('2025-Q1') });
	const ranking = rankUnits(asked, input([x, y, merged, other], { changes: parted, reported }));
	expect(reasons(ranking)).toEqual(['Xã Kia: split', 'Xã Mới: split']);
	// every report needed is there, there is only no value to be had from them
	expect(ranking.coverage).toEqual({ due: 2, reported: 2 });
	expect(ranking.total).toBeNull();
});

test('§4.4 split is said even where nothing was reported, and where nothing is due yet', () => {
	const asked = question({ period: period('2025-Q1'), today: '2025-03-31' });
	expect(valueOf(merged, [x, y, merged, other], parted, [], asked)).toMatchObject({
		reason: 'split'
	});
});

test('§4.2 a month after the split needs no predecessor', () => {
	const march = question({ period: period('2025-03') });
	const reported = [handled(merged, '2025-03', 90)];
	expect(valueOf(merged, [x, y, merged, other], parted, reported, march)).toMatchObject({
		figure: '90/100'
	});
});

test('§4.2 a quarter that the new unit reported as such is computable in spite of the split', () => {
	const reported = [...before, handled(merged, '2025-Q1', 450, 50)];
	expect(valueOf(merged, [x, y, merged, other], parted, reported)).toMatchObject({
		figure: '450/500'
	});
});

test('§2 of two complete ways the one without a split predecessor is taken, though it has more parts', () => {
	const reported = [
		...[x, y].map((u) => handled(u, period('2025-01-01/2025-02-28'), 90)),
		handled(merged, period('2025-03-01/2025-06-30'), 90),
		handled(merged, '2025-Q1', 450, 50),
		...['2025-04', '2025-05', '2025-06'].map((id) => handled(merged, id, 80))
	];
	const asked = question({ period: period('2025-H1') });
	// 450 + 3 × 80 of 500 + 3 × 100
	expect(valueOf(merged, [x, y, merged, other], parted, reported, asked)).toMatchObject({
		figure: '690/800',
		reason: null
	});
});

test('§4.2 pieces that come back together are whole: Xã Vệ Giang and its Nghĩa Mỹ and Nghĩa Phương', () => {
	const my = unit('21286', 'Xã Nghĩa Mỹ', until('2025-01-31'));
	const phuong = unit('21283', 'Xã Nghĩa Phương', until('2025-01-31'));
	const february = { validFrom: '2025-02-01', validTo: '2025-02-28' };
	const song = unit('21238', 'Thị trấn Sông Vệ', february);
	const newPhuong = unit('21283', 'Xã Nghĩa Phương', february);
	const veGiang = unit('21238', 'Xã Vệ Giang', from('2025-03-01'));
	const pieces = [my, phuong].flatMap((old) => [
		change(old, song, 'partial'),
		change(old, newPhuong, 'partial')
	]);
	const units = [my, phuong, song, newPhuong, veGiang];
	const changes = [...pieces, change(song, veGiang), change(newPhuong, veGiang)];
	const reported = [
		handled(my, '2025-01', 90),
		handled(phuong, '2025-01', 80),
		handled(song, '2025-02', 70),
		handled(newPhuong, '2025-02', 60),
		handled(veGiang, '2025-03', 50)
	];
	// 90 + 80 + 70 + 60 + 50 = 350 of 500
	expect(valueOf(veGiang, units, changes, reported)).toMatchObject({ figure: '350/500' });
	// looked at in February the pieces still lie apart
	const asked = question({ period: period('2025-01-01/2025-02-28') });
	expect(valueOf(song, units, changes, reported, asked)).toMatchObject({ reason: 'split' });
});

test('§4.2 a line may cross levels: Huyện Lý Sơn became Đặc khu Lý Sơn', () => {
	const district = unit('536', 'Huyện Lý Sơn', { ...at('district', '51'), ...until('2025-02-28') });
	const zone = unit('21548', 'Đặc khu Lý Sơn', from('2025-03-01'));
	const reported = [
		handled(district, '2025-01', 90),
		handled(district, '2025-02', 80),
		handled(zone, '2025-03', 70)
	];
	const ranking = rankUnits(
		q1,
		input([district, zone], { changes: [change(district, zone)], reported })
	);
	expect(ranks(ranking)).toEqual(['1 Đặc khu Lý Sơn 240/300']);
});

test('§4.1 the units of a period are those of its last day', () => {
	const reported = [...before, handled(merged, '2025-03', 70)];
	const given = input([x, y, merged], { changes: merger, reported });
	const january = rankUnits(question({ period: period('2025-01') }), given);
	expect(ranks(january)).toEqual(['1= x 90/100', '1= y 90/100']);
	expect(ranks(rankUnits(question({ period: period('2025-03') }), given))).toEqual([
		'1 Xã Mới 70/100'
	]);
});

test('§4.1 with geography=current they are those of today, over their predecessors', () => {
	const given = input([x, y, merged], { changes: merger, reported: before });
	const asked = question({ period: period('2025-01'), geography: 'current' });
	expect(ranks(rankUnits(asked, given))).toEqual(['1 Xã Mới 180/200']);
	// on the last day of February the merger has not taken place yet
	expect(ranks(rankUnits({ ...asked, today: '2025-02-28' }, given))).toHaveLength(2);
});

test('§4.1 what became of a unit by today decides whether it is split, not what becomes of it later', () => {
	const given = input([x, y, merged, other], { changes: parted, reported: before });
	const asked = question({ period: period('2025-01') });
	expect(ranks(rankUnits(asked, given))).toEqual(['1= x 90/100', '1= y 90/100']);
	expect(reasons(rankUnits({ ...asked, geography: 'current' }, given))).toEqual([
		'Xã Kia: split',
		'Xã Mới: split'
	]);
});

test('§4.2 a unit that was itself merged later has its value of the time before', () => {
	const later = unit('l', 'Xã Sau', from('2025-07-01'));
	const middle = { ...merged, ...until('2025-06-30') };
	const changes = [change(x, middle), change(y, middle), change(middle, later, 'partial')];
	const reported = [...before, handled(middle, '2025-03', 70)];
	const units = [x, y, middle, later];
	expect(valueOf(middle, units, changes, reported)).toMatchObject({ figure: '430/500' });
	// also where it is asked for by itself after its end
	const april = question({ period: period('2025-04'), geography: 'current' });
	expect(valueOf(middle, units, changes, [handled(middle, '2025-04', 80)], april)).toMatchObject({
		figure: '80/100'
	});
});

test('§4.2 before the list of units begins the unit itself is asked for', () => {
	const asked = question({ period: period('2020-12') });
	const alone = unit('a');
	expect(valueOf(alone, [alone], [], [], asked)).toEqual({
		figure: null,
		reason: 'not-reported',
		missing: ['Xã a 2020-12']
	});
});
