import type { AccountErrorCode, ActionErrorCode } from '../../core/model/request-error-code.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

const SIGN_IN_ERRORS = {
	wrong: m.entry_wrong,
	'wrong-code': m.entry_wrong_code,
	'link-void': m.entry_link_void,
	'sign-in-over': m.entry_sign_in_over,
	'name-taken': m.entry_name_taken,
	'name-unusable': m.entry_name_unusable,
	'no-full-name': m.entry_no_full_name,
	'needs-unit': m.entry_needs_unit,
	'unknown-account': m.entry_unknown_account,
	'last-administrator': m.entry_last_administrator,
	'second-factor-required': m.entry_second_factor_required,
	'second-factor-on': m.entry_second_factor_on,
	'password-short': m.entry_password_short,
	'password-long': m.entry_password_long,
	'password-guessable': m.entry_password_guessable,
	'password-differs': m.entry_password_differs,
	'password-wrong': m.entry_password_wrong,
	'key-scope': m.entry_key_scope,
	'key-expiry': m.entry_key_expiry,
	'no-label': m.entry_no_label,
	'unknown-key': m.entry_unknown_key,
	'too-many-keys': m.entry_too_many_keys
} satisfies Record<Exclude<AccountErrorCode, 'locked'>, unknown>;

/** Why nobody comes in, or an account is not changed, and what to do; `wait` in seconds. */
export const signInErrorText = (code: AccountErrorCode, wait: number, locale: Locale): string =>
	code === 'locked'
		? m.entry_locked({ minutes: String(Math.ceil(wait / 60)) }, { locale })
		: SIGN_IN_ERRORS[code]({}, { locale });

const ACTS = {
	'unknown-report': m.act_unknown_report,
	'illegal-move': m.act_illegal_move,
	'same-person': m.act_same_person,
	'has-warnings': m.act_has_warnings,
	'none-chosen': m.act_none_chosen,
	'not-seen': m.act_not_seen,
	'no-reason': m.act_no_reason,
	'no-note': m.act_no_note,
	'no-basis': m.act_no_basis,
	'too-many-drafts': m.act_too_many_drafts,
	'period-locked': m.act_period_locked,
	'unknown-period': m.act_unknown_period,
	'unknown-reply': m.act_unknown_reply,
	'no-text': m.act_no_text,
	'no-comment': m.act_no_comment
} satisfies Record<ActionErrorCode, unknown>;

/** Why an act on a report, release, period or reply is not done, and what to do. */
export const actionErrorText = (because: ActionErrorCode, locale: Locale): string =>
	ACTS[because]({}, { locale });
