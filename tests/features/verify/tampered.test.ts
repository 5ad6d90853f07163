import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOfEvent, type LoggedEvent } from '../../../src/lib/server/events/event-log.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { busy, toldBy, verifiedBytes, type Busy } from './busy-app.ts';

type Sqlite = Database.Database;

/** The same database after somebody had it to themselves: the guards put aside, and back again. */
function tamperedWith(bytes: Buffer, act: (sqlite: Sqlite) => void): Buffer {
	const path = join(temporaryFolder(), 'tampered.sqlite');
	writeFileSync(path, bytes);
	const sqlite = new Database(path);
	sqlite.pragma('foreign_keys = OFF');
	const guards = sqlite
		.prepare<[], { name: string; sql: string }>(
			"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
		)
		.all();
	for (const { name } of guards) sqlite.exec(`DROP TRIGGER ${name}`);
	act(sqlite);
	for (const { sql } of guards) sqlite.exec(sql);
	sqlite.pragma('journal_mode = DELETE');
	sqlite.close();
	return readFileSync(path);
}

const log = (sqlite: Sqlite): LoggedEvent[] =>
	sqlite.prepare<[], LoggedEvent>('SELECT * FROM event ORDER BY seq').all();

/** Writes the log anew, each event with the number, the hash and the hash before that it then has. */
function rechain(sqlite: Sqlite, events: Omit<LoggedEvent, 'hash'>[]): void {
	sqlite.exec('DELETE FROM event');
	let prev = '';
	for (const [index, event] of events.entries()) {
		const link = { ...event, seq: index + 1, prev };
		prev = hashOfEvent(link);
		sqlite
			.prepare(
				'INSERT INTO event VALUES (:seq, :at, :actor, :act, :subject, :reason, :digest, :prev, :hash)'
			)
			.run({ ...link, hash: prev });
	}
}

/** Number of the first or, with -1, last event of this act. */
function eventOf({ events }: Pick<Busy, 'events'>, act: string, which = 0): number {
	const found = events.filter((event) => event.act === act).at(which);
	if (!found) throw new Error(`no event ${act}`);
	return found.seq;
}

const id = ({ reports }: Busy, index: number): string => reports[index]?.public_id ?? '';
const [WIDE, CORRECTION, RETURNED] = [0, 4, 5];

interface Case {
	what: string;
	act: (sqlite: Sqlite, app: Busy) => void;
	tells: (app: Busy) => string[];
}

const cases = (all: Case[]): void =>
	test.for(all)('$what', async ({ act, tells }) => {
		const app = await busy();
		const bytes = tamperedWith(app.file, (sqlite) => act(sqlite, app));
		expect(toldBy(await verifiedBytes(bytes))).toEqual(tells(app));
	});

describe('in the log', () =>
	cases([
		{
			what: 'an event that was removed leaves a gap',
			act: (sqlite, app) =>
				sqlite.exec(`DELETE FROM event WHERE seq = ${eventOf(app, 'commented')}`),
			tells: (app) => [`event/number ${eventOf(app, 'commented')}`]
		},
		{
			what: 'the last event leaves behind what it vouched for',
			act: (sqlite, { events }) => sqlite.exec(`DELETE FROM event WHERE seq = ${events.length}`),
			tells: () => ['release/unlogged 2']
		},
		{
			what: 'two events that changed places are both named',
			act: (sqlite, app) => {
				const seq = eventOf(app, 'commented');
				for (const [from, to] of [
					[seq, 0],
					[seq - 1, seq],
					[0, seq - 1]
				])
					sqlite.exec(`UPDATE event SET seq = ${to} WHERE seq = ${from}`);
			},
			tells: (app) => [
				`event/hash ${eventOf(app, 'commented') - 1}`,
				`event/hash ${eventOf(app, 'commented')}`
			]
		},
		{
			what: 'an event with a hash made to fit does not fit the next one',
			act: (sqlite, app) => {
				const event = log(sqlite)[eventOf(app, 'commented') - 1];
				if (!event) throw new Error('no event');
				const changed = { ...event, reason: 'Chưa xem' };
				sqlite
					.prepare('UPDATE event SET reason = ?, hash = ? WHERE seq = ?')
					.run(changed.reason, hashOfEvent(changed), event.seq);
			},
			tells: (app) => [`event/link ${eventOf(app, 'commented') + 1}`]
		},
		{
			what: 'an approval put at the end, with the right hash, cannot follow a return',
			act: (sqlite, app) => {
				const events = log(sqlite);
				const [last] = events.slice(-1);
				if (!last) throw new Error('no event');
				const act = { act: 'approved', subject: id(app, RETURNED), reason: null } as const;
				rechain(sqlite, [...events, { ...last, ...act, digest: null }]);
			},
			tells: (app) => [`event/turn ${app.events.length + 1} ${id(app, RETURNED)}`]
		},
		{
			what: 'an approval slipped in and the whole log made anew moves the cut of each later release',
			act: (sqlite, app) => {
				const events = log(sqlite);
				const seq = eventOf(app, 'returned');
				const [returned] = events.slice(seq - 1, seq);
				if (!returned) throw new Error('no event');
				const approved = { ...returned, act: 'approved', reason: null } as const;
				rechain(sqlite, events.toSpliced(seq - 1, 1, approved, { ...approved, act: 'commented' }));
			},
			tells: (app) => [`release/cut 2 ${app.events.length + 1}`]
		},
		{
			what: 'an event of a report that is not there',
			act: (sqlite, app) => {
				const seq = eventOf(app, 'commented');
				rechain(
					sqlite,
					log(sqlite).map((event) => (event.seq === seq ? { ...event, subject: 'x' } : event))
				);
			},
			tells: (app) => [`event/subject ${eventOf(app, 'commented')}`]
		}
	]));

