import type { Problem } from './problem.ts';

/** A stored fact of a report that its bytes yield otherwise by today's reading rules. */
export interface ReadingDifference {
	/** `form`, `period`, `period_start`, `period_end`, `sender`, `encoding`, `delimiter`, `header_line`, `columns`. */
	fact: string;
	/** As it was accepted. */
	stored: string | null;
	/** As today's reader has it. */
	proven: string | null;
}

/**
 * What today's reader makes of the bytes of a report that was accepted earlier (docs/rules.md §5):
 * the same; a refusal with its first error; other facts, or other figures of some units; or nothing,
 * because the bytes, the catalogue or the options of then are altered (`verify` says which).
 */
export type ReadingOutcome =
	| { kind: 'same' }
	| { kind: 'refused'; problem: Problem; errors: number }
	| { kind: 'differs'; facts: ReadingDifference[]; units: number }
	| { kind: 'unread' };
