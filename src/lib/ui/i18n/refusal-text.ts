import type { RequestError, RequestErrorCode } from '../../core/model/request-error.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

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