describe('among the rows', () =>
	cases([
		{
			what: 'a row that was added is in no file',
			act: (sqlite) =>
				sqlite.exec(`INSERT INTO entry SELECT form, period_start, period_end,
					(SELECT id FROM unit WHERE code = '524'), item, report, period_id, 9, counts, lines, statement
					FROM entry WHERE report = 1 AND line = 2`),
			tells: (app) => [
				`row/added ${id(app, WIDE)} 9 524@2021-01-01 2023-Q1`,
				`release/added 2 tthc 524@2021-01-01 2023-Q1 ${id(app, WIDE)} 9`,
				`release/added 1 tthc 524@2021-01-01 2023-Q1 ${id(app, WIDE)} 9`
			]
		},
		{
			what: 'a row that was removed is in its file, and lacks in each release',
			act: (sqlite) => sqlite.exec('DELETE FROM entry WHERE report = 1 AND line = 3'),
			tells: (app) => [
				`row/missing ${id(app, WIDE)} 3 522@2021-01-01 2023-Q1`,
				`release/missing 2 tthc 522@2021-01-01 2023-Q1 ${id(app, WIDE)} 3`,
				`release/missing 1 tthc 522@2021-01-01 2023-Q1 ${id(app, WIDE)} 3`
			]
		},
		{
			what: 'a correction that was removed brings the old figures back into a release',
			act: (sqlite) => sqlite.exec('DELETE FROM entry WHERE report = 5'),
			tells: (app) => {
				const place = `2 tthc 528@2021-01-01 2023-Q1 ${id(app, WIDE)} 2`;
				return [
					`row/missing ${id(app, CORRECTION)} 2 528@2021-01-01 2023-Q1`,
					...['report', 'received_total', 'received_online', 'resolved_total'].map(
						(field) => `release/differs ${place} ${field}`
					),
					`release/differs ${place} resolved_on_time`,
					`release/differs ${place} resolved_late`
				];
			}
		},
		{
			what: 'a row under another form is looked for by nobody',
			act: (sqlite) => sqlite.exec("UPDATE entry SET form = 'dvctt' WHERE report = 2"),
			tells: (app) => [
				`row/astray ${id(app, 1)} dvctt 528@2021-01-01 2023-01 2`,
				`row/missing ${id(app, 1)} 2 528@2021-01-01 2023-01`,
				`release/missing 2 vanban 528@2021-01-01 2023-01 ${id(app, 1)} 2`,
				`release/missing 1 vanban 528@2021-01-01 2023-01 ${id(app, 1)} 2`
			]
		},
		{
			what: 'a report whose rows and file went leaves their orphans',
			act: (sqlite) => sqlite.exec('DELETE FROM report WHERE id = 7'),
			tells: ({ events, reports }) => {
				const own = events.filter(({ subject }) => subject === reports[6]?.public_id);
				return [
					'database/orphan entry',
					...own.map(({ seq }) => `event/subject ${seq}`),
					`file/unused ${reports[6]?.file}`
				];
			}
		},
		{
			what: 'a report without an event was handed in by nobody',
			act: (sqlite) => {
				const names = sqlite
					.prepare<[], string>("SELECT name FROM pragma_table_info('report')")
					.pluck()
					.all()
					.filter((name) => !['id', 'public_id'].includes(name))
					.join(', ');
				sqlite.exec(`INSERT INTO report (id, public_id, ${names})
					SELECT 99, 'slipped-in', ${names} FROM report WHERE id = 1`);
				sqlite.exec(`INSERT INTO entry SELECT form, period_start, period_end, unit, item, 99,
					period_id, line, counts, lines, statement FROM entry WHERE report = 1`);
			},
			tells: () => ['report/unlogged slipped-in']
		}
	]));

