import type { Move } from '../../core/model/act.ts';
import type { Store } from '../../server/db/store.ts';
import type { LoggedEvent } from '../../server/events/event-log.ts';

/* The log as it lies in its table, for who looks whether it is what was put there. */

/** The log from its first event, one at a time. */
export const eventsInOrder = ({ sqlite }: Store): Iterable<LoggedEvent> =>
	sqlite.prepare<[], LoggedEvent>('SELECT * FROM event ORDER BY seq').iterate();

/** Events from one number to another, both included; without a second number to the end of the log. */
export const eventsBetween = (
	{ sqlite }: Pick<Store, 'sqlite'>,
	first: number,
	last = Number.MAX_SAFE_INTEGER
): LoggedEvent[] =>
	sqlite
		.prepare<[number, number], LoggedEvent>(
			'SELECT * FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq'
		)
		.all(first, last);

/** An event that moved a report. */
export interface LoggedMove {
	seq: number;
	at: string;
	act: Move;
	subject: string;
	digest: string | null;
}

/** All moves of all reports, oldest first; by the rows alone, since an index may be damaged. */
export const movesInOrder = ({ sqlite }: Store): LoggedMove[] =>
	sqlite
		.prepare<[], LoggedMove>(
			`SELECT seq, at, act, subject, digest FROM event NOT INDEXED
			WHERE act IN ('submitted', 'approved', 'returned', 'withdrawn') ORDER BY seq`
		)
		.all();

/** The first event by which something came on record. */
export const firstEventOf = (
	{ sqlite }: Store,
	act: string,
	subject: string
): Pick<LoggedEvent, 'seq' | 'actor' | 'digest'> | undefined =>
	sqlite
		.prepare<[string, string], Pick<LoggedEvent, 'seq' | 'actor' | 'digest'>>(
			'SELECT seq, actor, digest FROM event WHERE act = ? AND subject = ? ORDER BY seq LIMIT 1'
		)
		.get(act, subject);

/** The last of some acts on any of these subjects. */
export const lastEventOf = (
	{ sqlite }: Store,
	acts: string[],
	subjects: string[]
): Pick<LoggedEvent, 'seq' | 'act' | 'reason'> | undefined =>
	sqlite
		.prepare<[string, string], Pick<LoggedEvent, 'seq' | 'act' | 'reason'>>(
			`SELECT seq, act, reason FROM event
			WHERE subject IN (SELECT value FROM json_each(?)) AND act IN (SELECT value FROM json_each(?))
			ORDER BY seq DESC LIMIT 1`
		)
		.get(JSON.stringify(subjects), JSON.stringify(acts));

/** Which acts speak of what, and where that must be. */
const REQUIRED_SUBJECTS = [
	[
		"'submitted', 'approved', 'returned', 'withdrawn', 'viewed', 'commented', 'received-again'",
		'SELECT 1 FROM report WHERE public_id = subject'
	],
	[
		"'units-changed'",
		"SELECT 1 FROM unit_amendment WHERE CAST(id AS TEXT) = substr(subject, length('units:') + 1)"
	],
	["'released'", 'SELECT 1 FROM release WHERE CAST(number AS TEXT) = subject'],
	[
		"'replied', 'reply-approved', 'reply-returned', 'reply-withdrawn'",
		"SELECT 1 FROM reply WHERE id = substr(subject, length('reply:') + 1)"
	],
	[
		"'key-made', 'key-revoked'",
		"SELECT 1 FROM machine_key WHERE id = substr(subject, length('key:') + 1)"
	],
	[
		"'invited', 'account-opened', 'role-changed', 'deactivated', 'reactivated'",
		'SELECT 1 FROM person WHERE username = subject OR id = subject'
	]
];

/** Events that speak of a report, release, reply, key or account that is not there. */
export function eventsWithoutSubject({
	sqlite
}: Store): Pick<LoggedEvent, 'seq' | 'act' | 'subject'>[] {
	const lacks = REQUIRED_SUBJECTS.map(
		([acts, row]) => `(act IN (${acts}) AND NOT EXISTS (${row}))`
	);
	return sqlite
		.prepare<[], Pick<LoggedEvent, 'seq' | 'act' | 'subject'>>(
			`SELECT seq, act, subject FROM event WHERE ${lacks.join(' OR ')} ORDER BY seq`
		)
		.all();
}
