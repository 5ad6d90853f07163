import { expect, test } from 'vitest';
import type { InForceEntry } from '../../../src/lib/core/model/report.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import {
	at,
	form,
	dossiers,
	goodRate,
	input,
	handled,
	period,
	question,
	ranks,
	rate,
	reasons,
	row,
	text,
	unit
} from '../figures-fixtures.ts';

// Rankings from hand-written counts, each equal to what a calculator gives (docs/rules.md §4).

const [a, b, c, d, e] = [unit('a'), unit('b'), unit('c'), unit('d'), unit('e')];
const january = (good: [typeof a, number, number?][]): InForceEntry[] =>
	good.map(([of, well, badly]) => handled(of, '2023-01', well, badly));

test('§4.3 highest first; equal values share a rank and the next ranks are skipped: 1, 2, 2, 4', () => {
	const reported = january([
		[a, 45, 5],
		[b, 99, 1],
		[c, 90, 10],
		[d, 30, 20]
	]);
	// 99/100 > 45/50 = 90/100 > 30/50
	expect(ranks(rankUnits(question(), input([a, b, c, d], { reported })))).toEqual([
		'1 Xã b 99/100',
		'2= Xã a 45/50',
		'2= Xã c 90/100',
		'4 Xã d 30/50'
	]);
});

test('§4.3 many share the first place, and a second group of equals follows', () => {
	const reported = january([
		[a, 100],
		[b, 50, 0],
		[c, 31, 0],
		[d, 80],
		[e, 40, 10]
	]);
	expect(ranks(rankUnits(question(), input([a, b, c, d, e], { reported })))).toEqual([
		'1= Xã a 100/100',
		'1= Xã b 50/50',
		'1= Xã c 31/31',
		'4= Xã d 80/100',
		'4= Xã e 40/50'
	]);
});

test('§4.3 values are not rounded before they are compared', () => {
	// 0.9999999999999999 and 0.9999999999999998…: one number in floating point, two in truth
	const most = Number.MAX_SAFE_INTEGER;
	const reported = january([
		[a, most - 1, 1],
		[b, most - 2, 1]
	]);
	expect(ranks(rankUnits(question(), input([a, b], { reported })))).toEqual([
		`1 Xã a ${most - 1}/${most}`,
		`2 Xã b ${most - 2}/${most - 1}`
	]);
});

test('§4.3 ties stand in Vietnamese alphabetical order, which decides nothing', () => {
	const names = ['Đức Phổ', 'Bình Thạnh', 'Dung Quất', 'Ba Tơ', 'Bình Thanh', 'Ân Hảo', 'An Phú'];
	const units = names.map((name, index) => unit(`${index}`, name));
	const reported = units.map((of) => handled(of, '2023-01', 90));
	const ranking = rankUnits(question(), input(units, { reported }));
	expect(ranking.ranked.map((ranked) => [ranked.rank, ranked.tied, ranked.unit.name])).toEqual(
		['An Phú', 'Ân Hảo', 'Ba Tơ', 'Bình Thanh', 'Bình Thạnh', 'Dung Quất', 'Đức Phổ'].map(
			(name) => [1, true, name]
		)
	);
});

test('§4.3 lowest first where lower is better', () => {
	const reported = january([
		[a, 90],
		[b, 99],
		[c, 95]
	]);
	const indicator = rate({ bad: 1 }, { done: 1 }, { direction: 'lower' });
	expect(ranks(rankUnits(question({ indicator }), input([a, b, c], { reported })))).toEqual([
		'1 Xã b 1/100',
		'2 Xã c 5/100',
		'3 Xã a 10/100'
	]);
});

test('a count is its own value: no cases to be few, no interval, no range', () => {
	const reported = [
		row(a, '2023-01', { pending: 3 }),
		row(b, '2023-01', { pending: 0 }),
		row(c, '2023-01', { pending: 3 })
	];
	const indicator = rate({ pending: 1 }, null, { direction: 'lower', minimumDenominator: 30 });
	const ranking = rankUnits(question({ indicator }), input([a, b, c], { reported }));
	expect(ranks(ranking)).toEqual(['1 Xã b 0', '2= Xã a 3', '2= Xã c 3']);
	expect(text(ranking.total)).toBe('6');
	expect(ranking.ranked[0]).toMatchObject({ interval: null, rankRange: null, against: null });
});

test('§4.4 a unit without cases has no rank and no value, and is not last with 0 %', () => {
	const reported = january([
		[a, 90],
		[b, 0, 0]
	]);
	const ranking = rankUnits(question(), input([a, b], { reported }));
	expect(ranks(ranking)).toEqual(['1 Xã a 90/100']);
	expect(ranking.unranked).toEqual([
		{
			unit: b,
			reason: 'no-cases',
			figure: null,
			interval: null,
			missing: [],
			reports: ['b 2023-01']
		}
	]);
});

