import type { LogHead } from './act.ts';

/** A đợt công bố: a cut in the event log together with what was in force then. It never changes. */
export interface Release {
	number: number;
	/** UTC; within a release "today" is this day in Vietnam. */
	at: string;
	note: string;
	/** Sequence of the last event that it contains. */
	cut: number;
	/** SHA-256 of the catalogue and of the unit list it was made with. */
	catalogue: string;
	units: string;
	/** The newest release, where there is a newer one. */
	supersededBy: number | null;
}

/** A release with the event that published it, which every later log must hold. */
export interface PublishedRelease extends Release {
	/** Null where the log lacks it. */
	head: LogHead | null;
}
