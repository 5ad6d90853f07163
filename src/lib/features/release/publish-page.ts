import type { Correction } from '../../core/model/result.ts';
import type { ReportMove, ReleasePreview } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { actorText, reportName } from '../../ui/format/workflow-text.ts';
import { differenceText, type CellChangeLine } from '../submission/draft-changes.ts';
import { instantText, momentText, periodName } from '../../ui/format/time-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';

/** Report that came into force or out of force. */
export interface MoveLine {
	href: string;
	report: string;
	form: string;
	what: string;
	isWithdrawn: boolean;
	who: string;
	at: string;
	why: string | null;
}

export interface PublishPage {
	title: string;
	/** Since when, and what is not in it. */
	lede: string;
	waiting: string | null;
	moves: MoveLine[];
	/** Number of further entries that are not listed. */
	more: string | null;
	/** Further effects of the release, a sentence each. */
	notices: string[];
	corrections: { title: string; before: string; after: string; lines: CellChangeLine[] } | null;
	number: number;
	/** Hint for the note. */
	noteHint: string;
	cut: number;
}

/** More than this nobody reads. */
const MAX_MOVES = 200;

export function publishPage(answer: ReleasePreview, locale: Locale): PublishPage {
	const { latest, moves, cut } = answer;
	const more = moves.length - MAX_MOVES;
	return {
		title: titleOf(answer, locale),
		lede: ledeOf(latest, locale),
		waiting: waitingText(answer, locale),
		moves: moves.slice(0, MAX_MOVES).map((move) => moveLine(move, locale)),
		more: more > 0 ? m.publish_more({ count: countText(more, locale) }, { locale }) : null,
		notices: noticesOf(answer, locale),
		corrections: correctionsOf(answer, locale),
		number: (latest?.number ?? 0) + 1,
		noteHint: m.publish_note_hint({ unit: answer.examples.correctedUnit[locale] }, { locale }),
		cut
	};
}

function titleOf({ moves, replies, isCatalogueNew }: ReleasePreview, locale: Locale): string {
	if (moves.length > 0)
		return m.publish_title({ count: countText(moves.length, locale) }, { locale });
	return replies > 0 || isCatalogueNew
		? m.publish_title_few({}, { locale })
		: m.publish_title_none({}, { locale });
}

function ledeOf(latest: ReleasePreview['latest'], locale: Locale): string {
	if (latest === null) return m.publish_first({}, { locale });
	const { number, at } = latest;
	return m.publish_since({ number, day: instantText(at, locale) }, { locale });
}

function noticesOf(
	{ latest, moves, replies, corrections, isCatalogueNew }: ReleasePreview,
	locale: Locale
): string[] {
	const isOnlyNew = latest !== null && moves.length > 0 && corrections.length === 0;
	return [
		...(isOnlyNew ? [m.publish_no_corrections({}, { locale })] : []),
		...(replies > 0 ? [m.publish_replies({ count: countText(replies, locale) }, { locale })] : []),
		...(isCatalogueNew ? [m.publish_catalogue({}, { locale })] : [])
	];
}

function waitingText({ waiting }: ReleasePreview, locale: Locale): string | null {
	const { reports, replies } = waiting;
	if (reports + replies === 0) return null;
	const counts = { reports: countText(reports, locale), replies: countText(replies, locale) };
	return m.publish_waiting(counts, { locale });
}

function moveLine(move: ReportMove, locale: Locale): MoveLine {
	const { id, form, act, by, at, reason } = move;
	return {
		href: localizePath(`/bao-cao/${id}`, locale),
		report: reportName(move, locale),
		form: form?.title[locale] ?? '',
		what: act === 'approved' ? m.step_approved({}, { locale }) : m.step_withdrawn({}, { locale }),
		isWithdrawn: act === 'withdrawn',
		who: actorText(by, locale),
		at: momentText(at, locale),
		why: reason
	};
}

function correctionsOf(
	{ corrections, latest }: ReleasePreview,
	locale: Locale
): PublishPage['corrections'] {
	if (corrections.length === 0 || latest === null) return null;
	const { number } = latest;
	const count = countText(corrections.length, locale);
	return {
		title: m.publish_corrections({ count, number }, { locale }),
		before: m.release_before({ number }, { locale }),
		after: m.publish_now({}, { locale }),
		lines: corrections.map((correction) => correctionLine(correction, locale))
	};
}

function correctionLine(
	{ unit, period, field, before, after }: Correction,
	locale: Locale
): CellChangeLine {
	const text = (count: number | null): string =>
		count === null ? m.release_gone({}, { locale }) : countText(count, locale);
	return {
		unit: `${unit.name}, ${periodName(period, locale)}`,
		field: field.label[locale],
		before: text(before),
		after: text(after),
		difference: differenceText(before, after, locale)
	};
}
