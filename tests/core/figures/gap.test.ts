import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/lib/core/model/ranking.ts';
import { compareFigures } from '../../../src/lib/core/figures/fraction.ts';
import { gapTo } from '../../../src/lib/core/figures/gap.ts';

type Kind = Parameters<typeof gapTo>[2]['kind'];
type Direction = Parameters<typeof gapTo>[2]['direction'];

const figure = (numerator: number | bigint, denominator: number | bigint | null): Figure => ({
	numerator: BigInt(numerator),
	denominator: denominator === null ? null : BigInt(denominator)
});

const higher = { kind: 'rate', direction: 'higher' } as const;
const lower = { kind: 'rate', direction: 'lower' } as const;

test.for<[what: string, Figure, Figure, { kind: Kind; direction: Direction }, string]>([
	['the example of the issue', figure(1_260, 1_300), figure(98, 100), higher, 'lacks 14'],
	['a target met exactly', figure(98, 100), figure(98, 100), higher, 'spares 0'],
	[
		'one case short, though both read 98.0%',
		figure(9_799, 10_000),
		figure(98, 100),
		higher,
		'lacks 1'
	],
	['cases to spare are whole', figure(99, 101), figure(98, 100), higher, 'spares 0'],
	['no case at all', figure(0, 3), figure(98, 100), higher, 'lacks 3'],
	['all cases', figure(3, 3), figure(1, 1), higher, 'spares 0'],
	['too many, where lower is better', figure(9, 100), figure(5, 100), lower, 'lacks 4'],
	['room left, where lower is better', figure(3, 101), figure(5, 100), lower, 'spares 2'],
	['a count', figure(35, null), figure(40, 1), { kind: 'count', direction: 'higher' }, 'lacks 5'],
	[
		'a count of what should be few',
		figure(7, null),
		figure(0, 1),
		{ kind: 'count', direction: 'lower' },
		'lacks 7'
	],
	[
		'a ratio may pass 1',
		figure(1_060, 1_197),
		figure(3, 2),
		{ kind: 'ratio', direction: 'higher' },
		'lacks 736'
	],
	['beyond what a double holds', figure(2n ** 60n, 2n ** 60n + 2n), figure(1, 1), higher, 'lacks 2']
])('%s', ([, own, aim, indicator, said]) => {
	const gap = gapTo(own, aim, indicator);
	expect(gap && `${gap.isMet ? 'spares' : 'lacks'} ${gap.cases}`).toBe(said);
});

test.for<[what: string, Figure, Figure]>([
	['without cases there is no gap', figure(0, 0), figure(98, 100)],
	['no case leads above all cases', figure(3, 3), figure(101, 100)]
])('%s', ([, own, aim]) => {
	expect(gapTo(own, aim, higher)).toBeNull();
});

const cases = fc.record({
	all: fc.bigInt({ min: 1n, max: 2n ** 53n }),
	share: fc.bigInt({ min: 0n, max: 1_000n }),
	per: fc.bigInt({ min: 0n, max: 1_000n }),
	direction: fc.constantFrom<Direction>('higher', 'lower')
});

/** Is n of d as good as the aim? */
const isEnough = (n: bigint, d: bigint, aim: Figure, direction: Direction): boolean => {
	const sign = compareFigures({ numerator: n, denominator: d }, aim);
	return direction === 'higher' ? sign >= 0 : sign <= 0;
};

describe('for any number of cases and any target', () => {
	test('so many cases are enough, and one less is not; none is asked for beyond all cases', () => {
		fc.assert(
			fc.property(cases, ({ all, share, per, direction }) => {
				const n = (all * share) / 1_000n;
				const aim = { numerator: per, denominator: 1_000n };
				const gap = gapTo(figure(n, all), aim, { kind: 'rate', direction });
				if (!gap) throw new Error('a target of at most 100% is always within reach');
				const [x, step] = [gap.cases, direction === 'higher' ? 1n : -1n];
				if (gap.isMet) {
					expect(isEnough(n - step * x, all, aim, direction)).toBe(true);
					expect(isEnough(n - step * (x + 1n), all, aim, direction)).toBe(false);
				} else {
					expect(x).toBeGreaterThan(0n);
					expect(isEnough(n + step * x, all, aim, direction)).toBe(true);
					expect(isEnough(n + step * (x - 1n), all, aim, direction)).toBe(false);
					expect(x).toBeLessThanOrEqual(direction === 'higher' ? all - n : n);
				}
			})
		);
	});
});
