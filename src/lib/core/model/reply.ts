import type { UnitIndicator } from './result.ts';
import type { Day } from './day.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Release } from './release.ts';
import type { Unit, UnitId } from './unit.ts';

/** `submitted` waits for a reviewer; only an approved one is published, with the next release. */
export type ReplyStatus = 'submitted' | 'approved' | 'returned' | 'withdrawn';

/** Public reply of a unit to one of its figures. */
export interface Reply {
	id: string;
	unit: UnitId;
	/** Id of the indicator. */
	indicator: string;
	/** First and last day of the period of the figure. */
	period: { start: Day; end: Day };
	text: string;
}

/** A reply with what became of it. */
export interface ReplyState extends Reply {
	status: ReplyStatus;
	/** Author and time (UTC). */
	author: string;
	at: string;
	/** Reason for the return or withdrawal. */
	reason: string | null;
}

/** A reply with what it is about. */
export interface OwnReply extends ReplyState {
	unitName: string;
	about: { indicator: Indicator; period: Period } | null;
	/** Does the latest release show it? */
	isPublished: boolean;
}

export interface RepliesResult {
	unit: Unit | null;
	release: Release | null;
	/** Some figure comes from demo data. */
	isDemo: boolean;
	/** All that the latest release says of the unit, with its figures, the earliest first. */
	figures: UnitIndicator[];
	/** The newest first. */
	said: OwnReply[];
}
