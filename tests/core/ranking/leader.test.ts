import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/lib/core/model/indicator.ts';
import type { Figure } from '../../../src/lib/core/model/ranking.ts';
import { findLeader, compareToTotal } from '../../../src/lib/core/ranking/leader.ts';

type Written = [numerator: number, denominator: number] | number | null;

const figure = (written: Exclude<Written, null>): Figure =>
	typeof written === 'number'
		? { numerator: BigInt(written), denominator: null }
		: { numerator: BigInt(written[0]), denominator: BigInt(written[1]) };

const higher = { kind: 'rate', direction: 'higher' } as const;
const lower = { kind: 'rate', direction: 'lower' } as const;
const ratio = { kind: 'ratio', direction: 'higher' } as const;
const count = { kind: 'count', direction: 'higher' } as const;
type Measure = Pick<Indicator, 'kind' | 'direction'>;

test.for<[what: string, measure: Measure, figures: Written[], expected: number | null]>([
	[
		'whose interval lies above all others',
		higher,
		[
			[90, 100],
			[990, 1000],
			[91, 100]
		],
		1
	],
	[
		'nobody, where intervals overlap',
		higher,
		[
			[95, 100],
			[97, 100]
		],
		null
	],
	[
		'the lower one, where lower is better',
		lower,
		[
			[10, 1000],
			[100, 1000]
		],
		0
	],
	[
		'without intervals the larger value, however little',
		ratio,
		[
			[300, 100],
			[301, 100]
		],
		1
	],
	[
		'nobody, where values are equal',
		ratio,
		[
			[3, 1],
			[300, 100]
		],
		null
	],
	['who counts most', count, [7, 12, 9], 1],
	['among those that have a figure', count, [7, null, 9], 2],
	['nobody where only one has a figure', count, [7, null], null],
	['nobody where there is none', count, [], null]
])('first is %s', ([, measure, figures, expected]) => {
	const given = figures.map((written) => (written === null ? null : figure(written)));
	expect(findLeader(given, measure)).toBe(expected);
});

test.for<[what: string, measure: Measure, own: Written, total: Written, expected: string | null]>([
	['wholly above', higher, [990, 1000], [950, 1000], 'better'],
	['wholly below', higher, [900, 1000], [950, 1000], 'worse'],
	['around', higher, [95, 100], [950, 1000], 'similar'],
	['above where lower is better', lower, [100, 1000], [50, 1000], 'worse'],
	['a ratio by exact comparison', ratio, [301, 100], [3, 1], 'better'],
	['an equal ratio', ratio, [300, 100], [3, 1], 'similar'],
	['a count has no level', count, 7, 900, null]
])('against the total: %s', ([, measure, own, total, expected]) => {
	if (own === null || total === null) throw new Error('both are needed');
	expect(compareToTotal(figure(own), figure(total), measure)).toBe(expected);
});
