import type { Correction, ReleaseAnswer } from '../model/answer.ts';
import { idOfField } from '../model/field-indicator.ts';
import { m } from '../paraglide/messages.js';
import { instantText } from './day-text.ts';
import { countText } from './format.ts';
import { unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { explainedIn, shiftShown, type Numbers, type ShiftShown } from './release-shifts.ts';

/** What a cell holds in a release. */
export interface CellShown {
	text: string;
	/** Where the release explains it, down to the file. */
	explained: string | null;
	title: string;
}

/** A cell as it was and as it is. */
interface CorrectionShown {
	unit: string;
	href: string;
	field: string;
	before: CellShown;
	after: CellShown;
}

/** The corrections of one form and period. */
interface CorrectionGroup {
	title: string;
	rows: CorrectionShown[];
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
		shifts: answer.shifts.map((shift) => shiftShown(shift, numbers, locale)),
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

function groupsOf(corrections: Correction[], numbers: Numbers, locale: Locale): CorrectionGroup[] {
	const groups = Map.groupBy(
		corrections,
		({ form, period }) => `${form.title[locale]}, ${periodText(period, locale)}`
	);
	return [...groups].map(([title, cells]) => ({
		title,
		rows: cells.map((cell) => shown(cell, numbers, locale))
	}));
}

function shown(
	{ form, period, unit, field, before, after }: Correction,
	numbers: Numbers,
	locale: Locale
): CorrectionShown {
	const cell = (count: number | null, gone: string, release: number): CellShown => ({
		text: count === null ? gone : countText(count, locale),
		...explainedCell({ form, period, unit, field }, release, locale)
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
function explainedCell(
	{ form, period, unit, field }: Pick<Correction, 'form' | 'period' | 'unit' | 'field'>,
	release: number,
	locale: Locale
): Pick<CellShown, 'explained' | 'title'> {
	const link = { indicator: idOfField(form, field), period: period.id, unit };
	const explained = explainedIn(release, link, locale);
	return unit.level === 'province' ? { ...explained, explained: null } : explained;
}
