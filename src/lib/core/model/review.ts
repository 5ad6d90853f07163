import type { Move } from './act.ts';
import type { Installation } from './catalogue.ts';
import type { Correction } from './result.ts';
import type { ReportDiff } from './report-diff.ts';
import type { Day } from './day.ts';
import type { Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Role } from './person.ts';
import type { RequestErrorCode } from './request-error.ts';
import type { Release } from './release.ts';
import type { ReplyState } from './reply.ts';
import type { Unit } from './unit.ts';

/** Actor of an action: an account with full name and role, or the operator of the machine. */
export interface Actor {
	name: string;
	fullName: string | null;
	role: Role | null;
}

/** Action on a report, or comment on it. */
export interface ReviewStep {
	act: Move | 'commented';
	by: Actor;
	/** UTC */
	at: string;
	/** A note, a reason, what was said. */
	reason: string | null;
}

/** A period that is locked: by whom, when (UTC), why. */
export interface PeriodLock {
	by: Actor;
	at: string;
	reason: string | null;
}

/** Review state of a report as one person sees it. */
export interface ReportReview {
	/** Oldest first; the first one is its submission. */
	steps: ReviewStep[];
	comments: ReviewStep[];
	/** While it waits, for who may judge it: what it does to what is in force now. */
	comparison: ReportDiff | null;
	/** The viewer submitted the report. */
	isSender: boolean;
	/** Another account with the full name of the viewer submitted it: perhaps the same person. */
	isNamesake: boolean;
	/** Actions that the page offers. */
	may: {
		approve: boolean;
		return: boolean;
		/** An approved report, as a reviewer. */
		withdraw: boolean;
		/** A waiting report of the own unit. */
		withdrawOwn: boolean;
		correct: boolean;
	};
	/**
	 * Reason why the viewer cannot approve a waiting report; null where they can, or where no report
	 * waits.
	 */
	cannot: 'same-person' | 'period-locked' | null;
	lock: PeriodLock | null;
}

/** A report in a few words: what it is about, and who hands it in. */
export interface ReportSummary {
	id: string;
	form: Form | null;
	period: Period;
	sender: Unit | null;
}

/** A report that waits for a reviewer. */
export interface WaitingReport extends ReportSummary {
	by: Actor;
	/** UTC */
	at: string;
	note: string | null;
	rows: number;
	warnings: number;
	/** Last day on which it was in time; null where there is none. */
	deadline: Day | null;
	isLate: boolean;
	/** Reason why the report is not approved together with others; null where it is. */
	alone: 'has-warnings' | 'same-person' | 'same-name' | 'period-locked' | null;
}

/** A public note of a unit that waits for a reviewer. */
export interface WaitingReply extends ReplyState {
	by: Actor;
	about: { unit: Unit | null; indicator: Indicator | null; period: Period };
	/** The viewer wrote it. */
	isOwn: boolean;
}

/** All that waits for a reviewer, the oldest first; of the reports one page. */
export interface Inbox {
	reports: WaitingReport[];
	/** Number of all reports that wait. */
	reportCount: number;
	/** The page: its number and the number of pages from 1 on, and the place of its first report from 0 on. */
	page: { number: number; count: number; offset: number };
	replies: WaitingReply[];
	isDemo: boolean;
}

/** Result of approving several reports together. */
export interface BatchApproval {
	approved: number;
	/** The report is null where there is none with this id. */
	refused: { id: string; because: RequestErrorCode; report: ReportSummary | null }[];
}

/** Changes of the figures in force since the last release. */
export interface ReportMove extends ReportSummary {
	act: 'approved' | 'withdrawn';
	by: Actor;
	at: string;
	reason: string | null;
}

/** Content of the next release. */
export interface ReleasePreview extends Pick<Installation, 'examples'> {
	latest: Release | null;
	/** The newest first. */
	moves: ReportMove[];
	/** Number of replies approved or withdrawn. */
	replies: number;
	/** Cells of the latest release that would hold another figure. */
	corrections: Correction[];
	/** The catalogue or the units are not those of the latest release. */
	isCatalogueNew: boolean;
	waiting: { reports: number; replies: number };
	/** Number of the last event that it would bring; a later one is something not seen yet. */
	cut: number;
	isDemo: boolean;
}

/** A period of a form: who had to report on it by when, and whether it is locked. */
export interface PeriodState {
	period: Period;
	/** Null where the form has no periods of this kind. */
	due: { units: number; reported: number; onTime: number; deadline: Day; isOver: boolean } | null;
	/** Units with an approved report on exactly this period. */
	reported: number;
	/** Reports that await review. */
	waiting: number;
	lock: PeriodLock | null;
}

export interface PeriodsResult {
	forms: Form[];
	form: Form;
	/** The latest first. */
	years: number[];
	year: number;
	/** The latest first. */
	periods: PeriodState[];
	isDemo: boolean;
}
