import type { Day } from './day.ts';
import type { CellDiff } from './report-diff.ts';
import type { Form } from './form.ts';
import type { Period } from './period.ts';
import type { Receipt } from './report.ts';
import type { Actor } from './review.ts';
import type { Unit } from './unit.ts';

/** One of the reports that speak of the same rows. */
export interface ReportVersion {
	id: string;
	/** Number from 1, in the order of receipt. */
	number: number;
	/** UTC */
	at: string;
	status: Receipt['status'];
}

/** A report on record, with all that its page shows. */
export interface ReportResult {
	receipt: Receipt;
	form: Form | null;
	period: Period;
	sender: Unit | null;
	/** Account that submitted it. */
	by: Actor;
	/** Last day on which it was in time; null where there is none. */
	deadline: Day | null;
	note: string | null;
	/** Withdrawal of the report, whether before or after its approval. */
	withdrawal: { by: Actor; at: string; reason: string | null } | null;
	/** The report, or the report it is compared with, contains demo data. */
	isDemo: boolean;
	/** Every figure of the report, in the order of its rows. */
	figures: CellDiff[];
	/** Changes made by the report when it was submitted. */
	cells: CellDiff[];
	versions: ReportVersion[];
	/** Another version for comparison. */
	against: { version: ReportVersion; own: ReportVersion; cells: CellDiff[] } | null;
}

/** Proof that bytes were received. It shows neither their content nor the decision on them. */
export interface ReceivedFile {
	sha256: string;
	reports: {
		at: string;
		form: Form | null;
		period: Period;
		sender: Unit | null;
		/** False: another file with the same figures is kept instead. */
		isKept: boolean;
	}[];
}
