import type { RankingResult } from '../../core/model/result.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import {
	UNRANKED_REASONS,
	type Figure,
	type UnrankedReason,
	type UnrankedRow
} from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { countText, countsText, figureText, listText } from '../../ui/format/number-text.ts';
import { explanationHref, explanationLink, unitHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';

export interface UnrankedUnit {
	id: string;
	name: string;
	href: string;
	/**
	 * Text that links to the explanation of the value or of its absence; null where `href` leads
	 * there.
	 */
	explained: string | null;
	/** Missing reports, or the value of a unit with few cases. */
	note: string | null;
}

export interface UnrankedGroup {
	reason: UnrankedReason;
	title: string;
	why: string;
	units: UnrankedUnit[];
}

/** More than this many missing reports of one unit are counted rather than named. */
const MAX_NAMES = 3;

/** Data on the units without a rank. */
type UnrankedInput = Pick<RankingResult, 'ranking' | 'indicator' | 'pooled' | 'release'>;

/** The units without a rank by reason, in the order in which the reasons are tried. */
export function unrankedGroups(answer: UnrankedInput, locale: Locale): UnrankedGroup[] {
	return UNRANKED_REASONS.map((reason) => ({
		reason,
		title: reasonText(reason, locale),
		why: whyText(reason, answer, locale),
		units: answer.ranking.unranked
			.filter((row) => row.reason === reason)
			.map((row) => ({
				id: row.unit.id,
				name: row.unit.name,
				href: unitHref(row.unit, locale),
				explained: explanationHref(explanationLink(answer, row.unit), locale),
				note: noteText(row, answer, locale)
			}))
	})).filter((group) => group.units.length > 0);
}

function whyText(reason: UnrankedReason, answer: UnrankedInput, locale: Locale): string {
	const why = reasonExplanation(reason, answer.indicator, locale);
	const isPooled = reason === 'few-cases' && answer.pooled.size > 0;
	return isPooled ? `${why} ${m.pooled_why({}, { locale })}` : why;
}

/** Meaning of a reason, in a sentence. */
export function reasonExplanation(
	reason: UnrankedReason,
	indicator: Indicator,
	locale: Locale
): string {
	const whys = {
		split: m.reason_split_why,
		'not-due': m.reason_not_due_why,
		'not-reported': m.reason_not_reported_why,
		incomplete: m.reason_incomplete_why,
		'statement-only': m.reason_statement_only_why,
		'no-cases': m.reason_no_cases_why
	};
	if (reason !== 'few-cases') return whys[reason]({}, { locale });
	const minimum = countText(indicator.minimumDenominator, locale);
	return m.reason_few_cases_why({ minimum, counted: indicator.counted[locale] }, { locale });
}

function noteText(row: UnrankedRow, answer: UnrankedInput, locale: Locale): string | null {
	if (!row.figure) return missingText(row, answer, locale);
	const spans = (answer.pooled.get(row.unit.id) ?? []).map(({ months, figure }) =>
		m.pooled_months({ months, value: withCounts(figure, answer, locale) }, { locale })
	);
	return [withCounts(row.figure, answer, locale), ...spans].join('; ');
}

function withCounts(figure: Figure, { indicator }: UnrankedInput, locale: Locale): string {
	const counts = countsText(figure, locale);
	const value = figureText(figure, indicator, locale);
	return counts === null ? value : `${value} (${counts})`;
}

/**
 * Names the missing reports, unless only the unit's own report for the requested period is missing.
 */
function missingText(
	{ unit, missing }: UnrankedRow,
	{ ranking }: UnrankedInput,
	locale: Locale
): string | null {
	const isPlain = missing.every(
		(needed) => needed.unit.id === unit.id && needed.part.id === ranking.period.id
	);
	if (isPlain) return null;
	const named = missing.slice(0, MAX_NAMES).map((needed) => {
		const period = periodName(needed.part, locale);
		return needed.unit.id === unit.id
			? period
			: m.missing_part({ unit: needed.unit.name, period }, { locale });
	});
	const more = missing.length - named.length;
	const list = more > 0 ? named.join('; ') : listText(named, locale);
	return m.missing_list(
		{
			missing: more > 0 ? m.missing_more({ missing: list, count: more }, { locale }) : list
		},
		{ locale }
	);
}
