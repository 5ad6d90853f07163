import { expect, test } from 'vitest';
import type { Person, Role } from '../../../src/lib/model/person.ts';
import type { UnitId } from '../../../src/lib/model/unit.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	resetSecondFactor,
	endAccountSessions,
	inviteAccount,
	reactivateAccount,
	type NewAccount
} from '../../../src/lib/server/people/duties.ts';
import { createApiKey, findApiClient } from '../../../src/lib/server/people/keys.ts';
import { getInvitation, createOneTimeLink } from '../../../src/lib/server/people/links.ts';
import { findSession } from '../../../src/lib/server/people/sessions.ts';
import { signIn } from '../../../src/lib/server/people/sign-in.ts';
import { accountById, allAccounts } from '../../../src/lib/server/query/people.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { logged, refusalOf, secured } from '../fixtures/entries.ts';
import { account, PASSWORD, reporter, reviewer, signedIn, tokenOf } from '../fixtures/people.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

const DISTRICT: UnitId = '528@2021-01-01';
const COMMUNE: UnitId = '21235@2025-07-01';

const asked = (typed: Partial<NewAccount> = {}): NewAccount => ({
	name: 'lan',
	fullName: 'Nguyễn Thị Lan',
	duty: { role: 'reporter', unit: DISTRICT },
	...typed
});

const stateOf = (world: AppContext, { id }: Person): unknown => {
	const { role, unit, deactivatedAt } = accountById(world.store, id) ?? {};
	return [role, unit, deactivatedAt === null ? 'open' : 'shut'];
};

/** Acts on the account of a reporter, what is then, and how the log says so. */
const ACTS: [
	name: string,
	act: (world: AppContext, id: string) => void,
	state: [Role, UnitId | null, 'open' | 'shut'],
	says: string
][] = [
	[
		'another unit',
		(world, id) => changeRoleAssignment(world, id, { role: 'reporter', unit: COMMUNE }, 'admin'),
		['reporter', COMMUNE, 'open'],
		`admin role-changed lan reporter ${COMMUNE}`
	],
	[
		'another role, which needs no unit',
		(world, id) => changeRoleAssignment(world, id, { role: 'reviewer', unit: COMMUNE }, 'admin'),
		['reviewer', null, 'open'],
		'admin role-changed lan reviewer'
	],
	[
		'being shut out',
		(world, id) => deactivateAccount(world, id, 'admin'),
		['reporter', DISTRICT, 'shut'],
		'admin deactivated lan -'
	],
	[
		'being let in again',
		(world, id) => reactivateAccount(world, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin reactivated lan -'
	],
	[
		'losing the second factor',
		(world, id) => resetSecondFactor(world, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin second-factor-off lan -'
	],
	[
		'the end of all sessions',
		(world, id) => endAccountSessions(world, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin signed-out-everywhere lan -'
	]
];

test.for(ACTS)('%s: done at once, logged, and every session ends', async ([, act, state, says]) => {
	const world = temporaryWorld();
	const [lan, other] = [await reporter(world, 'lan'), await reporter(world, 'binh')];
	const screens = [await signedIn(world, 'lan'), await signedIn(world, 'lan')];
	const others = await signedIn(world, 'binh');
	act(world, lan.id);
	expect(stateOf(world, lan)).toEqual(state);
	expect(logged(world).at(-1)).toBe(says);
	for (const headers of screens) expect(await findSession(world, headers)).toBeNull();
	expect((await findSession(world, others))?.person).toEqual(other);
});

test.for(ACTS)('%s of an account that there is not is refused', async ([, act]) => {
	const world = temporaryWorld();
	const before = logged(world);
	expect(await refusalOf(() => act(world, 'none'))).toBe('unknown-account');
	expect(logged(world)).toEqual(before);
});

test('an invited account waits for its link with the duty that was given', async () => {
	const world = temporaryWorld();
	const link = await inviteAccount(
		world,
		asked({ name: ' LAN ', fullName: ' Nguyễn Thị Lan ' }),
		'admin'
	);
	expect(link).toMatchObject({ name: 'lan', hours: 72 });
	expect(link.href).toMatch(/^http:\/\/localhost:3000\/moi\/[\w-]{20,}$/u);
	expect(await getInvitation(world, tokenOf(link), '192.0.2.1')).toEqual({
		name: 'lan',
		fullName: 'Nguyễn Thị Lan',
		role: 'reporter',
		isReset: false
	});
	expect(logged(world)).toEqual([
		`admin invited lan reporter ${DISTRICT}`,
		'admin link-made lan -'
	]);
	expect(JSON.stringify(logged(world))).not.toContain(tokenOf(link));
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
	const world = temporaryWorld();
	await reporter(world, 'binh');
	const before = logged(world);
	expect(await refusalOf(() => inviteAccount(world, asked(typed), 'admin'))).toBe(code);
	expect(allAccounts(world.store)).toHaveLength(1);
	expect(logged(world)).toEqual(before);
});

test('a duty that cannot be is refused, and the one before stays', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	const headers = await signedIn(world, 'lan');
	const duty = { role: 'reporter', unit: null } as const;
	expect(await refusalOf(() => changeRoleAssignment(world, lan.id, duty, 'admin'))).toBe(
		'needs-unit'
	);
	expect((await findSession(world, headers))?.person).toEqual(lan);
});

test('a changed duty holds at the next request, whatever the browser still shows', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	changeRoleAssignment(world, lan.id, { role: 'reviewer', unit: null }, 'admin');
	const visit = await findSession(world, await signedIn(world, 'lan'));
	expect(visit?.person).toMatchObject({ role: 'reviewer', unit: null });
});

test('who was shut out comes back with password and keys, not with an old session', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	const key = createApiKey(world, lan, { label: 'phần mềm', unit: DISTRICT, days: 30 });
	const old = await signedIn(world, 'lan');
	deactivateAccount(world, lan.id, 'admin');
	expect(findApiClient(world, key)).toBeNull();
	expect(await refusalOf(() => signedIn(world, 'lan'))).toBe('wrong');
	expect(await refusalOf(() => createOneTimeLink(world, lan.id, 'admin'))).toBe('unknown-account');
	reactivateAccount(world, lan.id, 'admin');
	expect(findApiClient(world, key)?.person).toEqual(lan);
	expect(await findSession(world, old)).toBeNull();
	expect((await findSession(world, await signedIn(world, 'lan')))?.person).toEqual(lan);
});

