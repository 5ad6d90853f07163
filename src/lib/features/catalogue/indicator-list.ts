import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { countText, figureText, formulaText } from '../../ui/format/number-text.ts';
import { rankingHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { isLevel, levelNoun } from '../../ui/format/unit-text.ts';

export interface IndicatorView {
	id: string;
	label: string;
	definition: string;
	formula: string;
	form: string;
	legalBasis: string;
	targets: string[];
	minimum: string | null;
	direction: string;
	/** Null where it can never be ranked: it is only ever published as a statement. */
	href: string | null;
}

/** A group of indicators; `title` says how many there are. */
export interface IndicatorGroupView {
	label: string;
	title: string;
	indicators: IndicatorView[];
}

/** All indicators by group, each with how it is computed. */
export const indicatorList = (catalogue: Catalogue, locale: Locale): IndicatorGroupView[] =>
	catalogue.groups
		.map((group) => ({
			label: group.label[locale],
			indicators: catalogue.indicators
				.filter((indicator) => indicator.group === group.id)
				.map((indicator) => indicatorView(indicator, catalogue, locale))
		}))
		.filter(({ indicators }) => indicators.length > 0)
		.map(({ label, indicators }) => {
			const count = countText(indicators.length, locale);
			return { label, title: m.catalogue_group({ label, count }, { locale }), indicators };
		});

function indicatorView(indicator: Indicator, catalogue: Catalogue, locale: Locale): IndicatorView {
	const form = formOf(catalogue, indicator.form);
	return {
		id: indicator.id,
		label: indicator.label[locale],
		definition: indicator.definition[locale],
		formula: form ? formulaText(indicator, form, locale) : '',
		form: form?.title[locale] ?? indicator.form,
		legalBasis: legalBasisText(indicator.legalBasis, locale),
		targets: targetsText(indicator, locale),
		minimum: minimumText(indicator, locale),
		direction:
			indicator.direction === 'higher'
				? m.indicators_higher({}, { locale })
				: m.indicators_lower({}, { locale }),
		href: indicator.numerator === null ? null : rankingHref({ indicator: indicator.id }, locale)
	};
}

function targetsText(indicator: Indicator, locale: Locale): string[] {
	return Object.entries(indicator.targets).map(([key, [numerator, denominator]]) => {
		const figure = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
		const target = targetName(key, figureText(figure, indicator, locale), locale);
		const source = indicator.targetSources?.[key]?.[locale];
		return source === undefined
			? target
			: m.indicators_target_source({ target, source }, { locale });
	});
}

/** `2025: 80%`, or with the level that it is for. */
function targetName(key: string, target: string, locale: Locale): string {
	const [year = key, level = ''] = key.split('-');
	return isLevel(level)
		? m.indicators_target_level({ year, level: levelNoun(level, locale), target }, { locale })
		: m.indicators_target_year({ year, target }, { locale });
}

function minimumText(indicator: Indicator, locale: Locale): string | null {
	if (indicator.denominator === null || indicator.minimumDenominator <= 1) return null;
	const minimum = countText(indicator.minimumDenominator, locale);
	return m.indicators_minimum_of({ minimum, counted: indicator.counted[locale] }, { locale });
}
