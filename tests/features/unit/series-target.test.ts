import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/lib/core/model/indicator.ts';
import type { SeriesResult } from '../../../src/lib/core/model/comparison.ts';
import { seriesCsv, seriesJson } from '../../../src/lib/features/unit/series-export.ts';
import { answerFor, commune, dossiers, named, onTime, tthc } from '../../ui/ranking-fixtures.ts';

const { release, installation } = answerFor([]);

/** Periods with the cases that are good out of a hundred, or out of so many. */
function series(
	rows: [period: string, good: number | null, all?: number][],
	indicator: Indicator = onTime
): SeriesResult {
	return {
		...{ release, installation, isDemo: true, sources: [], form: tthc, indicator },
		unit: commune('21235', 'Xã Tư Nghĩa'),
		geography: 'period',
		points: rows.map(([period, good, all = 100]) => ({
			period: named(period),
			figure:
				good === null
					? null
					: {
							numerator: BigInt(good),
							denominator: indicator.denominator ? BigInt(all) : null
						},
			reason: good === null ? 'not-reported' : null,
			inherited: false,
			breaks: []
		}))
	};
}

const aimed: Indicator = { ...dossiers, targets: { '2025': [120, 1] } };
const few: Indicator = { ...aimed, direction: 'lower' };
const whole: Indicator = { ...onTime, targets: { '2025': [101, 100] } };

test.for<[what: string, answer: SeriesResult, expected: unknown]>([
	[
		'cases that are lacking',
		series([['2025-08', 970, 1000]]),
		{ year: '2025', value: 0.98, met: false, gap: 10 }
	],
	[
		'a target that is met',
		series([['2025-08', 98]]),
		{ year: '2025', value: 0.98, met: true, gap: 0 }
	],
	[
		'no figure to hold against it',
		series([['2025-08', null]]),
		{ year: '2025', value: 0.98, met: null, gap: null }
	],
	[
		'no case at all',
		series([['2025-08', 0, 0]]),
		{ year: '2025', value: 0.98, met: null, gap: null }
	],
	['a count', series([['2025-08', 100]], aimed), { year: '2025', value: 120, met: false, gap: 20 }],
	['too many', series([['2025-08', 130]], few), { year: '2025', value: 120, met: false, gap: 10 }],
	[
		'a target that no number of cases reaches',
		series([['2025-08', 100]], whole),
		{ year: '2025', value: 1.01, met: false, gap: null }
	],
	['a year without a target', series([['2026-08', 97]]), null],
	['the regime’s January, which begins in December', series([['2026-01', 97]]), null]
])('for programs: %s', ([, answer, expected]) => {
	expect(seriesJson(answer).series[0]?.target).toEqual(expected);
});

test('as CSV the target stands in columns of its own, blank where there is none', () => {
	const lines = seriesCsv(
		series([
			['2025-08', 97],
			['2025-09', null],
			['2026-08', 97]
		])
	).split('\r\n');
	const last = lines.slice(0, 4).map((line) => line.split(',').slice(-4).join());
	expect(last).toEqual([
		'target_year,target_value,target_met,target_gap',
		'2025,0.98,false,1',
		'2025,0.98,,',
		',,,'
	]);
});
