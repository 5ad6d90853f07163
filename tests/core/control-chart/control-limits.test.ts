import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/lib/core/model/ranking.ts';
import {
	controlLimits,
	type ControlLimits
} from '../../../src/lib/core/control-chart/control-limits.ts';

const of = (numerator: number, denominator = 100): Figure => ({
	numerator: BigInt(numerator),
	denominator: BigInt(denominator)
});
const times = (count: number, numerator: number): Figure[] =>
	Array.from({ length: count }, () => of(numerator));

function control(figures: (Figure | null)[]): ControlLimits {
	const found = controlLimits(figures);
	if (typeof found === 'string') throw new Error(found);
	return found;
}

/** A letter a period: `.` usual, `-` `+` beyond a limit, `v` `^` in a run, a space for no figure. */
const drawn = (figures: (Figure | null)[]): string =>
	control(figures)
		.points.map((point) => {
			if (!point) return ' ';
			if (point.beyond) return point.beyond === 'below' ? '-' : '+';
			if (point.run) return point.run === 'below' ? 'v' : '^';
			return '.';
		})
		.join('');

const around = [90, 91, 89, 90, 92, 88, 91, 89, 90, 91, 89, 90].map((n) => of(n));

test.for<[what: string, figures: (Figure | null)[], expected: string]>([
	['ordinary variation is nothing to explain', around, '............'],
	['a month far below', [...around, of(75)], '............-'],
	['a month far above', [...around, of(99)], '............+'],
	[
		'few cases reach further: 7 of 10 is usual where 70 of 100 is not',
		[...around, of(7, 10)],
		'.'.repeat(13)
	],
	[
		'eight months above the centre are a shift',
		[...around, ...times(8, 93)],
		`${'.'.repeat(12)}^^^^^^^^`
	],
	['seven are not', [...around, ...times(7, 93)], '.'.repeat(19)],
	[
		'on the centre itself a run ends',
		[...around, ...times(4, 93), of(90), ...times(4, 93)],
		'.'.repeat(21)
	],
	[
		'so it does at a month without a figure',
		[...around, ...times(4, 93), null, ...times(4, 93)],
		`${'.'.repeat(16)} ....`
	],
	['figures that contradict each other are none', [...around, of(120)], '............ ']
])('%s', ([, figures, expected]) => {
	expect(drawn(figures)).toBe(expected);
});

test('months at all, where most are, are no run above a mean that a single case drew down', () => {
	expect(drawn([...times(11, 100), of(99), ...times(6, 100)])).toBe('.'.repeat(18));
});

test('the centre is a sum over a sum, of the first twelve months that have a figure', () => {
	const { centre, baseline } = control([of(1, 10), null, ...times(11, 90), ...times(5, 50)]);
	expect({ centre, baseline }).toEqual({ centre: of(991, 1110), baseline: 12 });
});

test.for<[what: string, figures: (Figure | null)[], expected: string]>([
	['seven months are too few', [...times(7, 90), null], 'too-few'],
	['no month at all', [], 'too-few'],
	['where all was done in every month nothing varied', times(12, 100), 'no-variation'],
	['nor where nothing was', times(12, 0), 'no-variation']
])('%s, so there are no limits', ([, figures, expected]) => {
	expect(controlLimits(figures)).toBe(expected);
});

test('turning good and bad round turns the signals round', () => {
	const months = fc.array(
		fc.integer({ min: 1, max: 300 }).chain((n) => fc.nat(n).map((x) => of(x, n))),
		{ minLength: 8, maxLength: 30 }
	);
	fc.assert(
		fc.property(months, (figures) => {
			const turned = figures.map(({ numerator, denominator }) => ({
				numerator: (denominator ?? 0n) - numerator,
				denominator
			}));
			const [a, b] = [controlLimits(figures), controlLimits(turned)];
			if (typeof a === 'string' || typeof b === 'string') return a === b;
			const other = { above: 'below', below: 'above' } as const;
			return a.points.every((point, place) => {
				const twin = b.points[place];
				return (
					point?.beyond === (twin?.beyond ? other[twin.beyond] : null) &&
					point.run === (twin?.run ? other[twin.run] : null)
				);
			});
		})
	);
});
