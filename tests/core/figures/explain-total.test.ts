import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InForceEntry } from '../../../src/lib/core/model/report.ts';
import type { Unit, UnitChange } from '../../../src/lib/core/model/unit.ts';
import { explainTotal, type ExplainedTotal } from '../../../src/lib/core/figures/explain-total.ts';
import type { RankingQuestion } from '../../../src/lib/core/figures/question.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { totalOf } from '../../../src/lib/core/figures/total.ts';
import {
	change,
	dossiers,
	input,
	handled,
	period,
	question,
	rate,
	row,
	text,
	unit
} from '../figures-fixtures.ts';

const quarter = { period: period('2023-Q1') };

function explained(
	units: Unit[],
	reported: InForceEntry[],
	more: Partial<RankingQuestion> = {},
	{ changes = [], stated = [] }: { changes?: UnitChange[]; stated?: Unit[] } = {}
) {
	const asked = question(more);
	const given = input(units, { reported, changes, stated });
	const ranking = rankUnits(asked, given);
	return { ranking, ...explainTotal(asked, given, ranking) };
}

/** `name sums (reason)`. */
const sharesOf = ({ shares }: Pick<ExplainedTotal, 'shares'>): string[] =>
	shares.map(({ unit: { name }, sums, place, reason }) =>
		[name, text(sums), place ? `#${place.rank}${place.tied ? '=' : ''}` : `(${reason})`].join(' ')
	);

/** `times field sum`, numerator then denominator. */
const termsOf = ({ formula }: Pick<ExplainedTotal, 'formula'>): string[][] =>
	[formula?.numerator ?? [], formula?.denominator ?? []].map((terms) =>
		terms.map(({ times, field, sum }) => `${times} ${field} ${sum}`)
	);

test('§4.5 exactly the ranked, few-cases and no-cases units are in it, each with its two sums', () => {
	const units = ['a', 'b', 'few', 'none', 'missing', 'late'].map((code) => unit(code));
	const [a, b, few, none, , late] = units;
	if (!a || !b || !few || !none || !late) throw new Error('units');
	const reported = [
		handled(a, '2023-01', 90, 10),
		handled(b, '2023-01', 45, 5),
		handled(few, '2023-01', 3, 1),
		handled(none, '2023-01', 0, 0),
		row(late, '2023-01', { good: 7, bad: null })
	];
	const total = explained(units, reported);
	expect(sharesOf(total)).toEqual([
		'Xã a 90/100 #1=',
		'Xã b 45/50 #1=',
		'Xã few 3/4 (few-cases)',
		'Xã none 0/0 (no-cases)'
	]);
	expect(text(total.sums)).toBe('138/154');
	expect(total.sums).toEqual(total.ranking.total);
	expect(termsOf(total)).toEqual([['1 good 138'], ['1 good 138', '1 bad 16']]);
	expect([total.shares[0]?.reports, total.isOfParts]).toEqual([['a 2023-01'], false]);
});

test('over months each field adds up by its own rule, then over the units', () => {
	const [a, b] = [unit('a'), unit('b')];
	const months = ['2023-01', '2023-02', '2023-03'];
	const reported = [a, b].flatMap((own, place) =>
		months.map((month, at) =>
			row(own, month, { carried: 5 + at, received: 40 + place, pending: 9 - at })
		)
	);
	const indicator = rate({ pending: 2 }, { all: 1 });
	const total = explained([a, b], reported, { ...quarter, indicator, form: dossiers });
	expect(termsOf(total)).toEqual([['2 pending 14'], ['1 carried 10', '1 received 243']]);
	expect([text(total.sums), total.isOfParts]).toEqual(['28/253', true]);
});

test('of a count there is no denominator, and a term taken away is taken away', () => {
	const [a, b] = [unit('a'), unit('b')];
	const reported = [handled(a, '2023-01', 9, 4), handled(b, '2023-01', 5, 5)];
	const total = explained([a, b], reported, { indicator: rate({ good: 1, bad: -1 }, null) });
	expect(termsOf(total)).toEqual([['1 good 14', '-1 bad 9'], []]);
	expect(text(total.sums)).toBe('5');
});

