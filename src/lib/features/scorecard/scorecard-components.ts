import type { ComponentCompleteness, ScorecardResult } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { scaleText } from './points-text.ts';
import { countText } from '../../ui/format/format.ts';
import { rankingHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';

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
