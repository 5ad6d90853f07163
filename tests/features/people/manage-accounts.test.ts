import { expect, test } from 'vitest';
import type { Person, Role } from '../../../src/lib/core/model/person.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	resetSecondFactor,
	endAccountSessions,
	inviteAccount,
	reactivateAccount,
	type NewAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { createApiKey } from '../../../src/lib/features/account/api-keys.server.ts';
import { findApiClient } from '../../../src/lib/server/auth/api-client.ts';
import {
	getInvitation,
	createOneTimeLink
} from '../../../src/lib/features/account/one-time-links.server.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import { signIn } from '../../../src/lib/features/account/sign-in.server.ts';
import { accountById, allAccounts } from '../../../src/lib/server/auth/account-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged, refusalOf, secured } from '../../server/fixtures/entries.ts';
import {
	account,
	PASSWORD,
	reporter,
	reviewer,
	signedIn,
	tokenOf
} from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const DISTRICT: UnitId = '528@2021-01-01';
const COMMUNE: UnitId = '21235@2025-07-01';

const asked = (typed: Partial<NewAccount> = {}): NewAccount => ({
	name: 'lan',
	fullName: 'Nguyễn Thị Lan',
	duty: { role: 'reporter', unit: DISTRICT },
	...typed
});

const stateOf = (app: AppContext, { id }: Person): unknown => {
	const { role, unit, deactivatedAt } = accountById(app.store, id) ?? {};
	return [role, unit, deactivatedAt === null ? 'open' : 'shut'];
};

/** Acts on the account of a reporter, what is then, and how the log says so. */
const ACTS: [
	name: string,
	act: (app: AppContext, id: string) => void,
	state: [Role, UnitId | null, 'open' | 'shut'],
	says: string
][] = [
	[
		'another unit',
		(app, id) => changeRoleAssignment(app, id, { role: 'reporter', unit: COMMUNE }, 'admin'),
		['reporter', COMMUNE, 'open'],
		`admin role-changed lan reporter ${COMMUNE}`
	],
	[
		'another role, which needs no unit',
		(app, id) => changeRoleAssignment(app, id, { role: 'reviewer', unit: COMMUNE }, 'admin'),
		['reviewer', null, 'open'],
		'admin role-changed lan reviewer'
	],
	[
		'being shut out',
		(app, id) => deactivateAccount(app, id, 'admin'),
		['reporter', DISTRICT, 'shut'],
		'admin deactivated lan -'
	],
	[
		'being let in again',
		(app, id) => reactivateAccount(app, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin reactivated lan -'
	],
	[
		'losing the second factor',
		(app, id) => resetSecondFactor(app, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin second-factor-off lan -'
	],
	[
		'the end of all sessions',
		(app, id) => endAccountSessions(app, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin signed-out-everywhere lan -'
	]
];

test.for(ACTS)('%s: done at once, logged, and every session ends', async ([, act, state, says]) => {
	const app = temporaryApp();
	const [lan, other] = [await reporter(app, 'lan'), await reporter(app, 'binh')];
	const screens = [await signedIn(app, 'lan'), await signedIn(app, 'lan')];
	const others = await signedIn(app, 'binh');
	act(app, lan.id);
	expect(stateOf(app, lan)).toEqual(state);
	expect(logged(app).at(-1)).toBe(says);
	for (const headers of screens) expect(await findSession(app, headers)).toBeNull();
	expect((await findSession(app, others))?.person).toEqual(other);
});

test.for(ACTS)('%s of an account that there is not is refused', async ([, act]) => {
	const app = temporaryApp();
	const before = logged(app);
	expect(await refusalOf(() => act(app, 'none'))).toBe('unknown-account');
	expect(logged(app)).toEqual(before);
});

test('an invited account waits for its link with the duty that was given', async () => {
	const app = temporaryApp();
	const link = await inviteAccount(
		app,
		asked({ name: ' LAN ', fullName: ' Nguyễn Thị Lan ' }),
		'admin'
	);
	expect(link).toMatchObject({ name: 'lan', hours: 72 });
	expect(link.href).toMatch(/^http:\/\/localhost:3000\/moi\/[\w-]{20,}$/u);
	expect(await getInvitation(app, tokenOf(link), '192.0.2.1')).toEqual({
		name: 'lan',
		fullName: 'Nguyễn Thị Lan',
		role: 'reporter',
		isReset: false
	});
	expect(logged(app)).toEqual([`admin invited lan reporter ${DISTRICT}`, 'admin link-made lan -']);
	expect(JSON.stringify(logged(app))).not.toContain(tokenOf(link));
});

test.for<[string, Partial<NewAccount>, string]>([
	['without a full name', { fullName: '  ' }, 'no-full-name'],
	['with a name of two letters', { name: 'ab' }, 'name-unusable'],
	['with a name in Vietnamese letters', { name: 'nguyễn' }, 'name-unusable'],
	['with a name that is a path', { name: '../lan' }, 'name-unusable'],
	['with a name that somebody has', { name: 'Binh' }, 'name-taken'],
	['as reporter of no unit', { duty: { role: 'reporter', unit: null } }, 'needs-unit'],
	[
		'as reporter of a unit that never was',
		{ duty: { role: 'reporter', unit: '528@2020-01-01' } },
		'needs-unit'
	]
])('%s nobody is invited', async ([, typed, code]) => {
	const app = temporaryApp();
	await reporter(app, 'binh');
	const before = logged(app);
	expect(await refusalOf(() => inviteAccount(app, asked(typed), 'admin'))).toBe(code);
	expect(allAccounts(app.store)).toHaveLength(1);
	expect(logged(app)).toEqual(before);
});

test('a duty that cannot be is refused, and the one before stays', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const duty = { role: 'reporter', unit: null } as const;
	expect(await refusalOf(() => changeRoleAssignment(app, lan.id, duty, 'admin'))).toBe(
		'needs-unit'
	);
	expect((await findSession(app, headers))?.person).toEqual(lan);
});

test('a changed duty holds at the next request, whatever the browser still shows', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	changeRoleAssignment(app, lan.id, { role: 'reviewer', unit: null }, 'admin');
	const visit = await findSession(app, await signedIn(app, 'lan'));
	expect(visit?.person).toMatchObject({ role: 'reviewer', unit: null });
});

test('who was shut out comes back with the password, not with an old session or key', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	const key = createApiKey(app, lan, { label: 'phần mềm', unit: DISTRICT, days: 30 });
	const old = await signedIn(app, 'lan');
	deactivateAccount(app, lan.id, 'admin');
	expect(findApiClient(app, key)).toBeNull();
	expect(await refusalOf(() => signedIn(app, 'lan'))).toBe('wrong');
	expect(await refusalOf(() => createOneTimeLink(app, lan.id, 'admin'))).toBe('unknown-account');
	reactivateAccount(app, lan.id, 'admin');
	expect(findApiClient(app, key)).toBeNull();
	expect(logged(app)).toContainEqual(expect.stringMatching(/^admin key-revoked key:/u));
	expect(await findSession(app, old)).toBeNull();
	expect((await findSession(app, await signedIn(app, 'lan')))?.person).toEqual(lan);
});

