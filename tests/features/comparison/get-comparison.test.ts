import { beforeEach, expect, test } from 'vitest';
import type { ComparedIndicator, TracePoint } from '../../../src/lib/core/model/comparison.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import { addNeighbours } from '../../../src/lib/features/comparison/ranking-neighbours.server.ts';
import {
	comparisonSteps,
	getComparison
} from '../../../src/lib/features/comparison/get-comparison.server.ts';
import {
	MAX_COMPARED_UNITS,
	type ComparisonQuestion
} from '../../../src/lib/features/comparison/comparison-question.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	at,
	dossiers,
	hand,
	release,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const ASK: ComparisonQuestion = {
	units: ['528@2021-01-01', '533@2021-01-01'],
	indicators: ['on-time-rate'],
	peers: null,
	from: null,
	to: null,
	release: null
};

const MONTHS: [period: string, rows: Dossiers[]][] = [
	[
		'2023-01',
		[
			['528', 900, 100],
			['533', 990, 10],
			['522', 90, 10]
		]
	],
	['2023-02', [['528', 910, 90]]],
	[
		'2023-03',
		[
			['528', 900, 100],
			['533', 980, 20]
		]
	],
	[
		'2023-04',
		[
			['528', 905, 95],
			['533', 985, 15]
		]
	]
];

function handIn(months = MONTHS): void {
	for (const [period, rows] of months)
		hand(app, dossiers(rows, { period }), { at: at('2023-04-20') });
	release(app, '2023-05-01');
}

function compared(ask: Partial<ComparisonQuestion> = {}): ComparedIndicator {
	const [first] = getComparison(app, { ...ASK, ...ask }).indicators;
	if (!first) throw new Error('nothing was compared');
	return first;
}

const shown = ({ figure, reason }: TracePoint): string =>
	figure ? `${figure.numerator}/${figure.denominator}` : (reason ?? '');

test('all units have a point for every period of any of them', () => {
	handIn();
	const { periods, traces } = compared();
	expect(periods.map(({ id }) => id)).toEqual(['2023-01', '2023-02', '2023-03', '2023-04']);
	expect(traces.map(({ points }) => points.map(shown))).toEqual([
		['900/1000', '910/1000', '900/1000', '905/1000'],
		['990/1000', 'not-reported', '980/1000', '985/1000']
	]);
});

test('the total is the one that the ranking of the period shows, with its coverage', () => {
	handIn();
	const [together] = compared().together;
	const asked = { level: 'district', parent: '51', geography: 'period', release: 'latest' };
	for (const [place, [period]] of MONTHS.entries()) {
		const { ranking } = getRanking(app, { ...asked, indicator: 'on-time-rate', period });
		const { total, coverage } = ranking;
		expect(together?.points[place]).toEqual({ total, coverage });
	}
});

test('it is judged over the last periods in a row that all have', () => {
	handIn();
	expect(compared().stretch).toEqual({
		period: expect.objectContaining({ start: '2023-02-15', end: '2023-04-14' }),
		figures: [
			{ numerator: 1805n, denominator: 2000n },
			{ numerator: 1965n, denominator: 2000n }
		],
		total: { numerator: 3770n, denominator: 4000n }
	});
});

test('a unit alone stands beside those of its kind and beside all', () => {
	handIn();
	const { together } = compared({ units: ['528@2021-01-01'] });
	expect(together.map(({ likeness, level }) => [likeness, level])).toEqual([
		[null, 'district'],
		[{ dimension: 'kind', value: 'huyện' }, 'district']
	]);
	// 522 is a city
	expect(together.map(({ points }) => points[0]?.total)).toEqual([
		{ numerator: 1980n, denominator: 2100n },
		{ numerator: 1890n, denominator: 2000n }
	]);
});

const totals = ({ together }: ComparedIndicator, place = 0): (string | null)[] =>
	together.map(({ points }) => {
		const total = points[place]?.total;
		return total ? `${total.numerator}/${total.denominator}` : null;
	});

test.for<[what: string, peers: ComparisonQuestion['peers'], expected: string[]]>([
	['none where none is asked for', null, ['1980/2100']],
	['a kind', { dimension: 'kind', value: 'thành phố' }, ['1980/2100', '90/100']],
	// of the three, 528 and 533 are districts of the plain
	['a terrain', { dimension: 'terrain', value: 'plain' }, ['1980/2100', '1890/2000']],
	['a group of which no unit of this level is', { dimension: 'kind', value: 'xã' }, ['1980/2100']]
])('beside several units stands the group that is chosen: %s', ([, peers, expected]) => {
	handIn();
	expect(totals(compared({ peers }))).toEqual(expected);
});

