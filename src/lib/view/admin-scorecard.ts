import {
	indicatorOf,
	type Catalogue,
	type Scorecard,
	type ScorecardComponent
} from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import { m } from '../paraglide/messages.js';
import { dayText } from './day-text.ts';
import { fractionOf } from '../rank/points.ts';
import { countText } from './format.ts';
import { indicatorHref } from './link.ts';
import type { Locale } from './locale.ts';
import { targetText } from './target.ts';

/** A scorecard as the catalogue has it. */
export interface ScorecardView {
	id: string;
	title: string;
	note: string;
	facts: { term: string; value: string }[];
	groups: {
		id: string;
		label: string;
		maximum: string;
		components: ScorecardComponentView[];
	}[];
}

interface ScorecardComponentView {
	id: string;
	label: string;
	maximum: string;
	/** What measures it; the href is null where nothing does yet. */
	measure: string;
	href: string | null;
	points: string;
}

export const scorecardView = (
	card: Scorecard,
	catalogue: Catalogue,
	locale: Locale
): ScorecardView => ({
	id: card.id,
	title: card.title[locale],
	note: card.note[locale],
	facts: [
		{ term: m.indicators_basis({}, { locale }), value: card.legalBasis },
		{ term: m.catalogue_valid_from({}, { locale }), value: dayText(card.validFrom, locale) },
		{ term: m.catalogue_maximum({}, { locale }), value: countText(card.maximum, locale) }
	],
	groups: card.groups.map(({ id, label, maximum, components }) => ({
		id,
		label: label[locale],
		maximum: countText(maximum, locale),
		components: components.map((component) => scorecardComponentView(component, catalogue, locale))
	}))
});

function scorecardComponentView(
	component: ScorecardComponent,
	catalogue: Catalogue,
	locale: Locale
): ScorecardComponentView {
	const { id, label, maximum } = component;
	const shown = { id, label: label[locale], maximum: countText(maximum, locale) };
	const indicator = component.indicator && indicatorOf(catalogue, component.indicator);
	if (!indicator)
		return { ...shown, measure: m.catalogue_unmeasured({}, { locale }), href: null, points: '' };
	return {
		...shown,
		measure: indicator.label[locale],
		href: indicatorHref(indicator.id, locale),
		points: scaleText(component, indicator, locale)
	};
}

/** How a component gives points, in a line. */
export function scaleText(
	{ threshold, steps = [] }: ScorecardComponent,
	indicator: Indicator,
	locale: Locale
): string {
	const value = (share: [number, number]): string =>
		targetText({ figure: fractionOf(share) }, indicator, locale);
	if (threshold) return m.catalogue_threshold({ threshold: value(threshold) }, { locale });
	return steps
		.map(({ atLeast, points }) =>
			m.catalogue_step({ least: value(atLeast), points: countText(points, locale) }, { locale })
		)
		.join('; ');
}
