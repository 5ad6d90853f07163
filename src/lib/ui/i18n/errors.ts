import type { Locale } from '../../core/model/locale.ts';
import type { RequestError, RequestErrorCode } from '../../core/model/request-error.ts';
import { m } from '../../paraglide/messages.js';

/** Parameters of the messages about errors. */
interface Inputs {
	/** Requested value, or the limit that was exceeded. */
	given: string;
	/** Minutes until the next attempt is allowed. */
	minutes: string;
	/** Log number of a fault. */
	id: string;
	/** Ids of what exists instead. */
	known: string;
}

type Text = (inputs: Inputs, options: { locale: Locale }) => string;

/** Title (the fault) and detail (the remedy). A title that names both has no detail. */
const TEXTS: Record<RequestErrorCode, [title: Text, detail?: Text]> = {
	'unknown-parameter': [m.refused_unknown_parameter, m.refused_unknown_parameter_why],
	'missing-parameter': [m.refused_missing_parameter, m.refused_missing_parameter_why],
	'unknown-indicator': [m.refused_unknown_indicator, m.refused_unknown_indicator_why],
	'unknown-form': [m.refused_unknown_form, m.refused_unknown_form_why],
	'unknown-level': [m.refused_unknown_level, m.refused_unknown_level_why],
	'unknown-period': [m.refused_unknown_period, m.refused_unknown_period_why],
	'unknown-unit': [m.refused_unknown_unit, m.refused_unknown_unit_why],
	'unknown-geography': [m.refused_unknown_geography, m.refused_unknown_geography_why],
	'unknown-release': [m.refused_unknown_release, m.refused_unknown_release_why],
	'unknown-date': [m.refused_unknown_date, m.refused_unknown_date_why],
	'unknown-draft': [m.refused_unknown_draft, m.refused_unknown_draft_why],
	'unknown-file': [m.refused_unknown_file, m.refused_unknown_file_why],
	'unknown-report': [m.refused_unknown_report, m.refused_unknown_report_why],
	'unknown-campaign': [m.refused_unknown_campaign, m.refused_unknown_campaign_why],
	'unknown-scorecard': [m.refused_unknown_scorecard, m.refused_unknown_scorecard_why],
	'no-version': [m.refused_no_version, m.refused_no_version_why],
	'no-release': [m.refused_no_release, m.refused_no_release_why],

	'file-too-large': [m.unreceived_file_too_large, m.unreceived_file_too_large_why],
	'unknown-media-type': [m.unreceived_unknown_media_type, m.unreceived_unknown_media_type_why],
	'no-file': [m.unreceived_no_file, m.unreceived_no_file_why],
	'several-files': [m.unreceived_several_files, m.unreceived_several_files_why],
	'broken-off': [m.unreceived_broken_off, m.unreceived_broken_off_why],
	'unreadable-dry-run': [m.unreceived_unreadable_dry_run, m.unreceived_unreadable_dry_run_why],
	'period-locked': [m.unreceived_period_locked, m.unreceived_period_locked_why],
	'quota-reached': [m.unreceived_quota_reached, m.unreceived_quota_reached_why],
	'clock-behind': [m.unreceived_clock_behind, m.unreceived_clock_behind_why],
	'needs-note': [m.unreceived_needs_note, m.unreceived_needs_note_why],
	'report-refused': [m.unreceived_report_refused, m.unreceived_report_refused_why],
	'reader-busy': [m.unreceived_reader_busy, m.unreceived_reader_busy_why],

	'illegal-move': [m.act_illegal_move],
	'same-person': [m.act_same_person],
	'has-warnings': [m.act_has_warnings],
	'none-chosen': [m.act_none_chosen],
	'not-seen': [m.act_not_seen],
	'nothing-new': [m.act_nothing_new],
	'no-reason': [m.act_no_reason],
	'no-note': [m.act_no_note],
	'no-basis': [m.act_no_basis],
	'unknown-reply': [m.act_unknown_reply],
	'no-text': [m.act_no_text],
	'no-comment': [m.act_no_comment],

	wrong: [m.entry_wrong],
	'wrong-code': [m.entry_wrong_code],
	locked: [m.entry_locked],
	'link-void': [m.entry_link_void],
	'sign-in-over': [m.entry_sign_in_over],
	'name-taken': [m.entry_name_taken],
	'name-unusable': [m.entry_name_unusable],
	'no-full-name': [m.entry_no_full_name],
	'needs-unit': [m.entry_needs_unit],
	'unknown-account': [m.entry_unknown_account],
	'last-administrator': [m.entry_last_administrator],
	'second-factor-required': [m.entry_second_factor_required],
	'second-factor-on': [m.entry_second_factor_on],
	'password-short': [m.entry_password_short],
	'password-long': [m.entry_password_long],
	'password-guessable': [m.entry_password_guessable],
	'password-differs': [m.entry_password_differs],
	'password-wrong': [m.entry_password_wrong],
	'key-scope': [m.entry_key_scope],
	'key-expiry': [m.entry_key_expiry],
	'no-label': [m.entry_no_label],
	'unknown-key': [m.entry_unknown_key],
	'too-many-keys': [m.entry_too_many_keys],

	'foreign-page': [m.foreign_post, m.foreign_post_why],
	'signed-out': [m.away_signed_out, m.away_signed_out_why],
	'no-key': [m.away_no_key, m.away_no_key_why],
	denied: [m.away_denied, m.away_denied_why],
	'second-factor': [m.away_second_factor, m.away_second_factor_why],
	'too-often': [m.away_too_often, m.away_too_often_why],
	'body-too-large': [m.away_body_too_large, m.away_body_too_large_why],
	'body-type': [m.away_body_type, m.away_body_type_why],
	'body-unreadable': [m.away_body_unreadable, m.away_body_unreadable_why],
	'body-not-taken': [m.away_body_not_taken, m.away_body_not_taken_why],
	'text-too-long': [m.away_text_too_long, m.away_text_too_long_why],

	'unknown-address': [m.error_no_endpoint, m.error_no_endpoint_why],
	'unknown-method': [m.error_method, m.error_method_why],
	fault: [m.error_fault, m.error_fault_why]
};

export interface ErrorText {
	title: string;
	/** Empty where the title says what to do. */
	detail: string;
}

/** An error in words; `id` is the log number of a fault. */
export function errorText(error: ErrorFacts, locale: Locale, id = ''): ErrorText {
	const { code, given = '', wait = 0, offers = [] } = error;
	const known =
		offers.map((offer) => offer.id).join(', ') || m.refused_no_parameters({}, { locale });
	const inputs = { given, minutes: String(Math.ceil(wait / 60)), id, known };
	const [title, detail] = TEXTS[code];
	return { title: title(inputs, { locale }), detail: detail?.(inputs, { locale }) ?? '' };
}

type ErrorFacts = Pick<RequestError, 'code'> &
	Partial<Pick<RequestError, 'given' | 'wait' | 'offers'>>;

/** An error as one paragraph, for a form or a line of a list. */
export function errorMessage(error: ErrorFacts, locale: Locale): string {
	const { title, detail } = errorText(error, locale);
	return detail === '' ? title : `${title}. ${detail}`;
}

/** A message with the number under which its error is logged, for the administrator to look up. */
export const withErrorNumber = (message: string, id: string, locale: Locale): string =>
	`${message} ${m.away_number({ id }, { locale })}.`;
