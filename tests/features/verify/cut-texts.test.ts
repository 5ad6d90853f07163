import Database from 'better-sqlite3';
import { describe, expect, it, test } from 'vitest';
import { createApiKey } from '../../../src/lib/features/account/api-keys.server.ts';
import { publishRelease } from '../../../src/lib/features/release/publish-release.server.ts';
import { commentOnReport } from '../../../src/lib/features/review/review-report.server.ts';
import { draftsOf, saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import { verificationText } from '../../../src/lib/features/verify/verify-text.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { digestOf, sha256 } from '../../../src/lib/server/db/digest.ts';
import { runInTransaction } from '../../../src/lib/server/db/store.ts';
import { appendEvent, factsOfEvent } from '../../../src/lib/server/events/event-log.ts';
import { factsOfReply } from '../../../src/lib/server/events/replies.ts';
import { reporter } from '../../server/fixtures/people.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { noticesOf, toldBy, verifiedApp } from './busy-app.ts';

/** Letters, then a character of two UTF-16 code units: a limit in the middle cuts it in half. */
const cutAt = (limit: number): string => `${'a'.repeat(limit - 1)}😀`;

describe('a text that a limit would cut inside a character', () => {
	it('leaves the record sound: comment, key label, reply, note and file name', async () => {
		const app = temporaryApp();
		const person = await reporter(app);
		const report = hand(app, dossiers([['528', 4, 1]]), { note: cutAt(2000) }).id ?? '';
		commentOnReport(app, report, { actor: 'x', at: at('2023-03-16'), text: cutAt(2000) });
		createApiKey(app, person, { label: cutAt(100), unit: '528@2021-01-01', days: 1 });
		const period = { start: '2022-12-15', end: '2023-03-14' };
		const said = { unit: '528@2021-01-01', indicator: 'on-time-rate', period } as const;
		submitReply(app, person, { ...said, text: cutAt(599) }, at('2023-03-17'));
		publishRelease(app, { note: 'a\ud83d', at: at('2023-04-01'), actor: 'x' });
		const file = { ...dossiers([['522', 3, 3]]), name: cutAt(200), owner: person.name };
		const chosen = { form: null, period: null, unit: null, meanings: [] };
		saveDraft(app, { ...file, chosen, at: new Date() });
		expect(draftsOf(app, person.name)[0]?.name).toBe('a'.repeat(199));
		const verified = await verifiedApp(app);
		expect([...toldBy(verified), ...noticesOf(verified)]).toEqual([]);
	});

	it('is refused by the log and by every digest where it comes that far', () => {
		const { store } = temporaryApp();
		const act = { at: new Date(), actor: 'x', act: 'commented', subject: 'y' } as const;
		const append = () => appendEvent(store, { ...act, reason: 'a\ud83d', digest: null });
		expect(() => runInTransaction(store, append)).toThrow('not well-formed');
		expect(() => digestOf(['\ude00'])).toThrow('not well-formed');
	});
});

/** Writes the last event and its reply as version 0.1.0 did: hashed first, then cut by SQLite. */
function hurt(app: AppContext, text: string): void {
	const { sqlite } = app.store;
	const row = {
		id: 'r1',
		unit: '528@2021-01-01',
		indicator: 'on-time-rate',
		periodStart: '2022-12-15',
		periodEnd: '2023-03-14',
		text
	} as const;
	sqlite.prepare('INSERT INTO reply VALUES (?, ?, ?, ?, ?, ?)').run(...Object.values(row));
	const last = sqlite.prepare<[], { seq: number; hash: string }>(
		'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1'
	);
	const { seq = 0, hash: prev = '' } = last.get() ?? {};
	const link = {
		seq: seq + 1,
		at: '2023-03-17T00:00:00.000Z',
		actor: 'x',
		act: 'replied',
		subject: 'reply:r1',
		reason: text,
		digest: sha256(JSON.stringify(factsOfReply(row))),
		prev
	} as const;
	sqlite
		.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
		.run(...Object.values(link), sha256(JSON.stringify(factsOfEvent(link))));
}

describe('an event that version 0.1.0 hurt', () => {
	test.for([
		['half a pair at the end', 'Xem lại \ud83d'],
		['half a pair in the middle', 'Xem \ude00 lại'],
		['beside a true U+FFFD', 'Xem \ufffd lại \ud83d']
	])('is named as that, apart from damage: %s', async ([, text = '']) => {
		const app = temporaryApp();
		hand(app, dossiers([['528', 4, 1]]));
		hurt(app, text);
		hand(app, dossiers([['522', 4, 1]]));
		const verified = await verifiedApp(app);
		expect(toldBy(verified)).toEqual([]);
		expect(verified.found).toBe(0);
		expect(noticesOf(verified)).toEqual(['text/cut 3', 'text/cut r1 3']);
		expect(verificationText(verified, 'en')).toContain(
			'Notices, not errors:\n  Event 3: version 0.1.0 cut'
		);
	});

	it('is damage where two halves are lost, or where anything else was changed too', async () => {
		const two = temporaryApp();
		hurt(two, 'a\ud83d b\ud83d');
		expect(toldBy(await verifiedApp(two))).toEqual(['event/hash 1']);
		const changed = temporaryApp();
		hurt(changed, 'Xem lại \ud83d');
		const sqlite = new Database(changed.env.databasePath);
		const guard = sqlite
			.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'event_no_update'")
			.pluck()
			.get();
		sqlite.exec('DROP TRIGGER event_no_update');
		sqlite.exec("UPDATE event SET reason = replace(reason, 'Xem', 'Đọc')");
		sqlite.exec(guard ?? '');
		sqlite.close();
		expect(toldBy(await verifiedApp(changed))).toEqual(['event/hash 1']);
	});
});
