import { expect, test } from 'vitest';
import type { Person, Role } from '../../../src/lib/model/person.ts';
import type { UnitId } from '../../../src/lib/model/unit.ts';
import {
	changeDuty,
	deactivate,
	dropSecondFactor,
	endSessionsOf,
	invite,
	reactivate,
	type NewAccount
} from '../../../src/lib/server/people/duties.ts';
import { makeKey, programWith } from '../../../src/lib/server/people/keys.ts';
import { invitationOf, makeLink } from '../../../src/lib/server/people/links.ts';
import { visitOf } from '../../../src/lib/server/people/sessions.ts';
import { signIn } from '../../../src/lib/server/people/sign-in.ts';
import { accountOf, allAccounts } from '../../../src/lib/server/query/people.ts';
import type { World } from '../../../src/lib/server/world.ts';
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

const stateOf = (world: World, { id }: Person): unknown => {
	const { role, unit, deactivatedAt } = accountOf(world.store, id) ?? {};
	return [role, unit, deactivatedAt === null ? 'open' : 'shut'];
};

/** Acts on the account of a reporter, what is then, and how the log says so. */
const ACTS: [
	name: string,
	act: (world: World, id: string) => void,
	state: [Role, UnitId | null, 'open' | 'shut'],
	says: string
][] = [
	[
		'another unit',
		(world, id) => changeDuty(world, id, { role: 'reporter', unit: COMMUNE }, 'admin'),
		['reporter', COMMUNE, 'open'],
		`admin role-changed lan reporter ${COMMUNE}`
	],
	[
		'another role, which needs no unit',
		(world, id) => changeDuty(world, id, { role: 'reviewer', unit: COMMUNE }, 'admin'),
		['reviewer', null, 'open'],
		'admin role-changed lan reviewer'
	],
	[
		'being shut out',
		(world, id) => deactivate(world, id, 'admin'),
		['reporter', DISTRICT, 'shut'],
		'admin deactivated lan -'
	],
	[
		'being let in again',
		(world, id) => reactivate(world, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin reactivated lan -'
	],
	[
		'losing the second factor',
		(world, id) => dropSecondFactor(world, id, 'admin'),
		['reporter', DISTRICT, 'open'],
		'admin second-factor-off lan -'
	],
	[
		'the end of all sessions',
		(world, id) => endSessionsOf(world, id, 'admin'),
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
	for (const headers of screens) expect(await visitOf(world, headers)).toBeNull();
	expect((await visitOf(world, others))?.person).toEqual(other);
});

test.for(ACTS)('%s of an account that there is not is refused', async ([, act]) => {
	const world = temporaryWorld();
	const before = logged(world);
	expect(await refusalOf(() => act(world, 'none'))).toBe('unknown-account');
	expect(logged(world)).toEqual(before);
});

test('an invited account waits for its link with the duty that was given', async () => {
	const world = temporaryWorld();
	const link = await invite(world, asked({ name: ' LAN ', fullName: ' Nguyễn Thị Lan ' }), 'admin');
	expect(link).toMatchObject({ name: 'lan', hours: 72 });
	expect(link.href).toMatch(/^http:\/\/localhost:3000\/moi\/[\w-]{20,}$/u);
	expect(await invitationOf(world, tokenOf(link), '192.0.2.1')).toEqual({
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
	expect(await refusalOf(() => invite(world, asked(typed), 'admin'))).toBe(code);
	expect(allAccounts(world.store)).toHaveLength(1);
	expect(logged(world)).toEqual(before);
});

test('a duty that cannot be is refused, and the one before stays', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	const headers = await signedIn(world, 'lan');
	const duty = { role: 'reporter', unit: null } as const;
	expect(await refusalOf(() => changeDuty(world, lan.id, duty, 'admin'))).toBe('needs-unit');
	expect((await visitOf(world, headers))?.person).toEqual(lan);
});

test('a changed duty holds at the next request, whatever the browser still shows', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	changeDuty(world, lan.id, { role: 'reviewer', unit: null }, 'admin');
	const visit = await visitOf(world, await signedIn(world, 'lan'));
	expect(visit?.person).toMatchObject({ role: 'reviewer', unit: null });
});

test('who was shut out comes back with password and keys, not with an old session', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	const key = makeKey(world, lan, { label: 'phần mềm', unit: DISTRICT, days: 30 });
	const old = await signedIn(world, 'lan');
	deactivate(world, lan.id, 'admin');
	expect(programWith(world, key)).toBeNull();
	expect(await refusalOf(() => signedIn(world, 'lan'))).toBe('wrong');
	expect(await refusalOf(() => makeLink(world, lan.id, 'admin'))).toBe('unknown-account');
	reactivate(world, lan.id, 'admin');
	expect(programWith(world, key)?.person).toEqual(lan);
	expect(await visitOf(world, old)).toBeNull();
	expect((await visitOf(world, await signedIn(world, 'lan')))?.person).toEqual(lan);
});

test('a link that was on its way opens nothing once the account is shut', async () => {
	const world = temporaryWorld();
	const link = await invite(world, asked(), 'admin');
	const [{ id = '' } = {}] = allAccounts(world.store);
	deactivate(world, id, 'admin');
	reactivate(world, id, 'admin');
	const opening = () => invitationOf(world, tokenOf(link), '192.0.2.1');
	expect(await refusalOf(opening)).toBe('link-void');
});

const LOSSES: [string, (world: World, id: string, actor: string) => void][] = [
	['being shut out', deactivate],
	[
		'another role',
		(world, id, actor) => changeDuty(world, id, { role: 'reviewer', unit: null }, actor)
	]
];

test.for(LOSSES)('%s is refused to the last administrator', async ([, act]) => {
	const world = temporaryWorld();
	const admin = await account(world, 'quan-tri', 'admin');
	await reviewer(world);
	// one whose link nobody followed keeps no installation, nor does one that is shut
	await invite(world, asked({ name: 'moi', duty: { role: 'admin', unit: null } }), 'quan-tri');
	const shut = await account(world, 'da-ngung', 'admin');
	deactivate(world, shut.id, 'quan-tri');
	expect(await refusalOf(() => act(world, admin.id, 'quan-tri'))).toBe('last-administrator');
	expect(stateOf(world, admin)).toEqual(['admin', null, 'open']);
	reactivate(world, shut.id, 'quan-tri');
	expect(await refusalOf(() => act(world, admin.id, 'quan-tri'))).toBe('done');
});

test('the last administrator can be given the same duty again', async () => {
	const world = temporaryWorld();
	const admin = await account(world, 'quan-tri', 'admin');
	changeDuty(world, admin.id, { role: 'admin', unit: null }, 'quan-tri');
	expect(stateOf(world, admin)).toEqual(['admin', null, 'open']);
});

test('a lost second factor is removed by another administrator, never by oneself', async () => {
	const world = temporaryWorld();
	const [own, other] = [
		await account(world, 'quan-tri', 'admin'),
		await account(world, 'quan-tri-2', 'admin')
	];
	await secured(world, own);
	const oneself = () => dropSecondFactor(world, own.id, own.name);
	expect(await refusalOf(oneself)).toBe('second-factor-required');
	expect(accountOf(world.store, own.id)?.twoFactorEnabled).toBe(true);
	dropSecondFactor(world, own.id, other.name);
	const knock = {
		name: own.name,
		password: PASSWORD,
		address: '192.0.2.1',
		headers: new Headers()
	};
	expect((await signIn(world, knock)).needsCode).toBe(false);
});
