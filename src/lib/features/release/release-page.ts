import { idOfField } from '../../core/model/field-indicator.ts';
import type { LogHead } from '../../core/model/act.ts';
import type { Locale } from '../../core/model/locale.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type { Release } from '../../core/model/release.ts';
import type { Correction, ReleaseResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { instantText, periodText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { rankingHref, unitHref } from '../../ui/links.ts';
import {
	rankShiftView,
	type RankShiftView,
	releaseExplanation,
	type ReleaseNumbers
} from './rank-shifts.ts';

/** Value of a cell in a release. */
export interface CorrectionCellView {
	text: string;
	/** Link to the explanation in that release, down to the file. */
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
	/** Change made by the release in one sentence, and its meaning. */
	finding: string;
	lede: string | null;
	before: string;
	after: string;
	groups: CorrectionGroup[];
	shifts: RankShiftView[];
	/** The event that published it, to be noted down. */
	head: string | null;
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
		note: plainText(release.note),
		finding: findingOf(answer, locale),
		lede:
			corrections.length > 0 ? m.release_corrected_lede({ previous: number }, { locale }) : null,
		before: m.release_before({ number }, { locale }),
		after: m.release_after({ number: release.number }, { locale }),
		groups: groupsOf(corrections, numbers, locale),
		shifts: answer.shifts.map((shift) => rankShiftView(shift, numbers, locale)),
		head: headText(release.head, locale),
		isDemo: answer.isDemo
	};
}

const headText = (head: LogHead | null, locale: Locale): string | null =>
	head && m.release_head({ event: String(head.event), hash: head.hash }, { locale });

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
	const cell = (count: number | null, emptyText: string, release: number): CorrectionCellView => ({
		text: count === null ? emptyText : countText(count, locale),
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

/**
 * Link to the explanation of a cell; null for a province, because figures are explained for the
 * levels below it.
 */
function correctionCellLink(
	{ form, period, unit, field }: Pick<Correction, 'form' | 'period' | 'unit' | 'field'>,
	release: number,
	locale: Locale
): Pick<CorrectionCellView, 'explained' | 'title'> {
	const link = { indicator: idOfField(form, field), period: period.id, unit };
	const explained = releaseExplanation(release, link, locale);
	return unit.level === 'province' ? { ...explained, explained: null } : explained;
}

export interface ReleaseView {
	number: number;
	day: string;
	note: string;
	/** The first headline indicator as this release has it. */
	href: string;
	/** Differences from the release before. */
	changes: string;
}

export const releaseList = (
	releases: Release[],
	indicator: string,
	locale: Locale
): ReleaseView[] =>
	releases.map(({ number, at, note }) => ({
		number,
		day: instantText(at, locale),
		note: plainText(note),
		href: rankingHref({ indicator, release: number }, locale),
		changes: localizePath(`/dot-cong-bo/${number}`, locale)
	}));
