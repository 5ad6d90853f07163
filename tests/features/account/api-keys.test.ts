import { afterEach, expect, test, vi } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { changeRoleAssignment } from '../../../src/lib/features/people/manage-accounts.server.ts';
import { getApiKeys } from '../../../src/lib/features/people/api-key-list.server.ts';
import {
	createApiKey,
	revokeApiKey,
	type NewApiKey
} from '../../../src/lib/features/account/api-keys.server.ts';
import { findApiClient } from '../../../src/lib/server/auth/api-client.ts';
import { apiKeysOf } from '../../../src/lib/server/auth/api-key-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged, refusalOf } from '../../server/fixtures/entries.ts';
import { account, reporter } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const OWN: UnitId = '528@2021-01-01';
/** Below the district of `OWN`, as things stood then. */
const BELOW: UnitId = '21250@2021-01-01';
const OTHER: UnitId = '529@2021-01-01';

const DAY_MS = 24 * 3_600_000;

afterEach(() => {
	vi.useRealTimers();
});

const wanted = (asked: Partial<NewApiKey> = {}): NewApiKey => ({
	label: 'phần mềm một cửa',
	unit: OWN,
	days: 30,
	...asked
});

const idsOf = (app: AppContext, { id }: Person): string[] =>
	apiKeysOf(app.store, id).map((key) => key.id);

test('a key opens for whom it was made, for its unit, and says when it was last used', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, wanted({ unit: BELOW }));
	const [before] = apiKeysOf(app.store, lan.id);
	expect(before?.lastUsedAt).toBeNull();
	expect(findApiClient(app, key)).toMatchObject({ person: lan, key: { unit: BELOW } });
	expect(apiKeysOf(app.store, lan.id)[0]?.lastUsedAt).not.toBeNull();
});

test('uses of a key within a minute are stored as one', async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T08:00:00Z') });
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, wanted());
	const usedAt = (time: string): string | null | undefined => {
		vi.setSystemTime(new Date(time));
		findApiClient(app, key);
		return apiKeysOf(app.store, lan.id)[0]?.lastUsedAt;
	};
	expect(usedAt('2026-03-01T08:00:10Z')).toBe('2026-03-01T08:00:10.000Z');
	expect(usedAt('2026-03-01T08:01:09Z')).toBe('2026-03-01T08:00:10.000Z');
	expect(usedAt('2026-03-01T08:01:10Z')).toBe('2026-03-01T08:01:10.000Z');
	// a clock that ran ahead keeps nothing from being stored
	expect(usedAt('2026-02-28T08:00:00Z')).toBe('2026-02-28T08:00:00.000Z');
});

test('the database and the log hold the hash of a key, never the key', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, wanted());
	expect(key).toMatch(/^ts_[\w-]{43}$/u);
	const [id = ''] = idsOf(app, lan);
	expect(logged(app).at(-1)).toBe(`lan key-made key:${id} lan ${OWN} 30 d: phần mềm một cửa`);
	const { sqlite } = app.store;
	const secret = key.slice(3);
	for (const table of ['machine_key', 'event'])
		expect(JSON.stringify(sqlite.prepare(`SELECT * FROM ${table}`).all())).not.toContain(secret);
	expect(apiKeysOf(app.store, lan.id)[0]?.hash).toMatch(/^[\da-f]{64}$/u);
});

test.for<[string, Partial<NewApiKey>, string]>([
	['a unit beside the own one', { unit: OTHER }, 'key-scope'],
	['the province above', { unit: '51@2021-01-01' }, 'key-scope'],
	['a unit that never was', { unit: '528@1999-01-01' }, 'key-scope'],
	['no day', { days: 0 }, 'key-expiry'],
	['days before today', { days: -1 }, 'key-expiry'],
	['half a day', { days: 0.5 }, 'key-expiry'],
	['more than a year', { days: 367 }, 'key-expiry'],
	['days that are no number', { days: Number.NaN }, 'key-expiry'],
	['no purpose', { label: '  ' }, 'no-label'],
	['a year and a day', { days: 366 }, 'done']
])('a key for %s: %s', async ([, asked, code]) => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	expect(await refusalOf(() => createApiKey(app, lan, wanted(asked)))).toBe(code);
	expect(idsOf(app, lan)).toHaveLength(code === 'done' ? 1 : 0);
});

