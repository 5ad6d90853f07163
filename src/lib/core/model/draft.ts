import type { RequestError } from './request-error.ts';
import type { IngestResult, HeaderMapping, Receipt, TablePage, FileTable } from './report.ts';

/** Choices of the sender; null: as in the file. */
export interface DraftOptions {
	form: string | null;
	period: string | null;
	/** Code of the sender. */
	unit: string | null;
	/** Name of the sheet; absent in drafts that were made before it could be chosen. */
	sheet?: string | null;
	meanings: HeaderMapping[];
}

/** The same as it is kept with a report: with it the reading can be repeated. */
export interface StoredOptions extends Omit<DraftOptions, 'meanings' | 'sheet'> {
	/**
	 * Name of the sheet that was read, chosen or found; absent for a text, and in reports whose reader
	 * took the sheet that the form recognised best.
	 */
	sheet?: string;
	/** Absent where the headers spoke for themselves. */
	meanings?: HeaderMapping[];
}

/**
 * Uploaded file that is not submitted yet: only its sender sees it, and it is deleted after 30 days
 * (docs/rules.md §5). Its bytes never change; its options do.
 */
export interface Draft {
	/** Random, so that it cannot be guessed. */
	id: string;
	/** Sender. */
	owner: string;
	name: string;
	sha256: string;
	/** UTC */
	createdAt: string;
	chosen: DraftOptions;
}

/** A draft as it reads today, against what is in force today. */
export interface CheckedDraft {
	draft: Draft;
	receipt: Receipt;
	checked: IngestResult;
	/** Names of the sheets from which the sender may choose. */
	sheets: string[];
	/** Null where no table could be found. */
	tabulated: FileTable | null;
}

/** Checked draft with the shown part of its table. */
export interface DraftView extends Omit<CheckedDraft, 'tabulated'> {
	/** Null where no table could be found. */
	seen: TablePage | null;
}

/** Summary of the check of a draft. */
export interface DraftFinding extends Pick<
	IngestResult,
	'form' | 'period' | 'sender' | 'isDemo' | 'errors' | 'warnings'
> {
	rows: number;
	/** Some warning asks for a note of the sender. */
	needsNote: boolean;
	/** Number of figures in force that the file changes. */
	corrections: number;
}

/** A report that waits for review, as it is named to those who submit another. */
export interface EarlierReport {
	id: string;
	/** UTC */
	at: string;
}

/** Figures of the latest release that a file changes. */
export interface DraftCorrection {
	/** Number of the release. */
	release: number;
	/** Number of the changed figures. */
	cells: number;
}

/** Earlier reports and releases that a file meets. */
export interface DraftStanding {
	/** The latest report of the same form, period and sender that waits for review; null: none. */
	waiting: EarlierReport | null;
	/** Null where no published figure changes. */
	correction: DraftCorrection | null;
}

/**
 * Reason why a draft is submitted on its own page only. `correction`: it changes figures in force;
 * `same-report`: another chosen draft is on the same form, period and unit.
 */
export type BatchObstacle =
	'not-read' | 'not-clean' | 'correction' | 'period-locked' | 'same-report';

/** One of several drafts that are submitted together. */
export interface BatchDraft {
	draft: Draft;
	/** Null where its file is large. */
	finding: DraftFinding | null;
	/** Null where it can be submitted with the others. */
	alone: BatchObstacle | null;
	/** Hash of what the sender is shown of it, by which a change since then is noticed. */
	shown: string;
}

/** A draft as its sender confirms it with others: the file and the hash of what was shown. */
export interface ChosenDraft {
	id: string;
	/** SHA-256 of the file. */
	file: string;
	shown: string;
}

/** Result of one of several drafts: a report, or the reason why it was not submitted. */
export interface BatchOutcome {
	/** Name of the file; null where the draft is gone. */
	name: string | null;
	/** Public id of the report. */
	report: string | null;
	/** `changed`: not what the sender was shown. Null where there is a report. */
	because: BatchObstacle | 'changed' | RequestError | null;
}
