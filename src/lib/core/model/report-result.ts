import type { CellDiff } from './report-diff.ts';
import type { Form } from './form.ts';
import type { Period } from './period.ts';
import type { Receipt } from './report.ts';
import type { Unit } from './unit.ts';

/** One of the reports that speak of the same rows. */
export interface ReportVersion {
	id: string;
	/** From 1, in the order in which they came. */
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
	note: string | null;
	/** It is made up, or what it was held against is. */
	isDemo: boolean;
	/** Changes made by the report when it was submitted. */
	cells: CellDiff[];
	versions: ReportVersion[];
	/** Another version that it is held against. */
	against: { version: ReportVersion; own: ReportVersion; cells: CellDiff[] } | null;
}

/** That bytes were received: nothing of what stands in them, or of what became of them. */
export interface ReceivedFile {
	sha256: string;
	reports: { at: string; form: Form | null; period: Period; sender: Unit | null }[];
}
