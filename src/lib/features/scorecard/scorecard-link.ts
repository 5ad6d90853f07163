import type { ScorecardResult } from '../../core/model/score.ts';
import type { Unit } from '../../core/model/unit.ts';
import {
	explanationHref,
	supersededReleaseNumber,
	rankingQuery,
	type RankingLink
} from '../../ui/link.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';

/** What a scorecard's page is asked; what is left out takes the page's default. */
export interface ScorecardLink extends Omit<RankingLink, 'indicator'> {
	id: string;
}

export const scorecardHref = ({ id, ...link }: ScorecardLink, locale: Locale): string =>
	localizePath(`/bo-chi-so/${id}${rankingQuery(link)}`, locale);

/** The same for programs; files always hold all groups. */
export const scorecardFileHref = (
	{ id, ...link }: ScorecardLink,
	ending: '' | '.csv' | '.excel.csv'
): string =>
	`/api/v1/scorecards/${id}/rankings${ending}${rankingQuery({ ...link, group: undefined })}`;

export const unitScoreHref = (
	{ id, period, geography, release }: ScorecardLink,
	{ code }: Pick<Unit, 'code'>,
	locale: Locale
): string =>
	localizePath(`/bo-chi-so/${id}/${code}${rankingQuery({ period, geography, release })}`, locale);

/** The question with every part spelled out, the release too: a link that shows this for ever. */
export const scorecardLink = (answer: ScorecardResult): ScorecardLink => ({
	id: answer.card.id,
	level: answer.level,
	period: answer.period.id,
	parent: answer.parent?.code ?? null,
	geography: answer.geography,
	release: answer.release?.number
});

/** Where the figure of an indicator comes from that gave a unit points. */
export const componentExplanationHref = (
	{ period, parent, geography, release }: ScorecardResult,
	indicator: string,
	{ code }: Pick<Unit, 'code'>,
	locale: Locale
): string =>
	explanationHref(
		{
			indicator,
			unit: code,
			period: period.id,
			parent: parent?.code ?? null,
			geography,
			release: supersededReleaseNumber(release)
		},
		locale
	);
