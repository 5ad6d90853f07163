import type { HomeResult, RankingResult } from '../../core/model/result.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import { figureText } from '../../ui/format/number-text.ts';
import {
	coverageFigure,
	type KeyFigure,
	rankingFinding,
	releaseText,
	totalFigure
} from '../ranking/headline.ts';
import {
	explanationHref,
	explanationLink,
	rankingFileHref,
	rankingHref,
	unitHref,
	type RankingLink
} from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupNoun, peerRankView, rankText } from '../../ui/format/rank-text.ts';
import { periodText } from '../../ui/format/time-text.ts';

export interface HomeRow {
	id: string;
	rank: string;
	name: string;
	href: string;
	value: string;
	/** Link to the explanation of the value. */
	explained: string;
	/** `3/10 phường`: its rank among those of its kind; null where that says nothing. */
	among: string | null;
	range: string | null;
}

/** One headline indicator: what it says, its total and coverage, who stands at either end. */
export interface Headline {
	id: string;
	indicator: string;
	period: string;
	finding: string;
	total: KeyFigure;
	coverage: KeyFigure;
	top: HomeRow[];
	/** Number of further units that share the last rank of the list. */
	topMore: string | null;
	bottom: HomeRow[];
	href: string;
}

export interface HomePage {
	province: string;
	release: string;
	headlines: Headline[];
	example: string;
	licence: { name: string; url: string };
	isDemo: boolean;
}

const TOP_ROWS = 3;

export function homePage(answer: HomeResult, locale: Locale): HomePage {
	const { installation, headlines } = answer;
	const [first] = headlines;
	return {
		province: answer.province.name,
		release: releaseText(answer, locale),
		headlines: headlines.map((headline) => headlineOf(headline, locale)),
		example: first ? rankingFileHref(linkOf(first), '') : '/api/v1/indicators',
		licence: { name: installation.licence.name[locale], url: installation.licence.url },
		isDemo: answer.isDemo
	};
}

const linkOf = ({ ranking }: RankingResult): RankingLink => ({
	indicator: ranking.indicator,
	level: ranking.level,
	period: ranking.period.id,
	parent: ranking.parent
});

function headlineOf(answer: RankingResult, locale: Locale): Headline {
	const { ranking, indicator } = answer;
	const top = ranking.ranked.slice(0, TOP_ROWS);
	const bottom = ranking.ranked.slice(TOP_ROWS).slice(-TOP_ROWS);
	const alike = ranking.ranked.filter(({ rank }) => rank === top.at(-1)?.rank).length;
	const shown = top.filter(({ rank }) => rank === top.at(-1)?.rank).length;
	const more = alike - shown - bottom.filter(({ rank }) => rank === top.at(-1)?.rank).length;
	const row = (ranked: RankedRow) => homeRow(ranked, answer, locale);
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		period: periodText(ranking.period, locale),
		finding: rankingFinding(answer, locale),
		total: totalFigure(answer, locale),
		coverage: coverageFigure(answer, locale),
		top: top.map(row),
		topMore: more > 0 ? m.home_ties({ count: more }, { locale }) : null,
		bottom: bottom.map(row),
		href: rankingHref(linkOf(answer), locale)
	};
}

function homeRow(
	{ unit, rank, tied, figure, rankRange }: RankedRow,
	answer: RankingResult,
	locale: Locale
): HomeRow {
	const { indicator } = answer;
	return {
		id: unit.id,
		rank: rankText(rank, tied, locale),
		name: unit.name,
		href: unitHref(unit, locale),
		value: figureText(figure, indicator, locale),
		explained: explanationHref(explanationLink(answer, unit), locale),
		among: amongText(unit, answer, locale),
		range: rankRange && m.home_alike({ range: rankRange.join('–') }, { locale })
	};
}

function amongText(
	{ id, kind }: Unit,
	{ peers, installation: { peerGroups } }: Pick<RankingResult, 'peers' | 'installation'>,
	locale: Locale
): string | null {
	const place = peerRankView(peerPositions(peers).get(id) ?? [], peerGroups, locale)?.short;
	const group = peerGroupNoun({ dimension: 'kind', value: kind }, peerGroups, locale);
	return place ? m.home_among({ place, group }, { locale }) : null;
}
