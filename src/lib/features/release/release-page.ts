import { compareByName } from '../../core/figures/order.ts';
import { idOfField } from '../../core/model/field-indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankPosition } from '../../core/model/report-diff.ts';
import type { Correction, RankingRevision, ReleaseResult } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText, figureText } from '../../ui/format/number-text.ts';
import { rankText } from '../../ui/format/rank-text.ts';
import { instantText, periodText } from '../../ui/format/time-text.ts';
import { explanationHref, rankingHref, type RankingLink, unitHref } from '../../ui/links.ts';

/** What a cell holds in a release. */
export interface CorrectionCellView {
	text: string;
	/** Where the release explains it, down to the file. */
	explained: string | null;
	title: string;
}

/** A cell as it was and as it is. */
interface CorrectionView {
	unit: string;
	href: string;
	field: string;
	before: CorrectionCellView;
	after: CorrectionCellView;
}

/** The corrections of one form and period. */
interface CorrectionGroup {
	title: string;
	rows: CorrectionView[];
}

export interface ReleasePage {
	title: string;
	note: string;
	/** What the release changed, in one sentence, and what that means. */
	finding: string;
	lede: string | null;
	before: string;
	after: string;
	groups: CorrectionGroup[];
	shifts: RankShiftView[];
	isDemo: boolean;
}

export function releasePage(answer: ReleaseResult, locale: Locale): ReleasePage {
	const { release, previous, corrections } = answer;
	const number = previous?.number ?? 0;
	const numbers = { before: number, after: release.number };
	return {
		title: m.release_title(
			{ number: release.number, day: instantText(release.at, locale) },
			{ locale }
		),
		note: release.note,
		finding: findingOf(answer, locale),
		lede:
			corrections.length > 0 ? m.release_corrected_lede({ previous: number }, { locale }) : null,
		before: m.release_before({ number }, { locale }),
		after: m.release_after({ number: release.number }, { locale }),
		groups: groupsOf(corrections, numbers, locale),
		shifts: answer.shifts.map((shift) => rankShiftView(shift, numbers, locale)),
		isDemo: answer.isDemo
	};
}

function findingOf({ previous, corrections }: ReleaseResult, locale: Locale): string {
	if (previous === null) return m.release_first({}, { locale });
	const { number } = previous;
	if (corrections.length === 0) return m.release_uncorrected({ previous: number }, { locale });
	const count = countText(corrections.length, locale);
	return m.release_corrected({ count, previous: number }, { locale });
}

function groupsOf(
	corrections: Correction[],
	numbers: ReleaseNumbers,
	locale: Locale
): CorrectionGroup[] {
	const groups = Map.groupBy(
		corrections,
		({ form, period }) => `${form.title[locale]}, ${periodText(period, locale)}`
	);
	return [...groups].map(([title, cells]) => ({
		title,
		rows: cells.map((cell) => correctionView(cell, numbers, locale))
	}));
}

function correctionView(
	{ form, period, unit, field, before, after }: Correction,
	numbers: ReleaseNumbers,
	locale: Locale
): CorrectionView {
	const cell = (count: number | null, gone: string, release: number): CorrectionCellView => ({
		text: count === null ? gone : countText(count, locale),
		...correctionCellLink({ form, period, unit, field }, release, locale)
	});
	return {
		unit: unit.name,
		href: unitHref(unit, locale),
		field: field.label[locale],
		before: cell(before, m.release_was_blank({}, { locale }), numbers.before),
		after: cell(after, m.release_gone({}, { locale }), numbers.after)
	};
}

/** No figure of a province itself is explained: the levels below it are what is looked at. */
function correctionCellLink(
	{ form, period, unit, field }: Pick<Correction, 'form' | 'period' | 'unit' | 'field'>,
	release: number,
	locale: Locale
): Pick<CorrectionCellView, 'explained' | 'title'> {
	const link = { indicator: idOfField(form, field), period: period.id, unit };
	const explained = releaseExplanation(release, link, locale);
	return unit.level === 'province' ? { ...explained, explained: null } : explained;
}

/** What a release shows of a unit in a ranking, and where it explains that. */
interface RankStandingView {
	value: string;
	rank: string;
	explained: string;
	/** In which release. */
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

function rankShiftView(
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

/** Where just this release explains a figure. */
function releaseExplanation(
	release: number,
	{ unit, ...link }: Omit<RankingLink, 'level' | 'release'> & { unit: Unit },
	locale: Locale
): Pick<RankStandingView, 'explained' | 'title'> {
	return {
		explained: explanationHref({ ...link, unit: unit.code, release }, locale),
		title: m.explain_in_release({ number: release }, { locale })
	};
}
