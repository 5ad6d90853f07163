import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import type { Period } from '../../core/model/period.ts';
import type { ComparisonResult } from '../../core/model/comparison.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/period-text.ts';
import type { Option, OptionGroup } from '../../ui/components/form-options.ts';
import { peerOptions } from './side-by-side-peers.ts';
import { unitLabel, unitLabels } from '../../ui/format/unit-choice.ts';

export interface ComparisonFormView {
	/** A field a unit, what was typed in it; at least one is empty while more may be chosen. */
	units: { id: string; label: string; value: string; fault: boolean }[];
	/** What the fields offer: code and name. */
	known: string[];
	indicators: OptionGroup[];
	indicatorsTitle: string;
	/** The groups in which the units are; nothing to choose from before there is a unit. */
	peers: { none: Option; groups: OptionGroup[] } | null;
	from: Option[];
	to: Option[];
	release: string | null;
	/** Nothing is chosen yet: the form is what the page is for. */
	isOpen: boolean;
}

export interface ComparisonFormContext {
	groups: IndicatorGroup[];
	/** What was typed and means no unit. */
	unknown: string[];
	release: string | null;
	most: { units: number; indicators: number };
}

export function comparisonFormView(
	answer: ComparisonResult,
	setting: ComparisonFormContext,
	locale: Locale
): ComparisonFormView {
	const { units, indicators, choices } = answer;
	const chosen = new Set(indicators.map(({ indicator }) => indicator.id));
	const typed = [
		...units.map((unit) => ({ value: unitLabel(unit, locale), fault: false })),
		...setting.unknown.map((value) => ({ value, fault: true }))
	];
	const fields = Math.min(setting.most.units, Math.max(3, typed.length + 1));
	return {
		units: Array.from({ length: fields }, (_, place) => ({
			id: `don-vi-${place + 1}`,
			label: m.side_unit({ number: place + 1 }, { locale }),
			...(typed[place] ?? { value: '', fault: false })
		})),
		known: unitLabels({ units: choices.units }, locale),
		indicators: setting.groups
			.map((group) => ({
				label: group.label[locale],
				options: choices.indicators
					.filter((indicator) => indicator.group === group.id)
					.map(({ id, label }) => ({ value: id, label: label[locale], selected: chosen.has(id) }))
			}))
			.filter(({ options }) => options.length > 0),
		indicatorsTitle: m.side_indicators(
			{ count: chosen.size, most: setting.most.indicators },
			{ locale }
		),
		peers: units.length === 0 ? null : peerOptions(answer, locale),
		from: months(answer, answer.from, m.side_from_first({}, { locale }), locale),
		to: months(answer, answer.to, m.side_to_last({}, { locale }), locale),
		release: setting.release,
		isOpen: units.length === 0
	};
}

function months(
	{ choices }: ComparisonResult,
	chosen: Period | null,
	none: string,
	locale: Locale
): Option[] {
	const isListed = choices.months.some(({ id }) => id === chosen?.id);
	// an address may name a quarter or any other period
	const offered = chosen && !isListed ? [chosen, ...choices.months] : choices.months;
	return [
		{ value: '', label: none, selected: chosen === null },
		...offered.map((month) => ({
			value: month.id,
			label: periodName(month, locale),
			selected: month.id === chosen?.id
		}))
	];
}
