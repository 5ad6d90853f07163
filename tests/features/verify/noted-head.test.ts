import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LogHead } from '../../../src/lib/core/model/act.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { closeApp, openApp, type AppContext } from '../../../src/lib/server/app-context.ts';
import { keptHeadPath, readKeptHead } from '../../../src/lib/server/db/kept-head.ts';
import { hashOfEvent, type LoggedEvent } from '../../../src/lib/server/events/event-log.ts';
import { publishedReleases } from '../../../src/lib/server/events/releases.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { fileOf, noticesOf, toldBy } from './busy-app.ts';

const verified = ({ env }: AppContext, noted: LogHead | null = null) =>
	verifyInstallation(env, () => undefined, noted);

const headOf = ({ store }: AppContext): LogHead => {
	const head = store.sqlite
		.prepare<[], LogHead>('SELECT seq AS event, hash FROM event ORDER BY seq DESC LIMIT 1')
		.get();
	if (!head) throw new Error('no event');
	return head;
};

/** One report in force and released: three events. */
function releasedApp(): AppContext {
	const app = temporaryApp();
	hand(app, dossiers([['528', 30, 4]]));
	release(app, '2023-04-01');
	return app;
}

/** A copy of the database and the file beside it, as if the machine had stopped. */
function copyOf(app: AppContext): string {
	const path = join(temporaryFolder(), 'copy.sqlite');
	writeFileSync(path, fileOf(app));
	copyFileSync(keptHeadPath(app.env.databasePath), keptHeadPath(path));
	return path;
}

/** The program, started on a database that is there. */
function openedAt(path: string, { env }: AppContext): AppContext {
	const opened = openApp({ ...env, databasePath: path });
	onTestFinished(() => closeApp(opened));
	return opened;
}

/** Appends an event as a person would who has the file, SQLite and the source of this program. */
function forge(path: string, act: Pick<LoggedEvent, 'act' | 'subject'>): void {
	const sqlite = new Database(path);
	const last = sqlite
		.prepare<[], LoggedEvent>('SELECT * FROM event ORDER BY seq DESC LIMIT 1')
		.get();
	if (!last) throw new Error('no event');
	const link = {
		...{ ...last, ...act, actor: 'binh-duyet', reason: null, digest: null },
		seq: last.seq + 1,
		prev: last.hash
	};
	sqlite
		.prepare(
			'INSERT INTO event VALUES (:seq, :at, :actor, :act, :subject, :reason, :digest, :prev, :hash)'
		)
		.run({ ...link, hash: hashOfEvent(link) });
	sqlite.close();
}

