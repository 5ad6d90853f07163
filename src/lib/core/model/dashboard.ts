import type { Successor } from './account.ts';
import type { RankingResult } from './result.ts';
import type { Day } from './day.ts';
import type { Draft, DraftFinding } from './draft.ts';
import type { Form } from './form.ts';
import type { Period } from './period.ts';
import type { RankedRow, UnrankedRow } from './ranking.ts';
import type { Release } from './release.ts';
import type { ReportStatus } from './report.ts';
import type { PeriodLock, ReportSummary } from './review.ts';
import type { Unit } from './unit.ts';

/**
 * Progress of an expected report. `returned` and `withdrawn` last until another report takes its
 * place; `missing`: no report was received.
 */
export type SubmissionState = 'missing' | 'submitted' | 'approved' | 'returned' | 'withdrawn';

/** Expected report of the unit itself. */
export interface ExpectedReportStatus {
	form: Form;
	period: Period;
	/** The last day on which it is in time. */
	deadline: Day;
	progress: SubmissionState;
	/** Id of the report, where this person may open it. */
	report: string | null;
	/** Reason for the return or withdrawal. */
	reason: string | null;
	/** Draft of this person for the expected report. */
	draft: Draft | null;
	/** While it lasts, nothing can be submitted for the period. */
	lock: PeriodLock | null;
}

/** Expected reports of the subordinate units, with the number in each state. */
export interface ExpectedReportSummary {
	form: Form;
	period: Period;
	deadline: Day;
	due: number;
	counts: Record<SubmissionState, number>;
	/** Units that must submit, or submit again, by name. */
	lacking: Unit[];
	isLocked: boolean;
}

/** Report submitted by this person or by one of their units. */
export interface SubmittedReport extends ReportSummary {
	/** UTC */
	at: string;
	status: ReportStatus;
	/** Reason for the return or withdrawal. */
	reason: string | null;
	/** Last comment of the province while it has no answer. */
	comment: string | null;
	/** It waits, and this person may withdraw it. */
	mayWithdraw: boolean;
}

/** Place of the unit in one ranking of the latest release. */
export interface OwnFigure {
	answer: RankingResult;
	row: RankedRow | UnrankedRow;
}

export interface ReporterDashboard {
	unit: Unit;
	/** Successors of a dissolved unit. */
	/** Present holder, if the unit was dissolved. */
	successors: Successor[];
	own: ExpectedReportStatus[];
	below: ExpectedReportSummary[];
	drafts: { waiting: Draft[]; findings: ReadonlyMap<string, DraftFinding> };
	/** Returned reports, reports with an unanswered comment and recent submissions. */
	returned: SubmittedReport[];
	commented: SubmittedReport[];
	recent: SubmittedReport[];
	/** Null before the first release. */
	release: Release | null;
	figures: OwnFigure[];
	/** Some figure comes from demo data. */
	isDemo: boolean;
}

/** Work waiting at the province. */
export interface CentreDashboard {
	reportsWaiting: number;
	repliesWaiting: number;
	/** The newest first. */
	releases: Release[];
	/** People whose unit is no more; null for those who do not keep the accounts. */
	displaced: number | null;
}

export interface Dashboard {
	today: Day;
	/** Null but for a reporter. */
	reporter: ReporterDashboard | null;
	/** Null for a reporter. */
	centre: CentreDashboard | null;
}
