import type { Locale } from '../../core/model/locale.ts';
import type { AccountErrorCode, ActionErrorCode } from '../../core/model/request-error-code.ts';
import type { RequestError, RequestErrorCode } from '../../core/model/request-error.ts';
import { m } from '../../paraglide/messages.js';

type Text = (inputs: { given: string }, options: { locale: Locale }) => string;

type Why = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const QUERY_ERRORS: Record<RequestErrorCode, [title: Text, detail: Why]> = {
	'unknown-indicator': [m.refused_unknown_indicator, m.refused_unknown_indicator_why],
	'unknown-form': [m.refused_unknown_form, m.refused_unknown_form_why],
	'unknown-level': [m.refused_unknown_level, m.refused_unknown_level_why],
	'unknown-period': [m.refused_unknown_period, m.refused_unknown_period_why],
	'unknown-unit': [m.refused_unknown_unit, m.refused_unknown_unit_why],
	'unknown-geography': [m.refused_unknown_geography, m.refused_unknown_geography_why],
	'unknown-release': [m.refused_unknown_release, m.refused_unknown_release_why],
	'unknown-date': [m.refused_unknown_date, m.refused_unknown_date_why],
	'unknown-draft': [
		(_, options) => m.refused_unknown_draft({}, options),
		m.refused_unknown_draft_why
	],
	'unknown-file': [(_, options) => m.refused_unknown_file({}, options), m.refused_unknown_file_why],
	'unknown-report': [m.refused_unknown_report, m.refused_unknown_report_why],
	'unknown-campaign': [m.refused_unknown_campaign, m.refused_unknown_campaign_why],
	'unknown-scorecard': [m.refused_unknown_scorecard, m.refused_unknown_scorecard_why],
	'no-version': [(_, options) => m.refused_no_version({}, options), m.refused_no_version_why],
	'no-release': [(_, options) => m.refused_no_release({}, options), m.refused_no_release_why]
};

/** Why a question has no answer, and how it should be put. */
export function queryErrorText(
	{ code, given }: RequestError,
	locale: Locale
): { title: string; detail: string } {
	const [title, detail] = QUERY_ERRORS[code];
	return { title: title({ given }, { locale }), detail: detail({}, { locale }) };
}

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

/** Why a program got no answer, where no question was even read. */
export interface HttpErrorText {
	code: 'unknown-address' | 'unknown-method' | 'fault';
	title: string;
	detail: string;
}

/** In words, by HTTP status; `id` is the number under which a fault of ours stands in the log. */
export function httpErrorText(status: number, id: string, locale: Locale): HttpErrorText {
	const options = { locale };
	if (status === 404)
		return {
			code: 'unknown-address',
			title: m.error_no_endpoint({}, options),
			detail: m.error_no_endpoint_why({}, options)
		};
	if (status === 405)
		return {
			code: 'unknown-method',
			title: m.error_method({}, options),
			detail: m.error_method_why({}, options)
		};
	return {
		code: 'fault',
		title: m.error_fault({}, options),
		detail: m.error_fault_why({ id }, options)
	};
}

/** Why a file that a program sent became no report. */
export type UploadErrorCode =
	| 'file-too-large'
	| 'unknown-media-type'
	| 'no-file'
	| 'broken-off'
	| 'unreadable-dry-run'
	| 'period-locked'
	| 'needs-note'
	| 'report-refused';

type Say = (inputs: { given: string }, options: { locale: Locale }) => string;

const UPLOAD_ERRORS: Record<UploadErrorCode, [title: Say, detail: Say]> = {
	'file-too-large': [m.unreceived_file_too_large, m.unreceived_file_too_large_why],
	'unknown-media-type': [m.unreceived_unknown_media_type, m.unreceived_unknown_media_type_why],
	'no-file': [m.unreceived_no_file, m.unreceived_no_file_why],
	'broken-off': [m.unreceived_broken_off, m.unreceived_broken_off_why],
	'unreadable-dry-run': [m.unreceived_unreadable_dry_run, m.unreceived_unreadable_dry_run_why],
	'period-locked': [m.unreceived_period_locked, m.unreceived_period_locked_why],
	'needs-note': [m.unreceived_needs_note, m.unreceived_needs_note_why],
	'report-refused': [m.unreceived_report_refused, m.unreceived_report_refused_why]
};

/** In words, with what to do; `given` is what was sent, or the limit that it breaks. */
export function uploadErrorText(
	code: UploadErrorCode,
	given: string,
	locale: Locale
): { title: string; detail: string } {
	const [title, detail] = UPLOAD_ERRORS[code];
	return { title: title({ given }, { locale }), detail: detail({ given }, { locale }) };
}