describe('the last event kept beside the database', () => {
	it('is that of the log after each act, and readable by its owner alone', async () => {
		const app = releasedApp();
		expect(readKeptHead(app.env.databasePath)).toEqual({
			last: headOf(app),
			next: null,
			lost: [],
			unrecorded: []
		});
		expect(toldBy(await verified(app))).toEqual([]);
		expect(noticesOf(await verified(app))).toEqual([]);
	});

	it('shows an older copy put back, also after acts on it', async () => {
		const app = releasedApp();
		const older = fileOf(app);
		hand(app, dossiers([['522', 4, 1]]), { at: at('2023-04-05') });
		const lost = headOf(app);
		const path = copyOf(app);
		writeFileSync(path, older);
		const copy = openedAt(path, app);
		expect(toldBy(await verified(copy))).toEqual([`head/missing ${lost.event}`]);
		release(copy, '2023-05-01', 'Đợt khác');
		expect(toldBy(await verified(copy))).toEqual([`head/missing ${lost.event}`]);
		hand(copy, dossiers([['522', 9, 1]]), { at: at('2023-05-02') });
		expect(toldBy(await verified(copy))).toEqual([`head/differs ${lost.event}`]);
	});

	it('shows a lost write-ahead log', async () => {
		const app = releasedApp();
		const path = app.env.databasePath;
		fileOf(app);
		const lost = `${path}.lost`;
		hand(app, dossiers([['522', 4, 1]]), { at: at('2023-04-05') });
		const { event } = headOf(app);
		copyFileSync(path, lost);
		copyFileSync(keptHeadPath(path), keptHeadPath(lost));
		const found = await verifyInstallation(
			{ root: app.env.root, databasePath: lost },
			() => undefined
		);
		expect(toldBy(found)).toEqual([`head/missing ${event}`]);
	});

	it('names an approval that was appended by hand, for good', async () => {
		const app = temporaryApp();
		const id = hand(app, dossiers([['528', 30, 4]]), { approve: false }).id ?? '';
		const path = copyOf(app);
		forge(path, { act: 'approved', subject: id });
		const copy = openedAt(path, app);
		const seen = await verified(copy);
		expect(toldBy(seen)).toEqual(['event/unrecorded 2']);
		expect(seen.findings[0]?.stored).toBe(`approved ${id} (binh-duyet)`);
		release(copy, '2023-05-01');
		expect(toldBy(await verified(copy))).toEqual(['event/unrecorded 2']);
	});

	it('fits a log that a crash left before or after the commit it announces', async () => {
		const app = releasedApp();
		const path = keptHeadPath(app.env.databasePath);
		const before = headOf(app);
		hand(app, dossiers([['522', 4, 1]]), { at: at('2023-04-05') });
		const after = headOf(app);
		const none = { lost: [], unrecorded: [] };
		writeFileSync(path, JSON.stringify({ last: before, next: after, ...none }));
		expect(toldBy(await verified(app))).toEqual([]);
		const never = { event: after.event + 1, hash: 'f'.repeat(64) };
		writeFileSync(path, JSON.stringify({ last: after, next: never, ...none }));
		expect(toldBy(await verified(app))).toEqual([]);
		release(app, '2023-05-01');
		expect(toldBy(await verified(app))).toEqual([]);
	});

	it('is not there beside a database of an earlier version, which is noted and no error', async () => {
		const app = releasedApp();
		rmSync(keptHeadPath(app.env.databasePath));
		const seen = await verified(app);
		expect([seen.found, ...seen.notices.map(({ code }) => code)]).toEqual([0, 'head/none']);
	});
});

describe('an event noted earlier', () => {
	it('is found in a log that went on from it, and what was decided since is listed', async () => {
		const app = releasedApp();
		const [made] = publishedReleases(app.store);
		expect(made?.head).toEqual(headOf(app));
		const id = hand(app, dossiers([['522', 4, 1]]), { at: at('2023-04-05') }).id ?? '';
		const seen = await verified(app, made?.head);
		expect([...toldBy(seen), ...noticesOf(seen)]).toEqual(['event/since 4', 'event/since 5']);
		expect(seen.notices.at(-1)?.stored).toBe(`approved ${id} (a reporter)`);
	});

	it('shows a log that ends before it, and one that was made anew', async () => {
		const app = releasedApp();
		const head = headOf(app);
		const later = { event: head.event + 1, hash: head.hash };
		expect(toldBy(await verified(app, later))).toEqual([`head/missing ${later.event}`]);
		const other = { event: 2, hash: head.hash };
		expect(toldBy(await verified(app, other))).toEqual(['head/differs 2']);
	});
});

describe('a catalogue text that was changed', () => {
	it.for([
		['a word of it', `UPDATE reference SET content = replace(content, 'Huyện Tư Nghĩa', 'Huyện')`],
		['all of it', `UPDATE reference SET content = '{}'`]
	] as const)('hides no changed row: %s', async ([, change]) => {
		const app = releasedApp();
		const path = copyOf(app);
		const sqlite = new Database(path);
		for (const name of ['reference_no_update', 'entry_no_update'])
			sqlite.exec(`DROP TRIGGER ${name}`);
		sqlite.exec(change);
		sqlite.exec('UPDATE entry SET counts = replace(counts, 30, 31)');
		sqlite.close();
		const { root } = app.env;
		const told = toldBy(await verifyInstallation({ root, databasePath: path }, () => undefined));
		expect(told.filter((text) => text.startsWith('reference/'))).not.toHaveLength(0);
		expect(told.filter((text) => text.startsWith('row/differs')).length).toBeGreaterThan(0);
	});
});

it('the file beside the database is one JSON document', () => {
	const app = releasedApp();
	const text = readFileSync(keptHeadPath(app.env.databasePath), 'utf8');
	expect(Object.keys(JSON.parse(text))).toEqual(['last', 'next', 'lost', 'unrecorded']);
});
