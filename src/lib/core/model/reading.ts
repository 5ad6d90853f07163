import type { Problem } from './problem.ts';
import type { ReportStatus } from './report.ts';
import type { ReportSummary } from './review.ts';

/** A stored fact of a report that its bytes yield otherwise by today's reading rules. */
export interface ReadingDifference {
	/** `form`, `period`, `period_start`, `period_end`, `sender`, `encoding`, `delimiter`, `header_line`, `columns`. */
	fact: string;
	/** The accepted fact. */
	stored: string | null;
	/** The fact that today's reader finds. */
	proven: string | null;
}

/**
 * Result of today's reader for the bytes of a report that was accepted earlier (docs/rules.md §5):
 * the same; a refusal with its first error; other facts, or other figures of some units; or nothing,
 * because the bytes, the catalogue or the options of then are altered (`verify` says which).
 */
export type ReadingOutcome =
	| { kind: 'same' }
	| { kind: 'refused'; problem: Problem; errors: number }
	| { kind: 'differs'; facts: ReadingDifference[]; units: number }
	| { kind: 'unread' };

/** A report of older reading rules that today's reader refuses, reads otherwise or cannot read. */
export interface OlderReading extends ReportSummary {
	/** Time of receipt, in UTC. */
	at: string;
	/** Number of the reading rules by which it was accepted. */
	rules: number;
	status: ReportStatus;
	outcome: ReadingOutcome;
}

/** Result of reading all reports of older rules again. */
export interface OlderReadings {
	/** Number of reports of older rules. */
	reports: number;
	/** Number of those that today's reader does not read the same. */
	found: number;
	/** The newest of these. */
	listed: OlderReading[];
}
