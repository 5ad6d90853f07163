import {
	type Catalogue,
	indicatorOf,
	type Scorecard,
	type ScorecardComponent
} from '../../core/model/catalogue.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import { dayText } from '../../ui/format/time-text.ts';
import { indicatorHref } from '../../ui/links.ts';
import { scaleText } from '../scorecard/points-text.ts';

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
	/** Indicator that measures it; the href is null where there is none yet. */
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
		{ term: m.indicators_basis({}, { locale }), value: legalBasisText(card.legalBasis, locale) },
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