test('§4.4 a denominator that comes out below 0 is no number of cases either', () => {
	const indicator = rate({ good: 1 }, { good: 1, bad: -1 });
	const ranking = rankUnits(
		question({ indicator }),
		input([a], { reported: january([[a, 1, 2]]) })
	);
	expect(reasons(ranking)).toEqual(['Xã a: no-cases']);
	expect(ranking.total).toBeNull();
});

test('§4.4 few cases: below 30 a value is shown and not ranked, with 30 it is', () => {
	const reported = january([
		[a, 29, 0],
		[b, 29, 1]
	]);
	const ranking = rankUnits(question(), input([a, b], { reported }));
	expect(ranks(ranking)).toEqual(['1 Xã b 29/30']);
	const [few] = ranking.unranked;
	expect(few?.reason).toBe('few-cases');
	expect(text(few?.figure ?? null)).toBe('29/29');
	expect(few?.interval?.[0]).toBeCloseTo(0.883, 3);
	const low = rate({ good: 1 }, { done: 1 }, { minimumDenominator: 1 });
	expect(ranks(rankUnits(question({ indicator: low }), input([a, b], { reported })))).toHaveLength(
		2
	);
});

test('§4.4 a missing month leaves the quarter incomplete, and says which month', () => {
	const reported = ['2023-01', '2023-03'].map((id) => handled(a, id, 90));
	const ranking = rankUnits(question({ period: period('2023-Q1') }), input([a], { reported }));
	expect(ranking.unranked).toMatchObject([
		{ reason: 'incomplete', missing: [{ unit: a, part: { id: '2023-02' } }], figure: null }
	]);
});

test('§4.4 nothing came: not due up to the deadline, not reported after it', () => {
	// two working days after Tuesday 31/1/2023
	const on = (today: string) =>
		rankUnits(question({ today }), input([a, b], { reported: january([[b, 90]]) }));
	const before = on('2023-02-02');
	expect(reasons(before)).toEqual(['Xã a: not-due']);
	expect(before.unranked[0]?.missing).toEqual([]);
	expect(before.coverage).toEqual({ due: 1, reported: 1 });
	const after = on('2023-02-03');
	expect(reasons(after)).toEqual(['Xã a: not-reported']);
	expect(after.unranked[0]?.missing).toEqual([{ unit: a, part: period('2023-01') }]);
	expect(after.coverage).toEqual({ due: 2, reported: 1 });
});

test('§4.4 holidays and the deadline of the form put off what is due', () => {
	const asked = question({
		today: '2023-02-06',
		form: form('f', dossiers.fields, { deadlineWorkingDays: 3 })
	});
	const calendar = { holidays: ['2023-02-01'], workingWeekends: [] };
	// 31/1 is a Tuesday, 1/2 is off: Thursday, Friday, Monday 6/2
	expect(reasons(rankUnits(asked, input([a], { calendar })))).toEqual(['Xã a: not-due']);
	expect(reasons(rankUnits(asked, input([a])))).toEqual(['Xã a: not-reported']);
});

test('§4.4 a quarter of which months came is incomplete, due or not', () => {
	const reported = [handled(a, '2023-01', 90)];
	const asked = question({ period: period('2023-Q1'), today: '2023-03-01' });
	const ranking = rankUnits(asked, input([a], { reported }));
	expect(reasons(ranking)).toEqual(['Xã a: incomplete']);
	expect(ranking.coverage).toEqual({ due: 1, reported: 0 });
});

test('§4.4 a figure that was only published as a statement is said to be one', () => {
	const reported = january([[b, 90]]);
	const ranking = rankUnits(question(), input([a, b, c], { reported, stated: [a, b] }));
	expect(reasons(ranking)).toEqual(['Xã c: not-reported', 'Xã a: statement-only']);
	expect(ranks(ranking)).toEqual(['1 Xã b 90/100']);
	expect(ranking.coverage).toEqual({ due: 3, reported: 1 });
});

test('an indicator that is only ever stated ranks nobody', () => {
	const indicator = rate({}, null, { numerator: null, kind: 'rate' });
	const ranking = rankUnits(
		question({ indicator }),
		input([a, b], { stated: [b], reported: january([[a, 90]]) })
	);
	expect(reasons(ranking)).toEqual(['Xã a: not-reported', 'Xã b: statement-only']);
	expect(ranking).toMatchObject({ ranked: [], total: null, coverage: { due: 2, reported: 0 } });
});

