import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

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
