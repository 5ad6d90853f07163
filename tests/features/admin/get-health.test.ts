import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Concern } from '../../../src/lib/core/model/health.ts';
import {
	getHealth,
	getReferenceVersions
} from '../../../src/lib/features/admin/get-health.server.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	inviteAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { createApiKey } from '../../../src/lib/features/account/api-keys.server.ts';
import { personByName } from '../../../src/lib/server/auth/account-records.ts';
import { storeReferenceText } from '../../../src/lib/server/reference/stored-texts.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { account, reporter } from '../../server/fixtures/people.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/** Leaves out the disk, whose size depends on the machine, and the clock: some tests look back. */
const concernsOf = (app: AppContext, now = new Date()): Concern[] =>
	getHealth(app, now).concerns.filter(({ code }) => code !== 'low-disk' && code !== 'clock-behind');

const codesOf = (app: AppContext, now?: Date): string[] =>
	concernsOf(app, now).map(({ code }) => code);

test('it says which program, catalogue and settings are in use, and how much there is', async () => {
	const app = temporaryApp({ ORIGIN: 'https://so.example', REVIEW: 'auto' });
	await reporter(app, 'lan');
	hand(app, dossiers([['528', 4, 1]]));
	release(app, '2023-04-01');
	const health = getHealth(app, new Date());
	const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
	expect(health).toMatchObject({
		version,
		node: process.versions.node,
		catalogue: { hash: app.reference.catalogueHash },
		units: { hash: app.reference.unitsHash },
		isSound: true,
		counts: { reports: 1, releases: 1, drafts: 0, accounts: 1 },
		settings: {
			review: 'auto',
			origin: 'https://so.example',
			isTls: true,
			maxUploadBytes: 16_777_216
		}
	});
	expect(health.counts.events).toBe(health.lastEvent?.seq);
	expect(health.size.database).toBeGreaterThan(100_000);
	expect(health.size.writeLog > 0).toBe(existsSync(`${app.env.databasePath}-wal`));
	expect(health.size.free).toBeGreaterThan(0);
});

test('it tells no secret', () => {
	const app = temporaryApp();
	expect(JSON.stringify(getHealth(app, new Date()))).not.toContain(app.env.authSecret);
});

test('an empty installation has no last act, and lacks both administrators', () => {
	const app = temporaryApp();
	expect(getHealth(app, new Date()).lastEvent).toBeNull();
	expect(concernsOf(app)).toEqual([{ code: 'few-administrators', count: 2 }]);
});

/** Two administrators, so that nothing is left to say. */
async function kept(): Promise<AppContext> {
	const app = temporaryApp();
	await account(app, 'quan-tri', 'admin');
	await account(app, 'quan-tri-2', 'admin');
	return app;
}

test('with two administrators nothing needs attention; with one left it does', async () => {
	const app = await kept();
	expect(codesOf(app)).toEqual([]);
	const other = personByName(app.store, 'quan-tri-2');
	deactivateAccount(app, other?.id ?? '', 'quan-tri');
	expect(concernsOf(app)).toEqual([{ code: 'few-administrators', count: 1 }]);
});

test('an administrator who never followed the link does not count', async () => {
	const app = temporaryApp();
	await account(app, 'quan-tri', 'admin');
	const duty = { role: 'admin', unit: null } as const;
	await inviteAccount(app, { name: 'quan-tri-2', fullName: 'Hai', duty }, 'quan-tri');
	expect(concernsOf(app)).toEqual([{ code: 'few-administrators', count: 1 }]);
});

test('a link that was not followed in time needs a new one', async () => {
	const app = await kept();
	const duty = { role: 'reviewer', unit: null } as const;
	await inviteAccount(app, { name: 'moi', fullName: 'Mới', duty }, 'quan-tri');
	expect(codesOf(app, inDays(2))).toEqual([]);
	expect(concernsOf(app, inDays(4))).toEqual([{ code: 'links-over', count: 1 }]);
});