describe('among releases, replies, accounts and keys', () =>
	cases([
		{
			what: 'a release that cuts the log later than its event',
			act: (sqlite) => sqlite.exec('UPDATE release SET cut = cut + 2 WHERE number = 1'),
			tells: (app) => {
				const seq = eventOf(app, 'released');
				return [`release/altered 1 ${seq}`, `release/cut 1 ${seq}`];
			}
		},
		{
			what: 'a reply that nobody wrote',
			act: (sqlite) =>
				sqlite.exec(`INSERT INTO reply SELECT 'x', unit, indicator, period_start, period_end, text
					FROM reply`),
			tells: () => ['reply/unlogged x']
		},
		{
			what: 'an account that was given another role',
			act: (sqlite) =>
				sqlite.exec("UPDATE person SET role = 'admin' WHERE username = 'binh-duyet'"),
			tells: ({ events }) => {
				const invited = events.find(
					({ act, subject }) => act === 'invited' && subject === 'binh-duyet'
				);
				return [`account/duty binh-duyet ${invited?.seq}`];
			}
		},
		{
			what: 'an account that was let in again',
			act: (sqlite) => sqlite.exec('UPDATE person SET deactivated_at = NULL'),
			tells: (app) => [`account/state dung-da-nghi ${eventOf(app, 'deactivated')}`]
		},
		{
			what: 'an account that was shut out unseen',
			act: (sqlite) =>
				sqlite.exec("UPDATE person SET deactivated_at = 1 WHERE username = 'cuc-tung-lam'"),
			tells: () => ['account/state cuc-tung-lam']
		},
		{
			what: 'an account that nobody made',
			act: (sqlite) =>
				sqlite.exec(`INSERT INTO person
					(id, name, email, email_verified, created_at, updated_at, username, role)
					VALUES ('p', 'P', 'p@x', 0, 0, 0, 'phong', 'admin')`),
			tells: () => ['account/unlogged phong']
		},
		{
			what: 'a key that opens more than it was made for',
			act: (sqlite) =>
				sqlite.exec("UPDATE machine_key SET unit = '51@2025-07-01' WHERE revoked_at IS NULL"),
			tells: (app) => [`key/altered ${app.keys[0]?.id} ${eventOf(app, 'key-made')}`]
		},
		{
			what: 'a key that was revoked and opens again',
			act: (sqlite) => sqlite.exec('UPDATE machine_key SET revoked_at = NULL'),
			tells: (app) => [`key/state ${app.keys[1]?.id} ${eventOf(app, 'key-revoked')}`]
		},
		{
			what: 'a key that nobody made',
			act: (sqlite) =>
				sqlite.exec(`INSERT INTO machine_key SELECT 'x', person, label, unit, 'h', created_at,
					expires_at, NULL, NULL FROM machine_key LIMIT 1`),
			tells: () => ['key/unlogged x']
		}
	]));

test('guards that were taken away are named', async () => {
	const path = join(temporaryFolder(), 'unguarded.sqlite');
	writeFileSync(path, (await busy()).file);
	const sqlite = new Database(path);
	sqlite.exec('DROP TRIGGER entry_no_update; DROP INDEX event_act');
	sqlite.pragma('journal_mode = DELETE');
	sqlite.close();
	const told = toldBy(await verifiedBytes(readFileSync(path)));
	expect(told.toSorted()).toEqual([
		'database/changed entry_no_update',
		'database/changed event_act'
	]);
});
