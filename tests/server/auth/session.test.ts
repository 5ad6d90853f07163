import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { session } from '../../../src/lib/server/db/schema-people.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	endAccountSessions
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { signOut, signOutEverywhere, findSession } from '../../../src/lib/server/auth/session.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged } from '../fixtures/entries.ts';
import { reporter, signedIn, withCookies } from '../fixtures/people.ts';
import { temporaryApp } from '../fixtures/temporary-app.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const ago = (ms: number): Date => new Date(Date.now() - ms);
const ahead = (ms: number): Date => new Date(Date.now() + ms);

const whoIs = async (app: AppContext, headers: Headers): Promise<string | null> =>
	(await findSession(app, headers))?.person.name ?? null;

/** Moves the start and end of all sessions. */
const setSessions = ({ store }: AppContext, times: Partial<typeof session.$inferInsert>): void => {
	store.orm.update(session).set(times).run();
};

const stored = ({ store }: AppContext, person: string) =>
	store.orm.select().from(session).where(eq(session.userId, person)).all();

test.for([
	['no cookie', new Headers()],
	['an empty one', new Headers({ cookie: 'thuoc-so.session_token=' })],
	['a made-up one', new Headers({ cookie: 'thuoc-so.session_token=abc.def' })],
	['one that is no text', new Headers({ cookie: 'thuoc-so.session_token=%E0%A4%A' })]
] as const)('with %s nobody is there', async ([, headers]) => {
	expect(await findSession(temporaryApp(), headers)).toBe(null);
});

test('a session ends two hours after the last thing done in it', async () => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const [begun] = stored(app, id);
	expect(begun && begun.expiresAt.getTime() - begun.createdAt.getTime()).toBeLessThanOrEqual(
		2 * HOUR + 1000
	);
	expect(await whoIs(app, headers)).toBe('lan');
	setSessions(app, { expiresAt: ago(1000) });
	expect(await whoIs(app, headers)).toBe(null);
});

test('what is done in it puts that off', async () => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	setSessions(app, { createdAt: ago(HOUR), updatedAt: ago(HOUR), expiresAt: ahead(HOUR) });
	expect(await whoIs(app, headers)).toBe('lan');
	const [later] = stored(app, id);
	expect(later?.expiresAt.getTime()).toBeGreaterThan(ahead(1.9 * HOUR).getTime());
});

test('but not beyond twelve hours, whatever is done', async () => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const [begun] = stored(app, id);
	expect(begun).toBeDefined();
	setSessions(app, { createdAt: ago(12 * HOUR - MINUTE), expiresAt: ahead(HOUR) });
	expect(await whoIs(app, headers)).toBe('lan');
	setSessions(app, { createdAt: ago(12 * HOUR + 1000), expiresAt: ahead(HOUR) });
	expect(await whoIs(app, headers)).toBe(null);
	expect(stored(app, id)).toEqual([]);
});

test('signing out ends this session and no other', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const [here, there] = [await signedIn(app, 'lan'), await signedIn(app, 'lan')];
	const cookies = await signOut(app, person, here);
	expect(await whoIs(app, here)).toBe(null);
	expect(await whoIs(app, withCookies(cookies))).toBe(null);
	expect(await whoIs(app, there)).toBe('lan');
	expect(logged(app).at(-1)).toBe('lan signed-out lan -');
});

test('a browser is told to forget its cookie', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const cookies = await signOut(app, person, await signedIn(app, 'lan'));
	expect(cookies.join('\n')).toMatch(/session_token=;.*Max-Age=0/iu);
});

test('signing out everywhere ends all of them, and nobody else’s', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	await reporter(app, 'hoa');
	const own = [await signedIn(app, 'lan'), await signedIn(app, 'lan')] as const;
	const other = await signedIn(app, 'hoa');
	await signOutEverywhere(app, person, own[0]);
	for (const headers of own) expect(await whoIs(app, headers)).toBe(null);
	expect(await whoIs(app, other)).toBe('hoa');
	expect(logged(app).at(-1)).toBe('lan signed-out-everywhere lan -');
});

test.for<[what: string, act: (app: AppContext, id: string) => void]>([
	['shut the account out', (app, id) => deactivateAccount(app, id, 'quan-tri')],
	['ended its sessions', (app, id) => endAccountSessions(app, id, 'quan-tri')],
	[
		'gave it another duty',
		(app, id) => changeRoleAssignment(app, id, { role: 'reviewer', unit: null }, 'quan-tri')
	]
])('nobody is there any more once an administrator %s', async ([, act]) => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	act(app, id);
	expect(await whoIs(app, headers)).toBe(null);
});

test('the token in the database is not what the cookie carries alone', async () => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	await signedIn(app, 'lan');
	const [row] = stored(app, id);
	const cookie = `thuoc-so.session_token=${row?.token}`;
	expect(await whoIs(app, new Headers({ cookie }))).toBe(null);
});

test('a copy of the database holds no token that opens a session', async () => {
	const app = temporaryApp();
	const person = await reporter(app);
	const headers = await signedIn(app, person.name);
	const token = /session_token=([^.;]+)\./u.exec(headers.get('cookie') ?? '')?.[1] ?? '';
	expect(token.length).toBeGreaterThan(20);
	expect(await whoIs(app, headers)).toBe(person.name);
	const [row] = stored(app, person.id);
	expect(row?.token).toMatch(/^[\w-]{43}$/u);
	const bytes = app.store.sqlite.serialize();
	expect(bytes.includes(token)).toBe(false);
	// neither the hash nor another token opens it
	const copied = new Headers({
		cookie: (headers.get('cookie') ?? '').replace(token, row?.token ?? '')
	});
	expect(await whoIs(app, copied)).toBeNull();
});

test('a session that is used goes on under its own token, and ends when its owner signs out', async () => {
	const app = temporaryApp();
	const person = await reporter(app);
	const headers = await signedIn(app, person.name);
	setSessions(app, { updatedAt: ago(10 * MINUTE), expiresAt: ahead(110 * MINUTE) });
	const session = await findSession(app, headers);
	const renewed = withCookies(session?.cookies ?? []);
	expect(await whoIs(app, renewed)).toBe(person.name);
	await signOut(app, person, renewed);
	expect(stored(app, person.id)).toEqual([]);
	expect(await whoIs(app, renewed)).toBeNull();
});
