import type { Day } from './day.ts';
import type { UnitId } from './unit.ts';

/** `submitted` waits for a reviewer; only an approved one is published, with the next release. */
export type ReplyStatus = 'submitted' | 'approved' | 'returned' | 'withdrawn';

/** What a unit says publicly beside one of its figures: its right of reply. */
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
	/** Who wrote it, and when (UTC). */
	author: string;
	at: string;
	/** Why it was returned or withdrawn. */
	reason: string | null;
}
