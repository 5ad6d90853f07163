import type { ScorecardPosition } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/period-text.ts';
import { pointsText } from '../scorecard/points-text.ts';
import { rankText } from '../../ui/format/rank-words.ts';
import { unitScoreHref } from '../scorecard/scorecard-link.ts';
import { levelNoun } from '../../ui/format/words.ts';

/** Where a unit stands by a scorecard, in a line that leads to its points. */
export interface UnitScoreLine {
	id: string;
	title: string;
	href: string;
	period: string;
	/** `82,45 trên 91 điểm được chấm, hạng 1 trong 96 xã, phường`. */
	standing: string;
}

export const unitScoreLines = (standings: ScorecardPosition[], locale: Locale): UnitScoreLine[] =>
	standings.map((standing) => {
		const { card, period, score } = standing;
		return {
			id: card.id,
			title: card.title[locale],
			href: unitScoreHref({ id: card.id, period: period.id }, score.unit, locale),
			period: periodName(period, locale),
			standing: standingText(standing, locale)
		};
	});

function standingText({ score, level, ranked }: ScorecardPosition, locale: Locale): string {
	if (!('rank' in score)) return m.unit_score_none({}, { locale });
	const points = m.unit_score_points(
		{
			points: pointsText(score.points, score.assessed, locale),
			assessed: countText(score.assessed, locale)
		},
		{ locale }
	);
	const rank = m.unit_score_rank(
		{
			rank: rankText(score.rank, score.tied, locale),
			count: countText(ranked, locale),
			noun: levelNoun(level, locale)
		},
		{ locale }
	);
	return `${points}, ${rank}`;
}
