import type { Indicator } from '../../core/model/indicator.ts';
import type { Figure } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import type { Target } from '../../core/figures/target.ts';
import { casesText } from './cases-text.ts';
import { capitalize } from './format.ts';
import { targetGapView } from './gap-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { targetText } from './target.ts';
import { targetName } from './target-text.ts';

/** A target as a table has it beside the figures of a period, and how far the figure is from it. */
export interface TargetCell {
	/** `80%`. */
	target: string;
	/** `thiếu 14`, `đạt`; null where there is no figure. */
	gap: string | null;
}

/** Null where nothing was set for the period. */
export const targetCell = (
	figure: Figure | null,
	aim: Target | null,
	indicator: Indicator,
	locale: Locale
): TargetCell | null =>
	aim && {
		target: targetText(aim, indicator, locale),
		gap: figure && targetGapView(figure, aim, indicator, locale).words
	};

/**
 * Below a table with targets: each with who set it, the earliest first, and how a gap is to be read.
 * Nothing where no period has one.
 */
export function targetNotes(
	aims: readonly (Target | null)[],
	indicator: Indicator,
	locale: Locale
): string[] {
	const said = aims.flatMap((aim) => {
		if (!aim) return [];
		const name = capitalize(targetName(aim, indicator, locale));
		return aim.source ? `${name}. ${aim.source[locale]}.` : `${name}.`;
	});
	if (said.length === 0) return [];
	const how = indicator.direction === 'higher' ? m.target_how_more : m.target_how_fewer;
	return [...new Set(said), how({ cases: casesText(indicator, locale) }, { locale })];
}
