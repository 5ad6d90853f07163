import type { SeriesPoint } from '../model/answer.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { countsText, figureText } from './format.ts';
import { breakText } from './lineage.ts';
import { explainHref, type FigureLink } from './link.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { reasonText } from './words.ts';

/** A period of a unit's series. */
export interface SeriesLine {
	period: string;
	value: string;
	counts: string | null;
	/** Where the value comes from; null where there is none. */
	explained: string | null;
	note: string | null;
	/** What changed before this period, so that it is not the same unit as in the period before. */
	breaks: string[];
}

/** A unit's figure of a period, to be explained. */
export const figureIn = (
	{ id: period }: Period,
	{ id: indicator }: Indicator,
	{ code }: Unit
): FigureLink => ({
	indicator,
	unit: code,
	period
});

/** The figure of a period, or why there is none. */
export const seriesLine = (
	{ period, figure, reason, inherited, breaks }: SeriesPoint,
	indicator: Indicator,
	unit: Unit,
	locale: Locale
): SeriesLine => ({
	period: periodText(period, locale),
	value: figureText(figure, indicator, locale),
	counts: figure && countsText(figure, locale),
	explained:
		figure === null || (inherited && unit.validTo !== null)
			? null
			: explainHref(
					{
						...figureIn(period, indicator, unit),
						geography: inherited ? 'current' : 'period'
					},
					locale
				),
	note: reason && reasonText(reason, locale),
	breaks: breaks.map((succession) => breakText(succession, locale))
});

/** Says where the figures of before come from or, where a split leaves none, why there are none. */
export function inheritedNote(
	series: SeriesPoint[],
	{ name }: Unit,
	locale: Locale
): string | null {
	const inherited = series.filter((point) => point.inherited);
	if (inherited.length === 0) return null;
	const isSplit = inherited.some(({ reason }) => reason === 'split');
	const note = isSplit ? m.unit_series_split : m.unit_series_inherited;
	return note({ name }, { locale });
}
