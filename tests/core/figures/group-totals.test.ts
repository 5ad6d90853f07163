import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/lib/core/model/day.ts';
import type { PeerAttribute } from '../../../src/lib/core/model/peer-group.ts';
import type { Figure } from '../../../src/lib/core/model/ranking.ts';
import { unitList, type Unit, type UnitAttribute } from '../../../src/lib/core/model/unit.ts';
import { groupTotals } from '../../../src/lib/core/figures/group-totals.ts';
import { input, handled, period, question, text, unit } from '../figures-fixtures.ts';

const MONTHS = ['2023-01', '2023-02', '2023-03'];
const GROUPS: PeerAttribute[] = [
	{ dimension: 'kind', value: 'xã' },
	{ dimension: 'kind', value: 'phường' },
	{ dimension: 'terrain', value: 'mountain' },
	{ dimension: 'terrain', value: 'plain' },
	{ dimension: 'volume', value: '1' },
	{ dimension: 'volume', value: '4' }
];

/** Attributes of a unit, whether its terrain and size changed, and its counts of each month. */
const like = fc.record({
	kind: fc.constantFrom('xã', 'phường'),
	terrain: fc.constantFrom('mountain' as const, 'plain' as const, null),
	volume: fc.constantFrom('1' as const, '4' as const),
	moves: fc.constantFrom('2023-02-01', '2023-03-31', null),
	months: fc.array(fc.option(fc.record({ good: fc.nat(60), bad: fc.nat(60) })), {
		minLength: 3,
		maxLength: 3
	})
});
type Like = typeof like extends fc.Arbitrary<infer T> ? T : never;

const other = (volume: '1' | '4') => (volume === '1' ? '4' : '1');

function attributesOf(of: Unit, { terrain, volume, moves }: Like): UnitAttribute[] {
	const held = (
		attribute: UnitAttribute['attribute'],
		value: UnitAttribute['value'],
		from: string,
		to: string | null
	): UnitAttribute => ({ unit: of.id, attribute, value, from, to, source: '' });
	return [
		...(terrain ? [held('terrain', terrain, of.validFrom, null)] : []),
		held('volume', volume, of.validFrom, moves && addDays(moves, -1)),
		...(moves ? [held('volume', other(volume), moves, null)] : [])
	];
}

function app(likes: Like[]) {
	const units = likes.map(({ kind }, index) => unit(`${index}`, `Xã ${index}`, { kind }));
	const attributes = units.flatMap((of, index) => {
		const own = likes[index];
		return own ? attributesOf(of, own) : [];
	});
	const reported = units.flatMap((of, index) =>
		MONTHS.flatMap((id, month) => {
			const own = likes[index]?.months[month];
			return own ? [handled(of, id, own.good, own.bad)] : [];
		})
	);
	return { ...input([], { reported }), units: unitList(units, [], [], attributes) };
}

/** Was it in the group on the last day of the month? */
function isIn({ kind, terrain, volume, moves }: Like, id: string, group: PeerAttribute): boolean {
	const moved = moves !== null && moves <= period(id).end;
	const values = { kind, terrain, volume: moved ? other(volume) : volume };
	return values[group.dimension] === group.value;
}

/** Added up by hand, unit by unit. */
function byHand(likes: Like[], id: string, group: PeerAttribute) {
	const members = likes.filter((own) => isIn(own, id, group));
	const counts = members.flatMap(({ months }) => months[MONTHS.indexOf(id)] ?? []);
	const sum = (key: 'good' | 'bad') => counts.reduce((all, own) => all + own[key], 0);
	const done = sum('good') + sum('bad');
	return {
		total: done === 0 ? null : `${sum('good')}/${done}`,
		coverage: { due: members.length, reported: counts.length }
	};
}

const shown = ({ total, coverage }: { total: Figure | null; coverage: object }) => ({
	total: text(total),
	coverage
});

test('§4.1 §4.5 the line of a group is the sum over who is in it at the end of each period', () => {
	fc.assert(
		fc.property(fc.array(like, { maxLength: 12 }), (likes) => {
			const given = app(likes);
			for (const id of MONTHS) {
				const sums = groupTotals(question({ period: period(id) }), given, GROUPS);
				expect(sums.map(shown)).toEqual(GROUPS.map((group) => byHand(likes, id, group)));
			}
		})
	);
});

test('the groups of a dimension that every unit has add up to all units', () => {
	fc.assert(
		fc.property(
			fc.array(like, { maxLength: 12 }),
			fc.constantFrom('kind', 'volume'),
			(likes, of) => {
				const groups = GROUPS.filter(({ dimension }) => dimension === of);
				const [all, ...parts] = groupTotals(question(), app(likes), [null, ...groups]);
				const sum = (pick: (total: Figure) => bigint) =>
					parts.reduce((part, { total }) => part + (total ? pick(total) : 0n), 0n);
				expect(sum(({ numerator }) => numerator)).toBe(all?.total?.numerator ?? 0n);
				expect(sum(({ denominator }) => denominator ?? 0n)).toBe(all?.total?.denominator ?? 0n);
				const due = parts.reduce((part, { coverage }) => part + coverage.due, 0);
				expect(due).toBe(all?.coverage.due);
			}
		)
	);
});

test('who moves from one group to another counts in each only while in it', () => {
	const one = unit('1');
	const held = (value: '1' | '4', from: string, to: string | null): UnitAttribute => ({
		...{ unit: one.id, attribute: 'volume', value, from, to, source: '' }
	});
	const list = unitList(
		[one],
		[],
		[],
		[held('1', one.validFrom, '2023-01-31'), held('4', '2023-02-01', null)]
	);
	const reported = MONTHS.map((id) => handled(one, id, 90));
	const given = { ...input([], { reported }), units: list };
	const lines = MONTHS.map((id) =>
		groupTotals(question({ period: period(id) }), given, GROUPS.slice(-2)).map(({ total }) =>
			text(total)
		)
	);
	expect(lines).toEqual([
		['90/100', null],
		[null, '90/100'],
		[null, '90/100']
	]);
});
