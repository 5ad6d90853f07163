import type { Correction, ReleaseAnswer, Shift } from '../model/answer.ts';
import { m } from '../paraglide/messages.js';
import { byName } from '../rank/order.ts';
import { instantText } from './day-text.ts';
import { countText } from './format.ts';
import { rankingHref, unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { standingsText } from './standings-text.ts';

/** A cell as it was and as it is. */
export interface CorrectionShown {
	unit: string;
	href: string;
	field: string;
	before: string;
	after: string;
}

/** The corrections of one form and period. */
export interface CorrectionGroup {
	title: string;
	rows: CorrectionShown[];
}

/** A ranking of a corrected period, and who stands otherwise in it. */
export interface ShiftShown {
	id: string;
	title: string;
	href: string;
	rows: { unit: string; href: string; value: string; rank: string }[];
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
	shifts: ShiftShown[];
	sample: boolean;
}

export function releasePage(answer: ReleaseAnswer, locale: Locale): ReleasePage {
	const { release, previous, corrections } = answer;
	const number = previous?.number ?? 0;
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
		groups: groupsOf(corrections, locale),
		shifts: answer.shifts.map((shift) => shiftShown(shift, release.number, locale)),
		sample: answer.sample
	};
}

function findingOf({ previous, corrections }: ReleaseAnswer, locale: Locale): string {
	if (previous === null) return m.release_first({}, { locale });
	const { number } = previous;
	if (corrections.length === 0) return m.release_uncorrected({ previous: number }, { locale });
	const count = countText(corrections.length, locale);
	return m.release_corrected({ count, previous: number }, { locale });
}

function groupsOf(corrections: Correction[], locale: Locale): CorrectionGroup[] {
	const groups = Map.groupBy(
		corrections,
		({ form, period }) => `${form.title[locale]}, ${periodText(period, locale)}`
	);
	return [...groups].map(([title, cells]) => ({
		title,
		rows: cells.map((cell) => shown(cell, locale))
	}));
}

function shown({ unit, field, before, after }: Correction, locale: Locale): CorrectionShown {
	const text = (count: number | null): string =>
		count === null ? m.release_gone({}, { locale }) : countText(count, locale);
	return {
		unit: unit.name,
		href: unitHref(unit, locale),
		field: field.label[locale],
		before: text(before),
		after: text(after)
	};
}

function shiftShown(
	{ indicator, period, level, parent, rows }: Shift,
	release: number,
	locale: Locale
): ShiftShown {
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
		href: rankingHref({ ...link, geography: 'period', release }, locale),
		rows: byRank.map(({ unit, ...standings }) => ({
			unit: unit.name,
			href: unitHref(unit, locale),
			...standingsText({ indicator, ...standings }, locale)
		}))
	};
}
