/** Why nobody comes in, or an account is not changed. */
export type EntryCode =
	| 'wrong'
	| 'wrong-code'
	| 'locked'
	| 'link-void'
	| 'sign-in-over'
	| 'name-taken'
	| 'name-unusable'
	| 'no-full-name'
	| 'needs-unit'
	| 'unknown-account'
	| 'last-administrator'
	| 'second-factor-required'
	| 'password-short'
	| 'password-long'
	| 'password-guessable'
	| 'password-differs'
	| 'password-wrong'
	| 'key-scope'
	| 'key-expiry'
	| 'no-label'
	| 'unknown-key'
	| 'too-many-keys';

/** Why an act on a report, release, period or reply is not done. */
export type RefusedBecause =
	| 'unknown-report'
	| 'illegal-move'
	| 'same-person'
	| 'no-reason'
	| 'no-note'
	| 'too-many-drafts'
	| 'period-locked'
	| 'unknown-period'
	| 'unknown-reply'
	| 'no-text';

