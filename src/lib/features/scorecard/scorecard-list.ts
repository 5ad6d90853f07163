import type { Catalogue, Scorecard } from '../../core/model/catalogue.ts';
import { componentsOf } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { dayText } from '../../ui/format/day-text.ts';
import { countText, listText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { scorecardHref } from './scorecard-link.ts';

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
		{ term: m.indicators_basis({}, { locale }), value: card.legalBasis },
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
