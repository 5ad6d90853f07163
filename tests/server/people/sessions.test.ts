import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { session } from '../../../src/lib/server/db/schema-people.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	endAccountSessions
} from '../../../src/lib/server/people/duties.ts';
import {
	signOut,
	signOutEverywhere,
	findSession
} from '../../../src/lib/server/people/sessions.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { logged } from '../fixtures/entries.ts';
import { reporter, signedIn, withCookies } from '../fixtures/people.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const ago = (ms: number): Date => new Date(Date.now() - ms);
const ahead = (ms: number): Date => new Date(Date.now() + ms);

const whoIs = async (world: AppContext, headers: Headers): Promise<string | null> =>
	(await findSession(world, headers))?.person.name ?? null;

/** As if all sessions had begun, and would end, at other times. */
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
	expect(await findSession(temporaryWorld(), headers)).toBe(null);
});

test('a session ends two hours after the last thing done in it', async () => {
	const world = temporaryWorld();
	const { id } = await reporter(world, 'lan');
	const headers = await signedIn(world, 'lan');
	const [begun] = stored(world, id);
	expect(begun && begun.expiresAt.getTime() - begun.createdAt.getTime()).toBeLessThanOrEqual(
		2 * HOUR + 1000
	);
	expect(await whoIs(world, headers)).toBe('lan');
	setSessions(world, { expiresAt: ago(1000) });
	expect(await whoIs(world, headers)).toBe(null);
});

test('what is done in it puts that off', async () => {
	const world = temporaryWorld();
	const { id } = await reporter(world, 'lan');
	const headers = await signedIn(world, 'lan');
	setSessions(world, { createdAt: ago(HOUR), updatedAt: ago(HOUR), expiresAt: ahead(HOUR) });
	expect(await whoIs(world, headers)).toBe('lan');
	const [later] = stored(world, id);
	expect(later?.expiresAt.getTime()).toBeGreaterThan(ahead(1.9 * HOUR).getTime());
});

test('but not beyond twelve hours, whatever is done', async () => {
	const world = temporaryWorld();
	const { id } = await reporter(world, 'lan');
	const headers = await signedIn(world, 'lan');
	const [begun] = stored(world, id);
	expect(begun).toBeDefined();
	setSessions(world, { createdAt: ago(12 * HOUR - MINUTE), expiresAt: ahead(HOUR) });
	expect(await whoIs(world, headers)).toBe('lan');
	setSessions(world, { createdAt: ago(12 * HOUR + 1000), expiresAt: ahead(HOUR) });
	expect(await whoIs(world, headers)).toBe(null);
	expect(stored(world, id)).toEqual([]);
});

test('signing out ends this session and no other', async () => {
	const world = temporaryWorld();
	const person = await reporter(world, 'lan');
	const [here, there] = [await signedIn(world, 'lan'), await signedIn(world, 'lan')];
	const cookies = await signOut(world, person, here);
	expect(await whoIs(world, here)).toBe(null);
	expect(await whoIs(world, withCookies(cookies))).toBe(null);
	expect(await whoIs(world, there)).toBe('lan');
	expect(logged(world).at(-1)).toBe('lan signed-out lan -');
});

test('a browser is told to forget its cookie', async () => {
	const world = temporaryWorld();
	const person = await reporter(world, 'lan');
	const cookies = await signOut(world, person, await signedIn(world, 'lan'));
	expect(cookies.join('\n')).toMatch(/session_token=;.*Max-Age=0/iu);
});

test('signing out everywhere ends all of them, and nobody else’s', async () => {
	const world = temporaryWorld();
	const person = await reporter(world, 'lan');
	await reporter(world, 'hoa');
	const own = [await signedIn(world, 'lan'), await signedIn(world, 'lan')] as const;
	const other = await signedIn(world, 'hoa');
	await signOutEverywhere(world, person, own[0]);
	for (const headers of own) expect(await whoIs(world, headers)).toBe(null);
	expect(await whoIs(world, other)).toBe('hoa');
	expect(logged(world).at(-1)).toBe('lan signed-out-everywhere lan -');
});

test.for<[what: string, act: (world: AppContext, id: string) => void]>([
	['shut the account out', (world, id) => deactivateAccount(world, id, 'quan-tri')],
	['ended its sessions', (world, id) => endAccountSessions(world, id, 'quan-tri')],
	[
		'gave it another duty',
		(world, id) => changeRoleAssignment(world, id, { role: 'reviewer', unit: null }, 'quan-tri')
	]
])('nobody is there any more once an administrator %s', async ([, act]) => {
	const world = temporaryWorld();
	const { id } = await reporter(world, 'lan');
	const headers = await signedIn(world, 'lan');
	act(world, id);
	expect(await whoIs(world, headers)).toBe(null);
});

test('the token in the database is not what the cookie carries alone', async () => {
	const world = temporaryWorld();
	const { id } = await reporter(world, 'lan');
	await signedIn(world, 'lan');
	const [row] = stored(world, id);
	const cookie = `thuoc-so.session_token=${row?.token}`;
	expect(await whoIs(world, new Headers({ cookie }))).toBe(null);
});
