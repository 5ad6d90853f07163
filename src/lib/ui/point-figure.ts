import type { Locale } from '../core/model/locale.ts';
import type { SeriesPoint } from '../core/model/result.ts';
import { countsText, figureText } from './format/number-text.ts';
import { pointExplanationHref, type SeriesContext } from './links.ts';

/** A figure of a series as a cell shows it. */
export interface PointFigure {
	value: string;
	/** The counts behind it; null where there is none. */
	counts: string | null;
	/** Link to the explanation; null where no ranking contains the figure. */
	explained: string | null;
}

export const pointFigure = (
	point: Pick<SeriesPoint, 'period' | 'figure' | 'inherited'>,
	context: SeriesContext,
	locale: Locale
): PointFigure => ({
	value: figureText(point.figure, context.indicator, locale),
	counts: point.figure && countsText(point.figure, locale),
	explained: pointExplanationHref(point, context, locale)
});