test('none can be chosen for a unit alone too', () => {
	handIn();
	expect(totals(compared({ units: ['528@2021-01-01'], peers: 'none' }))).toEqual(['1980/2100']);
});

test('the groups of the units can be chosen, each once, with how many are in it', () => {
	handIn();
	const { choices, peers } = getComparison(app, ASK);
	expect(peers).toBeNull();
	const found = choices.peers.map(
		({ likeness, count }) => `${likeness.dimension} ${likeness.value} ${count}`
	);
	expect(found).toEqual(['kind huyện 11', expect.stringMatching(/^terrain plain [5-9]$/u)]);
});

test('a unit is joined by those next to it in its group, as the latest ranking has them', () => {
	handIn([
		[
			'2023-04',
			[
				['522', 999, 1],
				['524', 990, 10],
				['525', 980, 20],
				['527', 970, 30],
				['528', 960, 40],
				['529', 950, 50],
				['532', 940, 60],
				['533', 930, 70]
			]
		]
	]);
	const codes = (ask: Partial<ComparisonQuestion>): string[] =>
		addNeighbours(app, { ...ASK, units: ['528@2021-01-01'], ...ask }).map(({ code }) => code);
	// the city and the district above are too far away; two each of its kind, itself first
	expect(codes({})).toEqual(['528', '525', '527', '529', '532']);
	expect(codes({ peers: { dimension: 'terrain', value: 'plain' } })).toEqual([
		...['528', '524', '527', '532', '533']
	]);
	expect(codes({ units: ['528@2021-01-01', '522@2021-01-01'] })).toEqual([
		...['528', '522', '525', '527', '529', '532']
	]);
	expect(codes({ units: ['531@2021-01-01'] })).toEqual(['531']);
	expect(codes({ units: [] })).toEqual([]);
});

test('a span leaves out what lies before and after', () => {
	handIn();
	const { periods } = compared({ from: '2023-02', to: '2023-03' });
	expect(periods.map(({ id }) => id)).toEqual(['2023-02', '2023-03']);
});

test('a unit is no unit where it was not there, and 0 nowhere', () => {
	hand(app, dossiers([['528', 90, 10]], { period: '2025-05' }), { at: at('2025-05-16') });
	hand(app, dossiers([['21235', 80, 20]], { period: '2025-08' }), { at: at('2025-08-16') });
	release(app, '2025-09-01');
	const { traces, periods } = compared({ units: ['528@2021-01-01', '21235@2025-07-01'] });
	expect(periods.map(({ id }) => id)).toEqual(['2025-05', '2025-08']);
	expect(traces[0]?.points.map(shown)).toEqual(['90/100', 'not-in-force']);
	expect(traces[1]?.points.map(shown).at(-1)).toBe('80/100');
});

test('what was asked for twice is shown once, and more units than can be told apart are left out', () => {
	handIn();
	const districts = unitsOn(app.reference.units, '2023-04-14', { level: 'district' });
	const answer = getComparison(app, {
		...ASK,
		units: districts.slice(0, MAX_COMPARED_UNITS + 1).map(({ id }) => id),
		indicators: ['on-time-rate', 'on-time-rate']
	});
	expect(answer.indicators).toHaveLength(1);
	expect(answer.units).toEqual(districts.slice(0, MAX_COMPARED_UNITS));
});

test('without units there is nothing but what can be chosen; without indicators the headlines', () => {
	handIn();
	const none = getComparison(app, { ...ASK, units: [] });
	expect(none.indicators).toEqual([]);
	expect(none.choices.months.map(({ id }) => id)).toContain('2023-02');
	const { headlines } = app.reference.catalogue.installation;
	const all = getComparison(app, { ...ASK, indicators: [] });
	expect(all.indicators.map(({ indicator }) => indicator.id)).toEqual(headlines);
});

test('before the first release there are units but no figures', () => {
	const answer = getComparison(app, ASK);
	expect(answer.release).toBeNull();
	expect(answer.indicators.map(({ periods }) => periods)).toEqual([[]]);
});

test('a comparison is made in steps, one for each unit and each period', () => {
	handIn();
	const steps = [...comparisonSteps(app, ASK)];
	expect(steps.length).toBeGreaterThanOrEqual(ASK.units.length + MONTHS.length);
});
