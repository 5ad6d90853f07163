import type { Shift } from '../model/answer.ts';
import type { Standing } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { byName } from '../rank/order.ts';
import { countText, figureText } from './format.ts';
import { explainHref, rankingHref, unitHref, type RankingLink } from './link.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { rankText } from './rank-words.ts';

/** What a release shows of a unit in a ranking, and where it explains that. */
interface StandingShown {
	value: string;
	rank: string;
	explained: string;
	/** In which release. */
	title: string;
}

export interface ShiftRow {
	unit: string;
	href: string;
	before: StandingShown;
	after: StandingShown;
}

/** A ranking of a corrected period, and who stands otherwise in it. */
export interface ShiftShown {
	id: string;
	title: string;
	href: string;
	rows: ShiftRow[];
}

/** The numbers of the release that corrects and of the one before it. */
export interface Numbers {
	before: number;
	after: number;
}

export function shiftShown(shift: Shift, numbers: Numbers, locale: Locale): ShiftShown {
	const { indicator, period, level, parent, rows } = shift;
	const byRank = rows.toSorted(
		(a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || byName(a.unit, b.unit)
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
			before: standingShown(shift, { unit, standing: before, release: numbers.before }, locale),
			after: standingShown(shift, { unit, standing: after, release: numbers.after }, locale)
		}))
	};
}

interface Stood {
	unit: Unit;
	standing: Standing;
	release: number;
}

function standingShown(
	{ indicator, period, parent }: Shift,
	{ unit, standing: { figure, rank, tied }, release }: Stood,
	locale: Locale
): StandingShown {
	const link = { indicator: indicator.id, period: period.id, parent: parent?.code ?? null };
	return {
		value: figureText(figure, indicator, locale),
		rank: rank === null ? m.compare_unranked({}, { locale }) : rankText(rank, tied, locale),
		...explainedIn(release, { ...link, unit }, locale)
	};
}

/** Where just this release explains a figure. */
export function explainedIn(
	release: number,
	{ unit, ...link }: Omit<RankingLink, 'level' | 'release'> & { unit: Unit },
	locale: Locale
): Pick<StandingShown, 'explained' | 'title'> {
	return {
		explained: explainHref({ ...link, unit: unit.code, release }, locale),
		title: m.explain_in_release({ number: release }, { locale })
	};
}
