import type { Locale } from '../../core/model/locale.ts';
import type { ReportResult } from '../../core/model/report-result.ts';
import type { ReportReview, ReviewStep } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { momentText } from '../../ui/format/time-text.ts';
import { actorText, lockText, reportName, statusText } from '../../ui/format/workflow-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import {
	type CellChangeGroup,
	cellChangeGroups,
	draftChangesTitle,
	type EffectLine,
	effectLines,
	type ReferenceNames
} from '../submission/draft-changes.ts';
import { withdrawHref } from './withdraw-page.ts';

/** Confirmations of actions on a report, by the value in the address. */
const REVIEW_CONFIRMATIONS = {
	duyet: m.review_done_approved,
	'tra-lai': m.review_done_returned,
	rut: m.review_done_withdrawn,
	'rut-ve': m.withdraw_done,
	'trao-doi': m.review_done_commented
};

export type ReviewConfirmation = keyof typeof REVIEW_CONFIRMATIONS;

/** Subject of the decision: the changes of the report against the data in force now. */
export interface ReviewChanges {
	title: string;
	effects: EffectLine[];
	groups: CellChangeGroup[];
}

/** The way of a report through review, as its page shows it. */
export interface ReviewPage {
	title: string;
	lede: string;
	done: string | null;
	isSender: boolean;
	/** Returned or withdrawn report: reason, author, and the link to correct it. */
	stopped: { title: string; step: StepLine; correct: string | null } | null;
	judged: ReviewChanges | null;
	may: ReportReview['may'];
	/** Page on which the sender withdraws the report; null where they cannot. */
	withdrawHref: string | null;
	/** Reason why it cannot be approved. */
	cannot: string | null;
	/** Warnings to consider before approval. */
	warning: string | null;
	history: StepLine[];
	comments: StepLine[];
}

export function reviewPage(
	report: ReportResult,
	review: ReportReview,
	names: ReferenceNames,
	done: string | null,
	locale: Locale
): ReviewPage {
	const reported = Object.entries(REVIEW_CONFIRMATIONS).find(([word]) => word === done);
	return {
		...headOf(report, review, locale),
		done: reported ? reported[1]({}, { locale }) : null,
		isSender: review.isSender,
		stopped: stoppedOf(report, review, locale),
		judged: judgedOf(report, review, names, locale),
		may: review.may,
		withdrawHref: review.may.withdrawOwn ? withdrawHref(report.receipt.id ?? '', locale) : null,
		cannot: blockedText(review, locale),
		warning: review.isNamesake ? m.review_namesake({}, { locale }) : null,
		history: stepLines(review.steps, locale),
		comments: stepLines(review.comments, locale)
	};
}

/** The sender keeps a receipt; all others look at a report. */
function headOf(report: ReportResult, { isSender }: ReportReview, locale: Locale) {
	const { receipt, form } = report;
	const status = statusText(receipt.status, locale);
	const { name } = receipt.file;
	return isSender
		? {
				title: m.receipt_title({}, { locale }),
				lede: m.receipt_lede({ name, status }, { locale })
			}
		: {
				title: m.review_title({ report: reportName(report, locale) }, { locale }),
				lede: m.review_lede({ form: form?.title[locale] ?? '', name, status }, { locale })
			};
}

function stoppedOf(
	{ receipt: { status } }: ReportResult,
	{ steps, may }: ReportReview,
	locale: Locale
): ReviewPage['stopped'] {
	const last = stepLines(steps, locale).at(-1);
	if (!last || (status !== 'returned' && status !== 'withdrawn')) return null;
	return {
		title: stoppedTitle(status, steps)({}, { locale }),
		step: last,
		correct: may.correct ? localizePath('/nop-bao-cao', locale) : null
	};
}

function stoppedTitle(status: 'returned' | 'withdrawn', steps: ReviewStep[]) {
	if (status === 'returned') return m.review_returned;
	return steps.some(({ act }) => act === 'approved') ? m.review_withdrawn : m.withdrawn_by_unit;
}

function judgedOf(
	{ receipt }: ReportResult,
	{ comparison }: ReportReview,
	names: ReferenceNames,
	locale: Locale
): ReviewChanges | null {
	if (comparison === null) return null;
	const { cells, effects } = comparison;
	return {
		title: draftChangesTitle(cells, locale),
		effects: effectLines(effects, names, locale),
		groups: cellChangeGroups(cells, receipt.form ?? '', names, locale)
	};
}

function blockedText({ cannot, lock }: ReportReview, locale: Locale): string | null {
	if (cannot === 'same-person') return m.act_same_person({}, { locale });
	return cannot === 'period-locked' && lock !== null ? lockText(lock, locale) : null;
}

/** Action or comment with its author, time and reason. */
export interface StepLine {
	what: string;
	who: string;
	at: string;
	/** Time in UTC, machine-readable. */
	moment: string;
	why: string | null;
}

const WHAT = {
	submitted: m.step_submitted,
	approved: m.step_approved,
	returned: m.step_returned,
	withdrawn: m.step_withdrawn,
	commented: m.step_commented
};

const stepLines = (steps: ReviewStep[], locale: Locale): StepLine[] =>
	steps.map(({ act, by, at, reason }) => ({
		what: WHAT[act]({}, { locale }),
		who: actorText(by, locale),
		at: momentText(at, locale),
		moment: at,
		why: reason
	}));
