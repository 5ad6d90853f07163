import { compareByName } from '../../core/figures/order.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankPosition } from '../../core/model/report-diff.ts';
import type { RankingRevision } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText, figureText } from '../../ui/format/number-text.ts';
import { rankText } from '../../ui/format/rank-text.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { explanationHref, rankingHref, type RankingLink, unitHref } from '../../ui/links.ts';

/** Value and rank of a unit in a release, and the link to their explanation. */
interface RankStandingView {
	value: string;
	rank: string;
	explained: string;
	/** Title of the release. */
	title: string;
}

export interface RankShiftRow {
	unit: string;
	href: string;
	before: RankStandingView;
	after: RankStandingView;
}

/** A ranking of a corrected period, and who stands otherwise in it. */
export interface RankShiftView {
	id: string;
	title: string;
	href: string;
	rows: RankShiftRow[];
}

/** The numbers of the release that corrects and of the one before it. */
export interface ReleaseNumbers {
	before: number;
	after: number;
}

export function rankShiftView(
	shift: RankingRevision,
	numbers: ReleaseNumbers,
	locale: Locale
): RankShiftView {
	const { indicator, period, level, parent, rows } = shift;
	const byRank = rows.toSorted(
		(a, b) =>
			(a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || compareByName(a.unit, b.unit)
	);
	const link = { indicator: indicator.id, level, period: period.id, parent: parent?.code ?? null };
	return {
		id: `${indicator.id} ${period.id} ${level} ${parent?.code ?? ''}`,
		title: m.release_shift(
			{
				indicator: indicator.label[locale],
				period: periodText(period, locale),
				count: countText(rows.length, locale)
			},
			{ locale }
		),
		href: rankingHref({ ...link, geography: 'period', release: numbers.after }, locale),
		rows: byRank.map(({ unit, before, after }) => ({
			unit: unit.name,
			href: unitHref(unit, locale),
			before: rankStandingView(shift, { unit, standing: before, release: numbers.before }, locale),
			after: rankStandingView(shift, { unit, standing: after, release: numbers.after }, locale)
		}))
	};
}

interface ReleaseStanding {
	unit: Unit;
	standing: RankPosition;
	release: number;
}

function rankStandingView(
	{ indicator, period, parent }: RankingRevision,
	{ unit, standing: { figure, rank, tied }, release }: ReleaseStanding,
	locale: Locale
): RankStandingView {
	const link = { indicator: indicator.id, period: period.id, parent: parent?.code ?? null };
	return {
		value: figureText(figure, indicator, locale),
		rank: rank === null ? m.compare_unranked({}, { locale }) : rankText(rank, tied, locale),
		...releaseExplanation(release, { ...link, unit }, locale)
	};
}

/** Link to the explanation of a figure in exactly this release. */
export function releaseExplanation(
	release: number,
	{ unit, ...link }: Omit<RankingLink, 'level' | 'release'> & { unit: Unit },
	locale: Locale
): Pick<RankStandingView, 'explained' | 'title'> {
	return {
		explained: explanationHref({ ...link, unit: unit.code, release }, locale),
		title: m.explain_in_release({ number: release }, { locale })
	};
}
