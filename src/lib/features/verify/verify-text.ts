import type {
	Finding,
	FindingCode,
	CheckedCounts,
	FindingPlace,
	VerificationResult
} from '../../core/model/verification.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import type { Locale } from '../../core/model/locale.ts';

/** Every part of a place and both values, as texts. */
type Inputs = Record<keyof FindingPlace | 'stored' | 'proven', string>;
type Word = (inputs: Inputs, options: { locale: Locale }) => string;

const WORDS: Record<Exclude<FindingCode, 'database/damaged' | 'database/unreadable'>, Word> = {
	'database/unopened': m.verify_database_unopened,
	'database/changed': m.verify_database_changed,
	'database/orphan': m.verify_database_orphan,
	'event/number': m.verify_event_number,
	'event/hash': m.verify_event_hash,
	'event/link': m.verify_event_link,
	'event/subject': m.verify_event_subject,
	'event/turn': m.verify_event_turn,
	'event/unrecorded': m.verify_event_unrecorded,
	'head/missing': m.verify_head_missing,
	'head/differs': m.verify_head_differs,
	'file/altered': m.verify_file_altered,
	'file/unused': m.verify_file_unused,
	'reference/altered': m.verify_reference_altered,
	'report/unlogged': m.verify_report_unlogged,
	'report/altered': m.verify_report_altered,
	'report/unread': m.verify_report_unread,
	'report/differs': m.verify_report_differs,
	'report/read-by-older-rules': m.verify_report_read_by_older_rules,
	'row/missing': m.verify_row_missing,
	'row/added': m.verify_row_added,
	'row/differs': m.verify_row_differs,
	'row/astray': m.verify_row_astray,
	'release/unlogged': m.verify_release_unlogged,
	'release/altered': m.verify_release_altered,
	'release/cut': m.verify_release_cut,
	'release/missing': m.verify_release_missing,
	'release/added': m.verify_release_added,
	'release/differs': m.verify_release_differs,
	'amendment/unlogged': m.verify_amendment_unlogged,
	'amendment/altered': m.verify_amendment_altered,
	'reply/unlogged': m.verify_reply_unlogged,
	'reply/altered': m.verify_reply_altered,
	'draft/altered': m.verify_draft_altered,
	'account/unlogged': m.verify_account_unlogged,
	'account/duty': m.verify_account_duty,
	'account/state': m.verify_account_state,
	'key/unlogged': m.verify_key_unlogged,
	'key/altered': m.verify_key_altered,
	'key/state': m.verify_key_state,
	'text/cut': m.verify_text_cut,
	'head/none': m.verify_head_none,
	'event/since': m.verify_event_since,
	'clock/accepted': m.verify_clock_accepted,
	'clock/behind': m.verify_clock_behind
};

/** Text of a finding with its place: `Sự kiện 17: nội dung không khớp mã băm của chính nó.` */
export function findingText(finding: Finding, locale: Locale): string {
	const { code, place } = finding;
	const inputs = inputsOf(finding);
	if (code === 'database/unreadable')
		return m.verify_database_unreadable(
			{ ...inputs, place: placeText(place, inputs, locale) },
			{ locale }
		);
	if (code !== 'database/damaged') return WORDS[code](inputs, { locale });
	const word =
		place.table === undefined ? m.verify_database_damaged_anywhere : m.verify_database_damaged;
	return word(inputs, { locale });
}

const NOTHING = '–';

function inputsOf({ place, stored, proven }: Finding): Inputs {
	const known = Object.fromEntries(
		Object.entries(place).map(([name, value]) => [name, String(value)])
	);
	return { ...UNKNOWN, ...known, stored: stored ?? NOTHING, proven: proven ?? NOTHING };
}

const UNKNOWN: Inputs = {
	table: NOTHING,
	event: NOTHING,
	file: NOTHING,
	report: NOTHING,
	release: NOTHING,
	id: NOTHING,
	account: NOTHING,
	form: NOTHING,
	line: NOTHING,
	unit: NOTHING,
	period: NOTHING,
	field: NOTHING,
	stored: NOTHING,
	proven: NOTHING
};

function placeText(place: FindingPlace, inputs: Inputs, locale: Locale): string {
	if (place.event !== undefined) return m.verify_place_event(inputs, { locale });
	if (place.file !== undefined) return m.verify_place_file(inputs, { locale });
	if (place.table !== undefined) return m.verify_place_table(inputs, { locale });
	if (place.report !== undefined) return m.verify_place_report(inputs, { locale });
	if (place.release !== undefined) return m.verify_place_release(inputs, { locale });
	return m.verify_place_anywhere({}, { locale });
}

/** Findings, a line each, then the numbers of checked records. */
export function verificationText(verified: VerificationResult, locale: Locale): string {
	const { looked, unproven, head, found, findings, notices } = verified;
	return [
		...findings.map((finding) => `  ${findingText(finding, locale)}`),
		verdict(found, findings.length, locale),
		...(unproven > 0
			? [m.verify_unproven({ count: countText(unproven, locale) }, { locale })]
			: []),
		...(notices.length > 0 ? [m.verify_notices({}, { locale })] : []),
		...notices.map((notice) => `  ${findingText(notice, locale)}`),
		scannedText(looked, locale),
		...(head ? [m.verify_head({ event: String(head.event), hash: head.hash }, { locale })] : [])
	].join('\n');
}

function scannedText(looked: CheckedCounts, locale: Locale): string {
	const count = (name: keyof CheckedCounts): string => countText(looked[name], locale);
	return m.verify_looked(
		{
			events: count('events'),
			files: count('files'),
			reports: count('reports'),
			rows: count('rows'),
			releases: count('releases'),
			replies: count('replies'),
			accounts: count('accounts'),
			keys: count('keys')
		},
		{ locale }
	);
}

function verdict(found: number, listed: number, locale: Locale): string {
	const count = countText(found, locale);
	if (found === 0) return m.verify_right({}, { locale });
	if (found === listed) return m.verify_wrong({ count }, { locale });
	return m.verify_wrong_listed({ count, listed: countText(listed, locale) }, { locale });
}

/** Result for programs: the findings with their texts. */
export const verificationJson = (verified: VerificationResult, locale: Locale) => ({
	right: verified.found === 0,
	...verified,
	findings: verified.findings.map((finding) => withMessage(finding, locale)),
	notices: verified.notices.map((notice) => withMessage(notice, locale))
});

const withMessage = (finding: Finding, locale: Locale) => ({
	...finding,
	message: findingText(finding, locale)
});
