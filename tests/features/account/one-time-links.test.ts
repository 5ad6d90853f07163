import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verification } from '../../../src/lib/server/db/schema-people.ts';
import {
	deactivateAccount,
	inviteAccount,
	reactivateAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { inviteFirstAdministrator } from '../../../src/lib/features/people/first-administrator.server.ts';
import {
	getInvitation,
	createOneTimeLink,
	acceptInvitation,
	type InvitationAnswer
} from '../../../src/lib/features/account/one-time-links.server.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import { personByName, setDeactivatedAt } from '../../../src/lib/server/auth/account-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged, refusalOf } from '../../server/fixtures/entries.ts';
import { PASSWORD, reporter, signedIn, tokenOf } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const OTHER = 'con trau ben bo ao 5 sen';
const ADDRESS = '192.0.2.1';

const typed = (more: Partial<InvitationAnswer> = {}): InvitationAnswer => ({
	name: '',
	fullName: '',
	password: OTHER,
	again: OTHER,
	...more
});

/** Somebody who was invited and has not come yet. */
async function invited(app: AppContext, name = 'lan') {
	const duty = { role: 'reporter', unit: '528@2021-01-01' } as const;
	const link = await inviteAccount(app, { name, fullName: 'Nguyễn Thị Lan', duty }, 'quan-tri');
	const account = app.store.orm.query.person
		.findFirst({ where: (row, { eq: is }) => is(row.username, name) })
		.sync();
	return { token: tokenOf(link), id: account?.id ?? '', link };
}

/** Result of opening a one-time link. */
const opening = (
	app: AppContext,
	token: string,
	more: Partial<InvitationAnswer> = {}
): Promise<string> => refusalOf(() => acceptInvitation(app, token, typed(more)));

const looking = (app: AppContext, token: string, address = ADDRESS): Promise<string> =>
	refusalOf(() => getInvitation(app, token, address));

test('a link says whose account it opens, and leads to this installation', async () => {
	const app = temporaryApp({ ORIGIN: 'https://so.example.vn' });
	const { token, link } = await invited(app);
	expect(link).toEqual({
		href: `https://so.example.vn/moi/${token}`,
		hours: 72,
		name: 'lan',
		namesakes: []
	});
	expect(await getInvitation(app, token, ADDRESS)).toEqual({
		name: 'lan',
		fullName: 'Nguyễn Thị Lan',
		role: 'reporter',
		isReset: false
	});
});

test('who follows it chooses a password, and signs in by that', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	expect(await acceptInvitation(app, token, typed())).toBe('lan');
	const headers = await signedIn(app, 'lan', { password: OTHER });
	expect((await findSession(app, headers))?.person.name).toBe('lan');
	expect(logged(app).at(-2)).toBe('lan account-opened lan -');
});

test('looking at it uses nothing up', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	for (let looks = 0; looks < 3; looks += 1) expect(await looking(app, token)).toBe('done');
	expect(await opening(app, token)).toBe('done');
});

test('it works once', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	await acceptInvitation(app, token, typed());
	expect(await looking(app, token)).toBe('link-void');
	expect(await opening(app, token, { password: PASSWORD, again: PASSWORD })).toBe('link-void');
	expect((await signedIn(app, 'lan', { password: OTHER })).has('cookie')).toBe(true);
});

test('a password that is not taken does not use it up', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	expect(await opening(app, token, { again: `${OTHER} ` })).toBe('password-differs');
	expect(await opening(app, token, { password: 'ngan', again: 'ngan' })).toBe('password-short');
	const name = 'nguyen thi lan';
	expect(await opening(app, token, { password: name, again: name })).toBe('password-guessable');
	expect(await opening(app, token)).toBe('done');
});

test('a newer link voids the one before', async () => {
	const app = temporaryApp();
	const { token, id } = await invited(app);
	const newer = tokenOf(await createOneTimeLink(app, id, 'quan-tri'));
	expect(await looking(app, token)).toBe('link-void');
	expect(await opening(app, token)).toBe('link-void');
	expect(await opening(app, newer)).toBe('done');
});

test('of links that are asked for at the same time one opens the account', async () => {
	const app = temporaryApp();
	const { id } = await invited(app);
	const links = await Promise.all(
		Array.from({ length: 5 }, () => createOneTimeLink(app, id, 'quan-tri'))
	);
	const outcomes: string[] = [];
	for (const link of links) outcomes.push(await looking(app, tokenOf(link)));
	expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
});

test('a link for somebody else voids none', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	await invited(app, 'hoa');
	expect(await opening(app, token)).toBe('done');
});

/** Moves the creation of an account's links into the past by some milliseconds. */
const later = ({ store }: AppContext, id: string, ms: number): void => {
	const [row] = store.orm.select().from(verification).where(eq(verification.value, id)).all();
	if (!row) throw new Error('no link');
	store.orm
		.update(verification)
		.set({ expiresAt: new Date(row.expiresAt.getTime() - ms) })
		.where(eq(verification.value, id))
		.run();
};

const HOUR = 3_600_000;

test.for([
	['a little less than 72 hours it opens', 71.9, 'done'],
	['72 hours it opens nothing', 72, 'link-void']
] as const)('after %s', async ([, hours, expected]) => {
	const app = temporaryApp();
	const { token, id } = await invited(app);
	later(app, id, hours * HOUR);
	expect(await looking(app, token)).toBe(expected);
	expect(await opening(app, token)).toBe(expected);
});