test('a link that was on its way opens nothing once the account is shut', async () => {
	const app = temporaryApp();
	const link = await inviteAccount(app, asked(), 'admin');
	const [{ id = '' } = {}] = allAccounts(app.store);
	deactivateAccount(app, id, 'admin');
	reactivateAccount(app, id, 'admin');
	const opening = () => getInvitation(app, tokenOf(link), '192.0.2.1');
	expect(await refusalOf(opening)).toBe('link-void');
});

const LOSSES: [string, (app: AppContext, id: string, actor: string) => void][] = [
	['being shut out', deactivateAccount],
	[
		'another role',
		(app, id, actor) => changeRoleAssignment(app, id, { role: 'reviewer', unit: null }, actor)
	]
];

test.for(LOSSES)('%s is refused to the last administrator', async ([, act]) => {
	const app = temporaryApp();
	const admin = await account(app, 'quan-tri', 'admin');
	await reviewer(app);
	// one whose link nobody followed keeps no installation, nor does one that is shut
	await inviteAccount(app, asked({ name: 'moi', duty: { role: 'admin', unit: null } }), 'quan-tri');
	const shut = await account(app, 'da-ngung', 'admin');
	deactivateAccount(app, shut.id, 'quan-tri');
	expect(await refusalOf(() => act(app, admin.id, 'quan-tri'))).toBe('last-administrator');
	expect(stateOf(app, admin)).toEqual(['admin', null, 'open']);
	reactivateAccount(app, shut.id, 'quan-tri');
	expect(await refusalOf(() => act(app, admin.id, 'quan-tri'))).toBe('done');
});

test('the last administrator can be given the same duty again', async () => {
	const app = temporaryApp();
	const admin = await account(app, 'quan-tri', 'admin');
	changeRoleAssignment(app, admin.id, { role: 'admin', unit: null }, 'quan-tri');
	expect(stateOf(app, admin)).toEqual(['admin', null, 'open']);
});

test('a lost second factor is removed by another administrator, never by oneself', async () => {
	const app = temporaryApp();
	const [own, other] = [
		await account(app, 'quan-tri', 'admin'),
		await account(app, 'quan-tri-2', 'admin')
	];
	await secured(app, own);
	const oneself = () => resetSecondFactor(app, own.id, own.name);
	expect(await refusalOf(oneself)).toBe('second-factor-required');
	expect(accountById(app.store, own.id)?.twoFactorEnabled).toBe(true);
	resetSecondFactor(app, own.id, other.name);
	const credentials = {
		name: own.name,
		password: PASSWORD,
		address: '192.0.2.1',
		headers: new Headers()
	};
	expect((await signIn(app, credentials)).needsCode).toBe(false);
});

test('one person twice: who makes an account is told of others with the same full name', async () => {
	const app = temporaryApp();
	const reporting = { role: 'reporter', unit: DISTRICT } as const;
	const reviewing = { role: 'reviewer', unit: null } as const;
	const invite = async (name: string, fullName: string, duty: NewAccount['duty']) =>
		(await inviteAccount(app, { name, fullName, duty }, 'a test')).namesakes;
	expect(await invite('lan', 'Nguyễn Thị Lan', reporting)).toEqual([]);
	expect(await invite('lan-tinh', ' nguyễn  thị LAN'.normalize('NFD'), reviewing)).toEqual(['lan']);
	expect(await invite('lan-3', 'Nguyễn Thị Lán', reviewing)).toEqual([]);
});