test('who hands nothing in gets no key', async () => {
	const app = temporaryApp();
	const reviewer = await account(app, 'duyet', 'reviewer');
	expect(await refusalOf(() => createApiKey(app, reviewer, wanted()))).toBe('key-scope');
});

test('twenty keys at most are open; one that was revoked makes room', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	for (let made = 0; made < 20; made += 1) createApiKey(app, lan, wanted());
	expect(await refusalOf(() => createApiKey(app, lan, wanted()))).toBe('too-many-keys');
	revokeApiKey(app, idsOf(app, lan)[0] ?? '', lan, lan.name);
	expect(await refusalOf(() => createApiKey(app, lan, wanted()))).toBe('done');
});

test('a key that is over opens nothing', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, wanted({ days: 1 }));
	vi.useFakeTimers({ now: Date.now() + DAY_MS - 60_000, toFake: ['Date'] });
	expect(findApiClient(app, key)).not.toBeNull();
	vi.setSystemTime(Date.now() + 120_000);
	expect(findApiClient(app, key)).toBeNull();
});

test('a revoked key opens nothing, stays in the list, and is revoked once', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, wanted());
	const [id = ''] = idsOf(app, lan);
	revokeApiKey(app, id, lan, 'lan');
	revokeApiKey(app, id, null, 'quan-tri');
	expect(findApiClient(app, key)).toBeNull();
	expect(apiKeysOf(app.store, lan.id)[0]?.revokedAt).not.toBeNull();
	const revocations = logged(app).filter((line) => line.includes('key-revoked'));
	expect(revocations).toEqual([`lan key-revoked key:${id} -`]);
});

test('nobody revokes the key of another, but an administrator does', async () => {
	const app = temporaryApp();
	const [lan, binh] = [await reporter(app, 'lan'), await reporter(app, 'binh')];
	const key = createApiKey(app, lan, wanted());
	const [id = ''] = idsOf(app, lan);
	expect(await refusalOf(() => revokeApiKey(app, id, binh, 'binh'))).toBe('unknown-key');
	expect(await refusalOf(() => revokeApiKey(app, 'none', null, 'quan-tri'))).toBe('unknown-key');
	expect(findApiClient(app, key)).not.toBeNull();
	revokeApiKey(app, id, null, 'quan-tri');
	expect(findApiClient(app, key)).toBeNull();
});

test.for<[string, (app: AppContext, id: string) => void, boolean]>([
	[
		'of another unit',
		(app, id) => changeRoleAssignment(app, id, { role: 'reporter', unit: OTHER }, 'admin'),
		false
	],
	[
		'of no unit',
		(app, id) => changeRoleAssignment(app, id, { role: 'reviewer', unit: null }, 'admin'),
		false
	],
	[
		'of the unit above',
		(app, id) =>
			changeRoleAssignment(app, id, { role: 'reporter', unit: '51@2021-01-01' }, 'admin'),
		true
	],
	[
		'of the unit below alone',
		(app, id) => changeRoleAssignment(app, id, { role: 'reporter', unit: BELOW }, 'admin'),
		false
	]
])('once its owner is %s a key opens nothing; held for its unit: %s', async ([, act, isHeld]) => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, wanted());
	act(app, lan.id);
	expect(findApiClient(app, key)).toBeNull();
	expect(getApiKeys(app)).toMatchObject([{ owner: { id: lan.id }, isHeld }]);
});

test.for([
	['nothing', ''],
	['what is no key', 'Bearer'],
	['the prefix alone', 'ts_'],
	['a key that was never made', `ts_${'A'.repeat(43)}`],
	['a key with a line behind it', `ts_${'A'.repeat(43)}\n`],
	['SQL', `ts_' OR 1=1 --`]
])('%s opens nothing', async ([, key]) => {
	const app = temporaryApp();
	createApiKey(app, await reporter(app, 'lan'), wanted());
	expect(findApiClient(app, key ?? '')).toBeNull();
});

test('an administrator sees all keys, the newest first', async () => {
	const app = temporaryApp();
	const [lan, binh] = [await reporter(app, 'lan'), await reporter(app, 'binh')];
	vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
	createApiKey(app, lan, wanted({ label: 'một' }));
	vi.setSystemTime(Date.now() + 1000);
	createApiKey(app, binh, wanted({ label: 'hai' }));
	expect(getApiKeys(app).map(({ key, owner }) => [owner.username, key.label])).toEqual([
		['binh', 'hai'],
		['lan', 'một']
	]);
});