test('§4.4 the unranked stand by reason, then by Vietnamese name', () => {
	const [few, none, late, later] = [
		unit('1', 'Ái'),
		unit('2', 'Bá'),
		unit('3', 'Đá'),
		unit('4', 'Dã')
	];
	const reported = january([
		[few, 3, 0],
		[none, 0, 0]
	]);
	const ranking = rankUnits(question(), input([few, none, late, later], { reported }));
	expect(reasons(ranking)).toEqual([
		'Dã: not-reported',
		'Đá: not-reported',
		'Bá: no-cases',
		'Ái: few-cases'
	]);
});

test('§4.5 the total is the sum over the ranked, the few-cases and the no-cases units alone', () => {
	const reported = [
		...january([
			[a, 90],
			[b, 10, 2],
			[c, 0, 0]
		]),
		row(d, '2023-01', { good: 1000, bad: null })
	];
	const ranking = rankUnits(question(), input([a, b, c, d], { reported }));
	expect(text(ranking.total)).toBe('100/112');
	expect(reasons(ranking)).toEqual(['Xã d: not-reported', 'Xã c: no-cases', 'Xã b: few-cases']);
	expect(ranking.coverage).toEqual({ due: 4, reported: 3 });
});

test('§4.5 there is no total where nobody has a case', () => {
	const ranking = rankUnits(question(), input([a, b], { reported: january([[a, 0, 0]]) }));
	expect(ranking.total).toBeNull();
});

const district = unit('528', 'Huyện Tư Nghĩa', at('district', '51'));
const within = unit('i', 'Xã Trong', { parentCode: '528' });
const ward = unit('j', 'Xã Cạnh', { parentCode: '529' });
const elsewhere = unit('k', 'Xã Ngoài', { parentCode: '48' });
const neighbour = unit('529', 'Huyện Khác', at('district', '51'));
const province = unit('51', 'Tỉnh', at('province', null));
const everybody = [district, within, ward, elsewhere, neighbour, province];
const all = everybody.map((of) => handled(of, '2023-01', 90));

test.each([
	['of a level everywhere', 'commune', null, ['Xã Cạnh', 'Xã Ngoài', 'Xã Trong'], '270/300'],
	['anywhere below a province', 'commune', '51', ['Xã Cạnh', 'Xã Trong'], '180/200'],
	['of a district alone, and so is the total', 'commune', '528', ['Xã Trong'], '90/100'],
	['the districts of a province', 'district', '51', ['Huyện Khác', 'Huyện Tư Nghĩa'], '180/200'],
	['nobody below a unit that has none', 'commune', '536', [], null]
] as const)('§4.1 the units are those %s', (_, level, parent, names, total) => {
	const asked = question({ level, parent });
	const ranking = rankUnits(asked, input(everybody, { reported: all }));
	expect(ranking.ranked.map((ranked) => ranked.unit.name)).toEqual(names);
	expect(text(ranking.total)).toBe(total);
});

test('§5 a corrected report: the rank follows the row in force, which is the only one there is', () => {
	const first = january([
		[a, 90],
		[b, 95]
	]);
	const [, ofB] = first;
	const corrected = [
		row(a, '2023-01', { good: 97, bad: 3 }, 'a 2023-01 again'),
		...(ofB ? [ofB] : [])
	];
	expect(ranks(rankUnits(question(), input([a, b], { reported: first })))[0]).toBe('1 Xã b 95/100');
	const ranking = rankUnits(question(), input([a, b], { reported: corrected }));
	expect(ranks(ranking)[0]).toBe('1 Xã a 97/100');
	expect(ranking.ranked[0]?.reports).toEqual(['a 2023-01 again']);
});

test('a report that brought several rows of a figure is named once, the system itself not at all', () => {
	const months = ['2023-01', '2023-02', '2023-03'];
	const reported = months.map((id) => row(a, id, { good: 30, bad: 0 }, 'one file'));
	const bySystem = months.map((id) => ({ ...row(b, id, { good: 30, bad: 0 }), report: null }));
	const asked = question({ period: period('2023-Q1') });
	const ranking = rankUnits(asked, input([a, b], { reported: [...reported, ...bySystem] }));
	expect(ranking.ranked.map(({ reports }) => reports)).toEqual([['one file'], []]);
});

test('a ranking says what was asked', () => {
	expect(rankUnits(question({ parent: '51' }), input([]))).toEqual({
		indicator: goodRate.id,
		level: 'commune',
		parent: '51',
		period: period('2023-01'),
		geography: 'period',
		coverage: { due: 0, reported: 0 },
		total: null,
		ranked: [],
		unranked: []
	});
});
