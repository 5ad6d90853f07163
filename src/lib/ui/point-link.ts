import type { SeriesPoint } from '../core/model/result.ts';
import type { Indicator } from '../core/model/indicator.ts';
import type { Period } from '../core/model/period.ts';
import type { Release } from '../core/model/release.ts';
import type { GroupSeries } from '../core/model/comparison.ts';
import type { Unit } from '../core/model/unit.ts';
import {
	explanationHref,
	supersededReleaseNumber,
	totalHref,
	type ExplanationLink
} from './link.ts';
import type { Locale } from '../core/model/locale.ts';

/** A unit's figure of a period, to be explained. */
export const periodExplanationLink = (
	{ id: period }: Period,
	{ id: indicator }: Indicator,
	{ code }: Unit
): ExplanationLink => ({
	indicator,
	unit: code,
	period
});

interface SeriesContext {
	indicator: Indicator;
	unit: Unit;
	release: Release | null;
}

/**
 * Where a figure of a unit's series comes from. Null where there is none, and where it is that of the
 * predecessors of a unit that is gone: by the boundaries of today nobody can be asked for it.
 */
export function pointExplanationHref(
	{ period, figure, inherited }: Pick<SeriesPoint, 'period' | 'figure' | 'inherited'>,
	{ indicator, unit, release }: SeriesContext,
	locale: Locale
): string | null {
	if (figure === null || (inherited && unit.validTo !== null)) return null;
	const geography = inherited ? 'current' : 'period';
	const figureLink = { ...periodExplanationLink(period, indicator, unit), geography } as const;
	return explanationHref({ ...figureLink, release: supersededReleaseNumber(release) }, locale);
}

/** What the total of all units of a level is made of; null for a group of them, or without a total. */
export function groupTotalHref(
	{ likeness, level, parent }: GroupSeries,
	total: GroupSeries['points'][number]['total'],
	{ indicator, period, release }: Pick<SeriesContext, 'indicator' | 'release'> & { period: Period },
	locale: Locale
): string | null {
	if (likeness !== null || total === null) return null;
	const ranking = { indicator: indicator.id, level, period: period.id, parent };
	return totalHref({ ...ranking, release: supersededReleaseNumber(release) }, locale);
}
