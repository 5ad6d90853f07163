/** Action that changes the state of a report. */
export const MOVES = ['submitted', 'approved', 'returned', 'withdrawn'] as const;

/** All that is logged. A new act is a word here, and its wording in the view. */
export const ACTS = [
	...MOVES,
	'released',
	'uploaded',
	'dropped',
	'viewed',
	'commented',
	'denied',
	'locked',
	'unlocked',
	'replied',
	'reply-approved',
	'reply-returned',
	'reply-withdrawn',
	'signed-in',
	'sign-in-failed',
	'signed-out',
	'signed-out-everywhere',
	'invited',
	'link-asked',
	'link-made',
	'account-opened',
	'password-changed',
	'second-factor-on',
	'second-factor-off',
	'recovery-codes-made',
	'recovery-code-used',
	'role-changed',
	'deactivated',
	'reactivated',
	'key-made',
	'key-revoked',
	'units-changed',
	'log-exported',
	'secret-renewed',
	'clock-accepted',
	'received-again'
] as const;

/** Actor of the events of the demo data, which have times of their own. */
export const DEMO_ACTOR = 'samples';

export type Move = (typeof MOVES)[number];
export type ActName = (typeof ACTS)[number];

/** An act as it stands in the log. */
export interface LoggedAct {
	seq: number;
	/** UTC */
	at: string;
	actor: string;
	act: ActName;
	subject: string;
	reason: string | null;
	digest: string | null;
	prev: string;
	hash: string;
}

/** An event by its number and hash: whoever keeps the last one elsewhere can hold the log against it. */
export interface LogHead {
	event: number;
	hash: string;
}
