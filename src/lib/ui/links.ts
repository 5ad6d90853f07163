import type { GroupSeries } from '../core/model/comparison.ts';
import { stripDiacritics } from '../core/model/fold-text.ts';
import type { Indicator } from '../core/model/indicator.ts';
import type { Locale } from '../core/model/locale.ts';
import type { PeerAttribute } from '../core/model/peer-group.ts';
import type { Period } from '../core/model/period.ts';
import type { Geography } from '../core/model/ranking.ts';
import type { Release } from '../core/model/release.ts';
import type { RankingResult, SeriesPoint } from '../core/model/result.ts';
import type { Level, Unit } from '../core/model/unit.ts';
import { localizePath } from './i18n/locale.ts';

/** Query of a ranking page; omitted parameters take the default of the page. */
export interface RankingLink {
	indicator: string;
	level?: Level | undefined;
	period?: string | undefined;
	/** Null: every unit of the level, wherever it lies. */
	parent?: string | null | undefined;
	geography?: Geography | undefined;
	release?: number | undefined;
	/** Peer group of the units shown, a key of `peerGroupKey`; files always contain all units. */
	group?: string | undefined;
}

export const rankingHref = (link: RankingLink, locale: Locale): string =>
	localizePath(`/xep-hang/${link.indicator}${rankingQuery(link)}`, locale);

/**
 * Id of the place of a unit on a ranking page, in its table or among the units without a rank. `unit` is
 * its `UnitId`; a page has one holder of each code.
 */
export const unitAnchor = (unit: string): string => `don-vi-${unit.replace(/@.*$/u, '')}`;

/** The same ranking for programs: `/api/v1/rankings/on-time-rate.csv?level=…`. */
export const rankingFileHref = (link: RankingLink, ending: '' | '.csv' | '.excel.csv'): string =>
	`/api/v1/rankings/${link.indicator}${ending}${rankingQuery({ ...link, group: undefined })}`;

/** A figure to be explained: one unit's in a ranking. */
export interface ExplanationLink extends Pick<
	RankingLink,
	'indicator' | 'period' | 'parent' | 'geography' | 'release'
> {
	/** Code of the unit. */
	unit: string;
}

/** A unit's figure in just this ranking; an older release is named, so that it stays the one shown. */
export const explanationLink = (
	{ ranking, release }: Pick<RankingResult, 'ranking' | 'release'>,
	{ code }: Pick<Unit, 'code'>
): ExplanationLink => ({
	indicator: ranking.indicator,
	unit: code,
	period: ranking.period.id,
	parent: ranking.parent,
	geography: ranking.geography,
	release: supersededReleaseNumber(release)
});

/** The number of a release that is no longer the newest. */
export const supersededReleaseNumber = (release: Release | null): number | undefined =>
	release?.supersededBy == null ? undefined : release.number;

/** Just this ranking; an older release is named, so that it stays the one shown. */
export const rankingLink = ({
	ranking,
	release
}: Pick<RankingResult, 'ranking' | 'release'>): RankingLink => ({
	indicator: ranking.indicator,
	level: ranking.level,
	period: ranking.period.id,
	parent: ranking.parent,
	geography: ranking.geography,
	release: supersededReleaseNumber(release)
});

/** Link to the explanation of a figure, down to the cells of the files. */
export const explanationHref = ({ unit, ...link }: ExplanationLink, locale: Locale): string =>
	localizePath(`/giai-thich/${link.indicator}/${unit}${rankingQuery(link)}`, locale);

/** Link to the explanation of the total of a ranking. */
export const totalHref = (link: RankingLink, locale: Locale): string =>
	localizePath(
		`/giai-thich/${link.indicator}${rankingQuery({ ...link, group: undefined })}`,
		locale
	);

/** The same for programs. */
export const totalApiHref = (link: RankingLink): string =>
	`/api/v1/explain?indicator=${link.indicator}${rankingQuery(link).replace('?', '&')}`;

/** A figure explained for programs. */
export function explanationApiHref({ indicator, unit, ...link }: ExplanationLink): string {
	const query = rankingQuery(link).replace('?', '&');
	return `/api/v1/explain?indicator=${indicator}&unit=${unit}${query}`;
}

/** A code alone means its holder of today; an earlier holder needs a day on which it held it. */
export const unitHref = (unit: Pick<Unit, 'code' | 'validTo'>, locale: Locale): string =>
	localizePath(`/don-vi/${unit.code}${unit.validTo === null ? '' : `?on=${unit.validTo}`}`, locale);

/** `by`: its units as they stood at the end of a day. */
export const campaignHref = (id: string, locale: Locale, by: string | null = null): string =>
	localizePath(`/chien-dich/${id}${asOfDayQuery(by)}`, locale);

const asOfDayQuery = (by: string | null): string => (by === null ? '' : `?den=${by}`);

/**
 * Link to the count of one unit in a campaign, at the end or by a day, down to the cells of the
 * files.
 */
export const campaignUnitHref = (
	{ campaign, by }: { campaign: string; by: string | null },
	{ code }: Pick<Unit, 'code'>,
	locale: Locale
): string => localizePath(`/chien-dich/${campaign}/${code}${asOfDayQuery(by)}`, locale);

/** The same for programs. */
export const campaignUnitApiHref = (
	{ campaign, by }: { campaign: string; by: string | null },
	{ code }: Pick<Unit, 'code'>
): string => `/api/v1/campaigns/${campaign}/units/${code}${by === null ? '' : `?by=${by}`}`;

export const indicatorHref = (id: string, locale: Locale): string =>
	localizePath(`/chi-tieu#${id}`, locale);

/** The question as the end of an address, `?` and all. */
export function rankingQuery({
	level,
	period,
	parent,
	geography,
	release,
	group
}: Partial<RankingLink>): string {
	const query = new URLSearchParams();
	if (level !== undefined) query.set('level', level);
	if (period !== undefined) query.set('period', period);
	if (parent !== undefined) query.set('parent', parent ?? '');
	if (geography !== undefined && geography !== 'period') query.set('geography', geography);
	if (release !== undefined) query.set('release', String(release));
	if (group !== undefined) query.set('nhom', group);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

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

export interface SeriesContext {
	indicator: Indicator;
	unit: Unit;
	release: Release | null;
}

/**
 * Link to the explanation of a figure in the series of a unit. Null where there is no figure, and
 * for a figure of predecessors of an abolished unit: no ranking within the present boundaries
 * contains it.
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

/** Link to the explanation of the total; null for a group of units or without a total. */
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

/** A group as an address names it: `kind:thi-tran`, `terrain:mountain`, `volume:4`. */
export const peerGroupKey = ({ dimension, value }: PeerAttribute): string =>
	`${dimension}:${stripDiacritics(value).replaceAll(' ', '-')}`;
