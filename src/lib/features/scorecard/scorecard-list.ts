import type { Catalogue, Scorecard } from '../../core/model/catalogue.ts';
import type { Locale } from '../../core/model/locale.ts';
import {
	type ComponentCompleteness,
	componentsOf,
	type ScorecardResult
} from '../../core/model/score.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { countText, listText } from '../../ui/format/number-text.ts';
import { dayText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import {
	explanationHref,
	rankingHref,
	type RankingLink,
	rankingQuery,
	supersededReleaseNumber
} from '../../ui/links.ts';
import { scaleText } from './points-text.ts';

/** A component as the ranking's page lists it: what measures it, and for how many units. */
export interface ComponentLine {
	id: string;
	label: string;
	measure: string;
	/** The ranking of its indicator; null where nothing measures it yet. */
	href: string | null;
	scale: string;
	maximum: string;
	/** `95 / 96`; empty without an indicator. */
	coverage: string;
}

export const componentLines = (answer: ScorecardResult, locale: Locale): ComponentLine[] =>
	answer.coverage.map((line) => ({
		id: line.component.id,
		label: line.component.label[locale],
		maximum: countText(line.component.maximum, locale),
		...componentMeasure(line, answer, locale)
	}));

function componentMeasure(
	{ component, indicator, assessed }: ComponentCompleteness,
	answer: ScorecardResult,
	locale: Locale
): Pick<ComponentLine, 'measure' | 'href' | 'scale' | 'coverage'> {
	if (!indicator) {
		const measure = m.catalogue_unmeasured({}, { locale });
		return { measure, href: null, scale: '', coverage: '' };
	}
	const { ranked, unranked } = answer.ranking;
	const all = ranked.length + unranked.length;
	return {
		measure: indicator.label[locale],
		href: indicatorRankingHref(answer, indicator.id, locale),
		scale: scaleText(component, indicator, locale),
		coverage: `${countText(assessed, locale)} / ${countText(all, locale)}`
	};
}

/** The ranking that a component's values are taken from. */
export const indicatorRankingHref = (
	{ level, period, parent, geography, release }: ScorecardResult,
	indicator: string,
	locale: Locale
): string =>
	rankingHref(
		{
			indicator,
			level,
			period: period.id,
			parent: parent?.code ?? null,
			geography,
			release: release?.number
		},
		locale
	);

/** Parameters of the page of a scorecard; an absent one takes the default of the page. */
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

/** Link to the explanation of the figure that gave a unit its points. */
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

export interface ScorecardEntry {
	id: string;
	title: string;
	note: string;
	href: string;
	facts: { term: string; value: string }[];
}

/** All scorecards, each with what it asks and what of it has no indicator yet. */
export const scorecardList = (
	{ scorecards }: Pick<Catalogue, 'scorecards'>,
	locale: Locale
): ScorecardEntry[] =>
	scorecards.map((card) => ({
		id: card.id,
		title: card.title[locale],
		note: card.note[locale],
		href: scorecardHref({ id: card.id }, locale),
		facts: factsOf(card, locale)
	}));

function factsOf(card: Scorecard, locale: Locale): ScorecardEntry['facts'] {
	const groups = card.groups.map(({ label, maximum }) =>
		m.score_group_maximum({ label: label[locale], maximum: countText(maximum, locale) }, { locale })
	);
	return [
		{ term: m.catalogue_maximum({}, { locale }), value: countText(card.maximum, locale) },
		{ term: m.score_groups({}, { locale }), value: groups.join(' · ') },
		{ term: m.score_unmeasured({}, { locale }), value: unmeasuredText(card, locale) },
		{ term: m.indicators_basis({}, { locale }), value: legalBasisText(card.legalBasis, locale) },
		{ term: m.catalogue_valid_from({}, { locale }), value: dayText(card.validFrom, locale) }
	].filter(({ value }) => value !== '');
}

/** The components that nothing measures yet, each with its points. */
export const unmeasuredText = (version: Parameters<typeof componentsOf>[0], locale: Locale) =>
	listText(
		componentsOf(version)
			.filter(({ indicator }) => indicator === null)
			.map(({ label, maximum }) =>
				m.score_unmeasured_item(
					{ label: label[locale], maximum: countText(maximum, locale) },
					{ locale }
				)
			),
		locale
	);
