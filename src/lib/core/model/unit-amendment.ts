import type { Succession } from './succession.ts';
import type { Unit, UnitAttribute, UnitEnd } from './unit.ts';

/** Faults of a change of units. Texts are made in `ui/i18n/problems/problem-text.ts`. */
export type UnitFaultCode =
	// the file
	| 'encoding'
	| 'quotes'
	| 'columns'
	| 'cells'
	| 'line-break'
	| 'nothing'
	| 'rows'
	// a cell
	| 'code'
	| 'name'
	| 'kind'
	| 'level'
	| 'needs-parent'
	| 'no-parent'
	| 'day'
	| 'last-day'
	| 'number'
	| 'position'
	| 'share'
	| 'legal-basis'
	| 'to-of-none'
	| 'one-of'
	| 'source'
	// one row against the list and the other rows
	| 'parent'
	| 'code-taken'
	| 'from-unknown'
	| 'from-ends'
	| 'to-unknown'
	| 'to-starts'
	| 'twice'
	| 'is-part'
	| 'is-whole'
	| 'has-heir'
	| 'not-in-force'
	| 'at-a-time'
	// what only a change of what is there can get wrong
	| 'no-origin'
	| 'is-over'
	| 'too-early'
	| 'left-below'
	| 'reported';

/** The files of a change, in the columns of those in `data/units`; a text is empty where it says nothing. */
export interface AmendmentText {
	/** The units that start; nothing where none does. */
	units: string;
	/** Successions of units, with the legal basis. */
	changes: string;
	/** Attributes of units for some time, such as size; they replace earlier attributes. */
	attributes: string;
}

/** One thing that is wrong with a change, and where. */
export interface UnitFault {
	code: UnitFaultCode;
	file: keyof AmendmentText;
	/** Line of the file from 1, header included; null for the file as a whole. */
	line: number | null;
	column: string | null;
	found: string | null;
	/** Parameter of the text: a unit, a day, the allowed values. */
	about: string;
}

/** Effects and faults of a change; a change with a fault does not take effect. */
export interface AmendmentCheck {
	faults: UnitFault[];
	started: Unit[];
	ended: Unit[];
	successions: Succession[];
	ends: (UnitEnd & { name: string })[];
	attributes: (UnitAttribute & { name: string })[];
}

/** A check whose lists hold the first entries only, for a page. */
export interface ListedCheck extends AmendmentCheck {
	/** Numbers of all entries; `effects` are successions, ends and attributes together. */
	counts: Record<'faults' | 'started' | 'ended' | 'effects' | 'attributes', number>;
}

/** A change on record. */
export interface Amendment extends AmendmentText {
	id: number;
	/** UTC */
	at: string;
	actor: string;
	/** Reason given by the administrator. */
	note: string;
	/** SHA-256 of the list of units that it led to. */
	result: string;
}