test('what the predecessors reported is in the share of who came after them', () => {
	const [old, other] = [1, 2].map((n) => unit(`old${n}`, `Xã cũ ${n}`, { validTo: '2023-01-31' }));
	const merged = unit('new', 'Xã mới', { validFrom: '2023-02-01' });
	if (!old || !other) throw new Error('two units');
	const reported = [
		handled(old, '2023-01', 40, 10),
		handled(other, '2023-01', 50, 0),
		handled(merged, '2023-02', 90, 10),
		handled(merged, '2023-03', 95, 5)
	];
	const changes = [change(old, merged), change(other, merged)];
	const total = explained([old, other, merged], reported, quarter, { changes });
	expect(sharesOf(total)).toEqual(['Xã mới 275/300 #1']);
	expect(total.shares[0]?.reports).toEqual([
		'old1 2023-01',
		'old2 2023-01',
		'new 2023-02',
		'new 2023-03'
	]);
});

test('of no unit there is no sum, and of no case no total', () => {
	const a = unit('a');
	expect(explained([a], [])).toMatchObject({
		shares: [],
		sums: null,
		formula: { numerator: [{ sum: null }], denominator: [{ sum: null }, { sum: null }] }
	});
	const none = explained([a], [handled(a, '2023-01', 0, 0)]);
	expect([text(none.sums), none.ranking.total]).toEqual(['0/0', null]);
});

test('what is only ever published as a statement has neither formula nor shares', () => {
	const a = unit('a');
	const indicator = { ...rate({ good: 1 }, null), numerator: null };
	expect(explained([a], [], { indicator }, { stated: [a] })).toMatchObject({
		formula: null,
		sums: null,
		shares: []
	});
});

const counts = fc.record({
	carried: fc.nat(20),
	received: fc.nat(60),
	good: fc.nat(60),
	bad: fc.nat(9),
	pending: fc.nat(9)
});
/** Three months for each unit, each reported or not. */
const reports = fc.array(fc.tuple(...[1, 2, 3].map(() => fc.option(counts, { freq: 6 }))), {
	maxLength: 12
});
const indicators = fc.constantFrom(
	rate({ good: 1 }, { done: 1 }),
	rate({ good: 1, pending: 3 }, { all: 1 }),
	rate({ all: 1, bad: -1 }, null),
	rate({ good: 7 }, { done: 1 }, { kind: 'ratio', minimumDenominator: 1 })
);

test('§4.5 added up unit by unit or field by field, it is the total of the ranking', () => {
	fc.assert(
		fc.property(reports, indicators, (given, indicator) => {
			const units = given.map((_, index) => unit(`${index}`));
			const reported = units.flatMap((own, index) =>
				(given[index] ?? []).flatMap((month, at) =>
					month ? [row(own, `2023-0${at + 1}`, month)] : []
				)
			);
			const total = explained(units, reported, { ...quarter, indicator, form: dossiers });
			const { formula, sums, shares, ranking } = total;
			expect(totalOf(shares.map((share) => share.sums))).toEqual(ranking.total);
			const sideOf = (terms: { times: number; sum: bigint | null }[]) =>
				terms.reduce((all, { times, sum }) => all + BigInt(times) * (sum ?? 0n), 0n);
			expect(formula && sums && sideOf(formula.numerator)).toEqual(sums && sums.numerator);
			if (sums?.denominator != null)
				expect(sideOf(formula?.denominator ?? [])).toBe(sums.denominator);
			const inside = [...ranking.ranked, ...ranking.unranked].filter(
				(one) => !('reason' in one) || one.reason === 'few-cases' || one.reason === 'no-cases'
			);
			expect(shares.map((share) => share.unit.id).toSorted()).toEqual(
				inside.map((one) => one.unit.id).toSorted()
			);
		})
	);
});