test('people of a unit that is no more need another one', async () => {
	const app = await kept();
	const lan = await reporter(app, 'lan', '528@2021-01-01');
	expect(codesOf(app, at('2025-06-30'))).toEqual([]);
	expect(concernsOf(app, at('2025-07-01'))).toEqual([{ code: 'displaced', count: 1 }]);
	changeRoleAssignment(app, lan.id, { role: 'reporter', unit: '21235@2025-07-01' }, 'quan-tri');
	expect(codesOf(app, at('2025-07-01'))).toEqual([]);
});

test('keys that end within thirty days are counted, where they open anything', async () => {
	const app = await kept();
	const unit = '21235@2025-07-01';
	const lan = await reporter(app, 'lan', unit);
	for (const days of [20, 40, 366]) createApiKey(app, lan, { label: `${days}`, unit, days });
	expect(concernsOf(app)).toEqual([{ code: 'keys-ending', count: 1 }]);
	expect(concernsOf(app, inDays(15))).toEqual([{ code: 'keys-ending', count: 2 }]);
	expect(concernsOf(app, inDays(25))).toEqual([{ code: 'keys-ending', count: 1 }]);
	expect(codesOf(app, inDays(50))).toEqual([]);
	deactivateAccount(app, lan.id, 'quan-tri');
	expect(codesOf(app)).toEqual([]);
});

test('reports without a release, and a release of long ago, are seen by nobody', async () => {
	const app = await kept();
	hand(app, dossiers([['528', 4, 1]]));
	expect(concernsOf(app)).toEqual([{ code: 'no-release', count: 1 }]);
	release(app, '2023-04-01');
	expect(codesOf(app, at('2023-06-02'))).toEqual([]);
	expect(concernsOf(app, at('2023-06-03'))).toEqual([{ code: 'old-release', count: 63 }]);
});

test('a damaged database is told', async () => {
	const app = await kept();
	const sound = rootOf(app, 'event_act');
	// an index that lies on the pages of a table is what a torn write may leave
	setRoot(app, 'event_act', rootOf(app, 'report'));
	const health = getHealth(app, new Date());
	setRoot(app, 'event_act', sound);
	expect(health.isSound).toBe(false);
	expect(health.concerns).toContainEqual({ code: 'damaged', count: 1 });
	expect(getHealth(app, new Date()).isSound).toBe(true);
});

const rootOf = ({ store: { sqlite } }: AppContext, name: string): number =>
	sqlite
		.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
		.pluck()
		.get(name) ?? 0;

function setRoot({ store: { sqlite } }: AppContext, name: string, page: number): void {
	sqlite.unsafeMode(true);
	sqlite.pragma('writable_schema = ON');
	sqlite.prepare('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?').run(page, name);
	sqlite.pragma('writable_schema = RESET');
	sqlite.unsafeMode(false);
}

test('versions of the catalogue and the units are listed, the newest first', () => {
	const app = temporaryApp();
	const [catalogue, firstSeen] = ['catalogue', '2020-01-01T00:00:00.000Z'] as const;
	storeReferenceText(app.store, { hash: 'old', kind: catalogue, content: '{}', firstSeen });
	const versions = getReferenceVersions(app);
	const { catalogueHash, unitsHash } = app.reference;
	expect(versions.catalogue.inUse).toBe(catalogueHash);
	expect(versions.catalogue.kept.map(({ hash }) => hash)).toEqual([catalogueHash, 'old']);
	expect(versions.units.kept.map(({ hash }) => hash)).toEqual([unitsHash]);
});

test('a clock behind the last event is a concern, with the minutes', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 4, 1]]), { at: at('2023-03-15') });
	const behind = (now: Date) =>
		getHealth(app, now).concerns.filter(({ code }) => code === 'clock-behind');
	expect(behind(new Date(at('2023-03-15').getTime() - 600_000))).toEqual([
		{ code: 'clock-behind', count: 10 }
	]);
	expect(behind(at('2023-03-16'))).toEqual([]);
});