test('a link that was on its way opens nothing once the account is shut', async () => {
	const world = temporaryWorld();
	const link = await inviteAccount(world, asked(), 'admin');
	const [{ id = '' } = {}] = allAccounts(world.store);
	deactivateAccount(world, id, 'admin');
	reactivateAccount(world, id, 'admin');
	const opening = () => getInvitation(world, tokenOf(link), '192.0.2.1');
	expect(await refusalOf(opening)).toBe('link-void');
});

const LOSSES: [string, (world: AppContext, id: string, actor: string) => void][] = [
	['being shut out', deactivateAccount],
	[
		'another role',
		(world, id, actor) => changeRoleAssignment(world, id, { role: 'reviewer', unit: null }, actor)
	]
];

test.for(LOSSES)('%s is refused to the last administrator', async ([, act]) => {
	const world = temporaryWorld();
	const admin = await account(world, 'quan-tri', 'admin');
	await reviewer(world);
	// one whose link nobody followed keeps no installation, nor does one that is shut
	await inviteAccount(
		world,
		asked({ name: 'moi', duty: { role: 'admin', unit: null } }),
		'quan-tri'
	);
	const shut = await account(world, 'da-ngung', 'admin');
	deactivateAccount(world, shut.id, 'quan-tri');
	expect(await refusalOf(() => act(world, admin.id, 'quan-tri'))).toBe('last-administrator');
	expect(stateOf(world, admin)).toEqual(['admin', null, 'open']);
	reactivateAccount(world, shut.id, 'quan-tri');
	expect(await refusalOf(() => act(world, admin.id, 'quan-tri'))).toBe('done');
});

test('the last administrator can be given the same duty again', async () => {
	const world = temporaryWorld();
	const admin = await account(world, 'quan-tri', 'admin');
	changeRoleAssignment(world, admin.id, { role: 'admin', unit: null }, 'quan-tri');
	expect(stateOf(world, admin)).toEqual(['admin', null, 'open']);
});

test('a lost second factor is removed by another administrator, never by oneself', async () => {
	const world = temporaryWorld();
	const [own, other] = [
		await account(world, 'quan-tri', 'admin'),
		await account(world, 'quan-tri-2', 'admin')
	];
	await secured(world, own);
	const oneself = () => resetSecondFactor(world, own.id, own.name);
	expect(await refusalOf(oneself)).toBe('second-factor-required');
	expect(accountById(world.store, own.id)?.twoFactorEnabled).toBe(true);
	resetSecondFactor(world, own.id, other.name);
	const knock = {
		name: own.name,
		password: PASSWORD,
		address: '192.0.2.1',
		headers: new Headers()
	};
	expect((await signIn(world, knock)).needsCode).toBe(false);
});