test.for(['', 'x', 'x'.repeat(24), '../quan-tri', "' OR 1=1", '\u0000'])(
	'what is no link opens nothing: %j',
	async (token) => {
		const app = temporaryApp();
		await invited(app);
		expect(await looking(app, token)).toBe('link-void');
		expect(await opening(app, token)).toBe('link-void');
	}
);

test('the id of an account is no link, nor is what the database keeps of one', async () => {
	const app = temporaryApp();
	const { id, token } = await invited(app);
	const [row] = app.store.orm.query.verification.findMany().sync();
	expect(row?.identifier).not.toContain(token);
	for (const text of [id, row?.id ?? '', row?.identifier ?? ''])
		expect(await opening(app, text)).toBe('link-void');
});

test('an account that was shut out is not opened by a link, and none is made for it', async () => {
	const app = temporaryApp();
	const { id, token } = await invited(app);
	deactivateAccount(app, id, 'quan-tri');
	expect(await looking(app, token)).toBe('link-void');
	expect(await opening(app, token)).toBe('link-void');
	expect(await refusalOf(() => createOneTimeLink(app, id, 'quan-tri'))).toBe('unknown-account');
	reactivateAccount(app, id, 'quan-tri');
	expect(await opening(app, token)).toBe('link-void');
});

test('a link that outlived the account opens nothing either', async () => {
	const app = temporaryApp();
	const { id, token } = await invited(app);
	setDeactivatedAt(app.store, id, new Date());
	expect(await looking(app, token)).toBe('link-void');
	expect(await opening(app, token)).toBe('link-void');
});

test('a link for an account in use replaces its password and ends its sessions', async () => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	const before = await signedIn(app, 'lan');
	const token = tokenOf(await createOneTimeLink(app, id, 'quan-tri'));
	expect((await getInvitation(app, token, ADDRESS)).isReset).toBe(true);
	expect((await findSession(app, before))?.person.name).toBe('lan');
	await acceptInvitation(app, token, typed());
	expect(await findSession(app, before)).toBe(null);
	expect(await refusalOf(() => signedIn(app, 'lan'))).toBe('wrong');
	expect(await refusalOf(() => signedIn(app, 'lan', { password: OTHER }))).toBe('done');
});

test('who was invited keeps the name that was given, whatever is sent', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	const sent = { name: 'quan-tri', fullName: 'Người khác' };
	expect(await acceptInvitation(app, token, typed(sent))).toBe('lan');
	expect(personByName(app.store, 'lan')?.fullName).toBe('Nguyễn Thị Lan');
	expect(personByName(app.store, 'quan-tri')).toBe(null);
});

test('links are not tried one after the other', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	const tries: string[] = [];
	for (let n = 0; n < 21; n += 1) tries.push(await looking(app, `${'x'.repeat(20)}${n}`));
	expect(tries.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'link-void'));
	expect(tries.at(-1)).toBe('locked');
	expect(await looking(app, token)).toBe('locked');
	expect(await looking(app, token, '192.0.2.2')).toBe('done');
});

test('no link stands in the log', async () => {
	const app = temporaryApp();
	const { token } = await invited(app);
	await opening(app, token);
	expect(logged(app).join('\n')).not.toContain(token);
});

test('the first administrator chooses name and full name at the link', async () => {
	const app = temporaryApp();
	const token = tokenOf((await inviteFirstAdministrator(app)) ?? { href: '' });
	expect(await getInvitation(app, token, ADDRESS)).toEqual({
		name: null,
		fullName: '',
		role: 'admin',
		isReset: false
	});
	const chosen = { name: ' Quan-Tri ', fullName: ' Võ Quốc Anh ' };
	expect(await acceptInvitation(app, token, typed(chosen))).toBe('quan-tri');
	expect(personByName(app.store, 'quan-tri')).toMatchObject({
		fullName: 'Võ Quốc Anh',
		role: 'admin',
		unit: null
	});
});

test.for([
	['lan', 'name-taken'],
	['ab', 'name-unusable'],
	['', 'name-unusable'],
	['có dấu', 'name-unusable'],
	['-bat-dau', 'name-unusable'],
	['hai chu', 'name-unusable'],
	['a'.repeat(41), 'name-unusable'],
	['a\nb\nc', 'name-unusable'],
	['lan.2', 'done']
] as const)('the name %j at that link: %s', async ([name, expected]) => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	const token = tokenOf((await inviteFirstAdministrator(app)) ?? { href: '' });
	expect(await opening(app, token, { name })).toBe(expected);
});

test('each start makes that link anew, until there is an administrator', async () => {
	const app = temporaryApp();
	const first = tokenOf((await inviteFirstAdministrator(app)) ?? { href: '' });
	const second = tokenOf((await inviteFirstAdministrator(app)) ?? { href: '' });
	expect(await looking(app, first)).toBe('link-void');
	expect(await opening(app, second, { name: 'quan-tri' })).toBe('done');
	expect(await inviteFirstAdministrator(app)).toBe(null);
	expect(app.store.orm.query.person.findMany().sync()).toHaveLength(1);
});
