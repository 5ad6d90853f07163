import type { RankingResult } from '../../core/model/result.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { wilsonInterval } from '../../core/figures/interval.ts';
import { toNumber } from '../../core/figures/fraction.ts';
import { worstMean } from '../../core/figures/mean-of-rates.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import {
	axisText,
	countsText,
	countText,
	figureText,
	shareText
} from '../../ui/format/number-text.ts';
import { funnelDistance, Z_RARE, Z_USUAL } from '../../core/funnel/funnel-limits.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerRankTexts, rankText } from '../../ui/format/rank-text.ts';

/** Rows of texts under heads; numbers from the second column on. */
export interface ExampleTable {
	caption: string;
	heads: string[];
	rows: string[][];
}

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const headsOf = (words: Word[], locale: Locale): string[] =>
	words.map((word) => word({}, { locale }));

/** Cases whose intervals anyone can look up. */
const INTERVAL_CASES: [bigint, bigint][] = [
	[10n, 10n],
	[19n, 20n],
	[99n, 100n]
];

/** The interval of a few round numbers, and of the unit that stands first today. */
export function intervalExample(answer: RankingResult | null, locale: Locale): ExampleTable {
	const [first] = answer?.ranking.ranked ?? [];
	const rows = INTERVAL_CASES.map(([part, whole]) =>
		intervalRow(`${part} / ${whole}`, part, whole, locale)
	);
	const { numerator, denominator } = first?.figure ?? { numerator: 0n, denominator: null };
	return {
		caption: m.method_interval_example({}, { locale }),
		heads: headsOf(
			[m.method_head_cases, m.method_head_share, m.method_head_low, m.method_head_high],
			locale
		),
		rows:
			first && denominator
				? [...rows, intervalRow(namedCases(first, locale), numerator, denominator, locale)]
				: rows
	};
}

const namedCases = ({ unit, figure }: RankedRow, locale: Locale): string =>
	`${unit.name}: ${countsText(figure, locale) ?? ''}`;

function intervalRow(name: string, part: bigint, whole: bigint, locale: Locale): string[] {
	const ends = wilsonInterval(part, whole).map((end) => `${axisText(end * 100, 2, locale)}%`);
	return [name, shareText(part, whole, 1, locale), ...ends];
}

/** Example of two real percentages whose mean differs most from the correct rate. */
export function meanExample(answer: RankingResult | null, locale: Locale): ExampleTable | null {
	const worst = answer && worstMean(answer.ranking.ranked);
	if (!worst) return null;
	const { indicator } = answer;
	const row = (name: string, figure: RankedRow['figure'], isCounted: boolean): string[] => [
		name,
		isCounted ? (countsText(figure, locale) ?? '') : '',
		figureText(figure, indicator, locale)
	];
	return {
		caption: m.method_mean_example({}, { locale }),
		heads: [
			m.method_head_unit({}, { locale }),
			m.method_head_cases({}, { locale }),
			m.method_head_share({}, { locale })
		],
		rows: [
			...worst.pair.map(({ unit, figure }) => row(unit.name, figure, true)),
			row(m.method_mean_wrong({}, { locale }), worst.mean, false),
			row(m.method_mean_right({}, { locale }), worst.together, true)
		]
	};
}

/** First, middle and last of today, each with the ranks that chance leaves open. */
export function rangeExample(answer: RankingResult | null, locale: Locale): ExampleTable | null {
	const ranked = answer?.ranking.ranked ?? [];
	const places = [0, Math.floor(ranked.length / 2), ranked.length - 1];
	const rows = [...new Set(places)].flatMap((place) => ranked[place] ?? []);
	if (!answer || rows.length === 0) return null;
	return {
		caption: m.method_range_example({}, { locale }),
		heads: headsOf(
			[m.method_head_unit, m.method_head_share, m.method_head_rank, m.method_head_range],
			locale
		),
		rows: rows.map(({ unit, figure, rank, tied, rankRange }) => [
			unit.name,
			figureText(figure, answer.indicator, locale),
			rankText(rank, tied, locale),
			rankRange ? m.method_range(rangeOf(rankRange, locale), { locale }) : '–'
		])
	};
}

const rangeOf = ([best, worst]: [number, number], locale: Locale) => ({
	best: countText(best, locale),
	worst: countText(worst, locale)
});

/** Sentence for each rule about the current ranking; null where the rule does not apply to it. */
export function liveSentences(
	answer: RankingResult,
	locale: Locale
): Record<'ties' | 'against' | 'missing' | 'few' | 'change' | 'funnel' | 'peers', string | null> {
	const { ranking } = answer;
	const { ranked, unranked, coverage } = ranking;
	const against = (side: RankedRow['against']) =>
		ranked.filter((row) => row.against === side).length;
	const few = unranked.filter(({ reason }) => reason === 'few-cases').length;
	return {
		ties: m.method_live_ties({ count: ranked.filter(({ rank }) => rank === 1).length }, { locale }),
		against: m.method_live_against(
			{ better: against('better'), similar: against('similar'), worse: against('worse') },
			{ locale }
		),
		funnel: funnelSentence(answer, locale),
		peers: peersSentence(answer, locale),
		missing: m.method_live_missing({ ...coverage, unranked: unranked.length }, { locale }),
		few: m.method_live_few({ count: few }, { locale }),
		change: m.method_live_change(
			{
				changed: ranked.filter(({ rank, previous }) => previous && previous.rank !== rank).length,
				moved: ranked.filter(({ moved }) => moved !== null).length
			},
			{ locale }
		)
	};
}

/** Number of units outside the limits, and the number expected by chance alone. */
function funnelSentence({ ranking }: RankingResult, locale: Locale): string | null {
	const { ranked, total } = ranking;
	if (total === null || ranked.length === 0) return null;
	const centre = toNumber(total);
	const distances = ranked.map(({ figure }) =>
		Math.abs(funnelDistance(centre, toNumber(figure), Number(figure.denominator ?? 1n)))
	);
	const outside = (z: number): number => distances.filter((distance) => distance > z).length;
	const expected = (share: number): string => axisText(ranked.length * share, 1, locale);
	return m.method_live_funnel(
		{
			usual: outside(Z_USUAL),
			rare: outside(Z_RARE),
			all: ranked.length,
			expected: expected(0.05),
			expectedRare: expected(0.002)
		},
		{ locale }
	);
}

/** The first unit that stands in the most groups. */
function peersSentence(
	{ ranking, peers, installation }: RankingResult,
	locale: Locale
): string | null {
	const standings = peerPositions(peers);
	const groups = ({ unit }: RankedRow): number => standings.get(unit.id)?.length ?? 0;
	const most = Math.max(0, ...ranking.ranked.map(groups));
	const row = most === 0 ? undefined : ranking.ranked.find((one) => groups(one) === most);
	return row
		? m.method_live_peers(
				{
					unit: row.unit.name,
					rank: rankText(row.rank, row.tied, locale),
					peers: peerRankTexts(peers, row.unit.id, installation.peerGroups, locale).join('; ')
				},
				{ locale }
			)
		: null;
}
