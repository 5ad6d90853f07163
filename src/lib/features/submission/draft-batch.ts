import { formOf } from '../../core/model/catalogue.ts';
import type {
	BatchDraft,
	BatchObstacle,
	BatchOutcome,
	ChosenDraft,
	DraftFinding
} from '../../core/model/draft.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { unitName } from '../../ui/format/unit-text.ts';
import { errorMessage } from '../../ui/i18n/errors.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { ReferenceNames } from './draft-changes.ts';

/** A draft in the list that the sender confirms. */
interface BatchLine {
	id: string;
	name: string;
	href: string;
	form: string;
	period: string;
	unit: string;
	/** Rows and warnings; empty where the file was not read. */
	size: string;
	/** Reason why it is not submitted here; null where it is. */
	alone: string | null;
	/** Fields of the form that the page sends. */
	value: string;
}

export interface BatchPage {
	title: string;
	lines: BatchLine[];
	/** Number of drafts that are submitted. */
	count: number;
	/** Number of the last change of the figures in force when the list was made. */
	cut: number;
}

export function batchPage(
	drafts: BatchDraft[],
	cut: number,
	names: ReferenceNames,
	locale: Locale
): BatchPage {
	const count = drafts.filter(({ alone }) => alone === null).length;
	return {
		title: m.batch_title({ count: countText(count, locale) }, { locale }),
		lines: drafts.map((one) => batchLine(one, names, locale)),
		count,
		cut
	};
}

function batchLine(
	{ draft, finding, alone, shown }: BatchDraft,
	{ catalogue, units }: ReferenceNames,
	locale: Locale
): BatchLine {
	const { id, name, sha256 } = draft;
	const { form = null, period = null, sender = null } = finding ?? {};
	return {
		id,
		name,
		href: localizePath(`/nop-bao-cao/${id}`, locale),
		form: form === null ? '' : (formOf(catalogue, form)?.title[locale] ?? form),
		period: period === null ? '' : periodText(period, locale),
		unit: sender === null ? '' : unitName(units, sender, locale),
		size: finding ? sizeText(finding, locale) : '',
		alone: alone && refusalText(alone, locale),
		value: [id, sha256, shown].join(':')
	};
}

/** `Số đơn vị: 2 · Lưu ý: 0` */
const sizeText = ({ rows, warnings }: DraftFinding, locale: Locale): string =>
	[
		`${m.receipt_rows({}, { locale })}: ${countText(rows, locale)}`,
		`${m.receipt_warnings({}, { locale })}: ${countText(warnings, locale)}`
	].join(' · ');

/** The draft that a value of the form names; a value of another shape names none that exists. */
export function chosenDraftIn(value: string): ChosenDraft {
	const [id = '', file = '', shown = ''] = value.split(':');
	return { id, file, shown };
}

/** Result of one draft: the receipt, or the reason why there is none. */
export interface OutcomeLine {
	name: string;
	/** Address of the receipt. */
	href: string | null;
	reason: string | null;
}

export const outcomeLines = (outcomes: BatchOutcome[], locale: Locale): OutcomeLine[] =>
	outcomes.map(({ name, report, because }) => ({
		name: name ?? m.batch_gone({}, { locale }),
		href: report === null ? null : localizePath(`/bao-cao/${report}`, locale),
		reason: because && refusalText(because, locale)
	}));

const REFUSALS: Record<BatchObstacle | 'changed', typeof m.batch_changed> = {
	'not-read': m.batch_not_read,
	'not-clean': m.batch_not_clean,
	correction: m.batch_correction,
	'period-locked': m.batch_period_locked,
	'same-report': m.batch_same_report,
	changed: m.batch_changed
};

const refusalText = (because: NonNullable<BatchOutcome['because']>, locale: Locale): string =>
	typeof because === 'string' ? REFUSALS[because]({}, { locale }) : errorMessage(because, locale);
