import { type ActName, ACTS, type LoggedAct, MOVES } from '../../core/model/act.ts';
import { vietnamTime } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import { plainText } from '../../core/model/typed-text.ts';
import { m } from '../../paraglide/messages.js';
import {
	BYTE_ORDER_MARK,
	type CsvCell,
	csvLines,
	EXCEL_CSV
} from '../../ui/format/serialization.ts';
import { momentText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const LOG_ACT_MESSAGES: Record<ActName, Word> = {
	submitted: m.log_act_submitted,
	approved: m.log_act_approved,
	returned: m.log_act_returned,
	withdrawn: m.log_act_withdrawn,
	released: m.log_act_released,
	uploaded: m.log_act_uploaded,
	dropped: m.log_act_dropped,
	viewed: m.log_act_viewed,
	commented: m.log_act_commented,
	denied: m.log_act_denied,
	locked: m.log_act_locked,
	unlocked: m.log_act_unlocked,
	replied: m.log_act_replied,
	'reply-approved': m.log_act_reply_approved,
	'reply-returned': m.log_act_reply_returned,
	'reply-withdrawn': m.log_act_reply_withdrawn,
	'signed-in': m.log_act_signed_in,
	'sign-in-failed': m.log_act_sign_in_failed,
	'signed-out': m.log_act_signed_out,
	'signed-out-everywhere': m.log_act_signed_out_everywhere,
	invited: m.log_act_invited,
	'link-asked': m.log_act_link_asked,
	'link-made': m.log_act_link_made,
	'account-opened': m.log_act_account_opened,
	'password-changed': m.log_act_password_changed,
	'second-factor-on': m.log_act_second_factor_on,
	'second-factor-off': m.log_act_second_factor_off,
	'recovery-codes-made': m.log_act_recovery_codes_made,
	'recovery-code-used': m.log_act_recovery_code_used,
	'role-changed': m.log_act_role_changed,
	deactivated: m.log_act_deactivated,
	reactivated: m.log_act_reactivated,
	'key-made': m.log_act_key_made,
	'key-revoked': m.log_act_key_revoked,
	'units-changed': m.log_act_units_changed,
	'log-exported': m.log_act_log_exported,
	'secret-renewed': m.log_act_secret_renewed,
	'clock-accepted': m.log_act_clock_accepted,
	'received-again': m.log_act_received_again
};

/**
 * Action of a log entry, written after the name of the person: `đăng nhập`, in English `signed in`.
 */
export const logActText = (act: ActName, locale: Locale): string =>
	LOG_ACT_MESSAGES[act]({}, { locale });

/** Filter of the audit log as typed; null: no restriction. */
export interface LogQuery {
	actor: string | null;
	act: string | null;
	subject: string | null;
	from: string | null;
	to: string | null;
}

/** Query parameters of the log page. */
export const LOG_PARAMETERS = {
	actor: 'ai',
	act: 'viec',
	subject: 'doi-tuong',
	from: 'tu',
	to: 'den'
} as const;

export interface LogRow {
	seq: number;
	time: string;
	actor: string;
	act: string;
	subject: { text: string; href: string | null };
	reason: string;
	/** The first letters of its hash. */
	hash: string;
}

export interface LogPageView {
	rows: LogRow[];
	query: LogQuery;
	isFiltered: boolean;
	acts: { id: string; name: string }[];
	/** Null where there is nothing to go to. */
	hrefs: { own: string; older: string | null; newest: string | null; file: string };
}

const LOG_PATH = '/quan-tri/nhat-ky';

/** A page of the log; `before`: only what stands before this number is shown. */
export function logPageView(
	{ events, older }: { events: LoggedAct[]; older: number | null },
	query: LogQuery,
	before: number | null,
	locale: Locale
): LogPageView {
	const at = (path: string, last: number | null): string =>
		localizePath(path, locale) + searchOf(query, last);
	return {
		rows: events.map((event) => logRow(event, locale)),
		query,
		isFiltered: searchOf(query, null) !== '',
		acts: ACTS.map((id) => ({ id, name: logActText(id, locale) })),
		hrefs: {
			own: localizePath(LOG_PATH, locale),
			older: older === null ? null : at(LOG_PATH, older),
			newest: before === null ? null : at(LOG_PATH, null),
			file: at(`${LOG_PATH}/nhat-ky.csv`, null)
		}
	};
}

const logRow = (event: LoggedAct, locale: Locale): LogRow => ({
	seq: event.seq,
	time: momentText(event.at, locale),
	actor: event.actor,
	act: logActText(event.act, locale),
	subject: subjectOf(event, locale),
	reason: plainText(event.reason ?? ''),
	hash: event.hash.slice(0, 8)
});

const REPORT_ACTS: readonly ActName[] = [...MOVES, 'viewed', 'commented'];

function subjectOf({ act, subject }: LoggedAct, locale: Locale): LogRow['subject'] {
	if (REPORT_ACTS.includes(act))
		return { text: subject, href: localizePath(`/bao-cao/${encodeURIComponent(subject)}`, locale) };
	if (act !== 'released') return { text: subject, href: null };
	const text = m.log_release({ number: subject }, { locale });
	return { text, href: localizePath(`/dot-cong-bo/${encodeURIComponent(subject)}`, locale) };
}

function searchOf(query: LogQuery, before: number | null): string {
	const search = new URLSearchParams();
	for (const name of ['actor', 'act', 'subject', 'from', 'to'] as const)
		if (query[name] !== null) search.set(LOG_PARAMETERS[name], query[name]);
	if (before !== null) search.set('truoc', String(before));
	return search.size === 0 ? '' : `?${search}`;
}

/** The facts of an event under the names by which its hash is computed, and two for people. */
const COLUMNS: [name: string, cell: (event: LoggedAct, locale: Locale) => CsvCell][] = [
	['seq', ({ seq }) => seq],
	['at', ({ at }) => at],
	['at_vietnam', ({ at }) => vietnamTime(new Date(at))],
	['actor', ({ actor }) => actor],
	['act', ({ act }) => act],
	['act_text', ({ act }, locale) => logActText(act, locale)],
	['subject', ({ subject }) => subject],
	['reason', ({ reason }) => reason],
	['digest', ({ digest }) => digest],
	['prev', ({ prev }) => prev],
	['hash', ({ hash }) => hash]
];

/** The log as CSV for Excel, piece by piece, in the order in which the events come. */
export function* logCsv(pieces: Iterable<LoggedAct[]>, locale: Locale): Generator<string> {
	yield BYTE_ORDER_MARK + csvLines([COLUMNS.map(([name]) => name)], EXCEL_CSV);
	for (const events of pieces)
		yield csvLines(
			events.map((event) => COLUMNS.map(([, cell]) => cell(event, locale))),
			EXCEL_CSV
		);
}
