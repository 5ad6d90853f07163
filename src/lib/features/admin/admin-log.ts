import { ACTS, MOVES, type ActName, type LoggedAct } from '../../core/model/act.ts';
import { m } from '../../paraglide/messages.js';
import { logActText } from './act-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { momentText } from '../../ui/format/moment-text.ts';

/** What is looked for in the log, as it was typed; null: anything. */
export interface LogQuery {
	actor: string | null;
	act: string | null;
	subject: string | null;
	from: string | null;
	to: string | null;
}

/** By which names an address carries it. */
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
	reason: event.reason ?? '',
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
