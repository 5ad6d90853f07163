import type { LogHead } from './act.ts';
import type { UnitId } from './unit.ts';

/** Kinds of faults in the stored data. Their texts are in `features/verify/verify-text.ts`. */
export const FINDING_CODES = [
	'database/unopened',
	'database/damaged',
	'database/unreadable',
	'database/changed',
	'database/orphan',
	'event/number',
	'event/hash',
	'event/link',
	'event/subject',
	'event/turn',
	'event/unrecorded',
	'head/missing',
	'head/differs',
	'file/altered',
	'file/unused',
	'reference/altered',
	'report/unlogged',
	'report/altered',
	'report/unread',
	'report/differs',
	'report/read-by-older-rules',
	'row/missing',
	'row/added',
	'row/differs',
	'row/astray',
	'release/unlogged',
	'release/altered',
	'release/cut',
	'release/missing',
	'release/added',
	'release/differs',
	'amendment/unlogged',
	'amendment/altered',
	'reply/unlogged',
	'reply/altered',
	'draft/altered',
	'account/unlogged',
	'account/duty',
	'account/state',
	'key/unlogged',
	'key/altered',
	'key/state',
	'text/cut',
	'head/none',
	'event/since',
	'clock/accepted',
	'clock/behind'
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Findings that are no damage: a fault or other rules of an earlier version, or a fact to be known. */
const NOTICE_CODES: readonly FindingCode[] = [
	'report/read-by-older-rules',
	'text/cut',
	'head/none',
	'event/since',
	'clock/accepted',
	'clock/behind'
];

/** True for a finding that is listed apart from damage. */
export const isNotice = ({ code }: Finding): boolean => NOTICE_CODES.includes(code);

/** Place of a fault, as exactly as it is known. */
export interface FindingPlace {
	/** A table of the database, or another object of its schema. */
	table?: string;
	/** Number of an event. */
	event?: number;
	/** SHA-256 of a file, or of the text of a catalogue or unit list. */
	file?: string;
	/** Public id of a report. */
	report?: string;
	/** Number of a release. */
	release?: number;
	/** Id of a reply, draft or machine key. */
	id?: string;
	/** Name of an account. */
	account?: string;
	form?: string;
	line?: number;
	unit?: UnitId;
	period?: string;
	field?: string;
}

/** One thing that is wrong: which, where, what is stored there and what it should be. */
export interface Finding {
	code: FindingCode;
	place: FindingPlace;
	stored: string | null;
	proven: string | null;
}

/** Number of items checked, by kind. */
export interface CheckedCounts {
	events: number;
	files: number;
	reports: number;
	rows: number;
	releases: number;
	replies: number;
	accounts: number;
	keys: number;
}

export interface VerificationResult {
	looked: CheckedCounts;
	/** Reports that could not be read again, so that their figures are as they are stored. */
	unproven: number;
	/** The last event; who noted it down elsewhere can tell later whether the log was made anew. */
	head: LogHead | null;
	/** Number of findings of damage; the first of them are listed. */
	found: number;
	findings: Finding[];
	/** Findings that are no damage. */
	notices: Finding[];
}
