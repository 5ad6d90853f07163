import { ACTS, MOVES, type ActName, type LoggedAct } from '../model/act.ts';
import { m } from '../paraglide/messages.js';
import { loggedText } from './act-text.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';

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

export interface LogPageShown {
	rows: LogRow[];
	query: LogQuery;
	isFiltered: boolean;
	acts: { id: string; name: string }[];
	/** Null where there is nothing to go to. */
	hrefs: { own: string; older: string | null; newest: string | null; file: string };
}

const OWN = '/quan-tri/nhat-ky';

/** A page of the log; `before`: only what stands before this number is shown. */
export function adminLog(
	{ events, older }: { events: LoggedAct[]; older: number | null },
	query: LogQuery,
	before: number | null,
	locale: Locale
): LogPageShown {
	const at = (path: string, last: number | null): string =>
		pathIn(path, locale) + searchOf(query, last);
	return {
		rows: events.map((event) => logRow(event, locale)),
		query,
		isFiltered: searchOf(query, null) !== '',
		acts: ACTS.map((id) => ({ id, name: loggedText(id, locale) })),
		hrefs: {
			own: pathIn(OWN, locale),
			older: older === null ? null : at(OWN, older),
			newest: before === null ? null : at(OWN, null),
			file: at(`${OWN}/nhat-ky.csv`, null)
		}
	};
}

const logRow = (event: LoggedAct, locale: Locale): LogRow => ({
	seq: event.seq,
	time: momentText(event.at, locale),
	actor: event.actor,
	act: loggedText(event.act, locale),
	subject: subjectOf(event, locale),
	reason: event.reason ?? '',
	hash: event.hash.slice(0, 8)
});

const OF_REPORT: readonly ActName[] = [...MOVES, 'viewed', 'commented'];

function subjectOf({ act, subject }: LoggedAct, locale: Locale): LogRow['subject'] {
	if (OF_REPORT.includes(act))
		return { text: subject, href: pathIn(`/bao-cao/${encodeURIComponent(subject)}`, locale) };
	if (act !== 'released') return { text: subject, href: null };
	const text = m.log_release({ number: subject }, { locale });
	return { text, href: pathIn(`/dot-cong-bo/${encodeURIComponent(subject)}`, locale) };
}

function searchOf(query: LogQuery, before: number | null): string {
	const search = new URLSearchParams();
	for (const name of ['actor', 'act', 'subject', 'from', 'to'] as const)
		if (query[name] !== null) search.set(LOG_PARAMETERS[name], query[name]);
	if (before !== null) search.set('truoc', String(before));
	return search.size === 0 ? '' : `?${search}`;
}
