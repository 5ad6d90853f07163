import { afterEach, expect, test, vi } from 'vitest';
import { getAccounts } from '../../../src/lib/server/people/account-list.ts';
import { deactivateAccount, inviteAccount } from '../../../src/lib/server/people/duties.ts';
import { inviteFirstAdministrator } from '../../../src/lib/server/people/first-administrator.ts';
import { createOneTimeLink } from '../../../src/lib/server/people/links.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { secured } from '../fixtures/entries.ts';
import { account, reporter, reviewer, signedIn } from '../fixtures/people.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

const HOUR_MS = 3_600_000;

afterEach(() => {
	vi.useRealTimers();
});

const stateOf = (world: AppContext, name: string, at = new Date()) =>
	getAccounts(world, at).find((line) => line.name === name)?.state;

test('all accounts are listed by name, whoever waits for a name last', async () => {
	const world = temporaryWorld();
	await inviteFirstAdministrator(world);
	await reviewer(world, 'xuan');
	await reporter(world, 'anh');
	expect(getAccounts(world, new Date()).map(({ name, role }) => [name, role])).toEqual([
		['anh', 'reporter'],
		['xuan', 'reviewer'],
		[null, 'admin']
	]);
});

test('an account is invited until its link is over, and invited again by a new one', async () => {
	const world = temporaryWorld();
	const duty = { role: 'reviewer', unit: null } as const;
	await inviteAccount(world, { name: 'moi', fullName: 'Mới', duty }, 'admin');
	const [line] = getAccounts(world, new Date());
	const until = Date.parse(line?.linkUntil ?? '');
	expect(line).toMatchObject({ state: 'invited', lastSignIn: null, hasSecondFactor: false });
	expect(stateOf(world, 'moi', new Date(until - 1))).toBe('invited');
	expect(stateOf(world, 'moi', new Date(until))).toBe('link-over');
	vi.useFakeTimers({ now: until + HOUR_MS, toFake: ['Date'] });
	await createOneTimeLink(world, line?.id ?? '', 'admin');
	expect(stateOf(world, 'moi')).toBe('invited');
});

test('an account in use stays so while a link to reset its password waits', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	await createOneTimeLink(world, lan.id, 'admin');
	expect(getAccounts(world, new Date())).toMatchObject([{ state: 'active', linkUntil: null }]);
});

test('one that is shut is deactivated, opened or not', async () => {
	const world = temporaryWorld();
	await account(world, 'quan-tri', 'admin');
	const lan = await reporter(world, 'lan');
	deactivateAccount(world, lan.id, 'quan-tri');
	expect(stateOf(world, 'lan')).toBe('deactivated');
});

test('the last sign-in and the second factor are told, of this account alone', async () => {
	const world = temporaryWorld();
	const lan = await reporter(world, 'lan');
	await reporter(world, 'binh');
	await secured(world, lan);
	vi.useFakeTimers({ now: Date.parse('2030-01-02T03:04:05Z'), toFake: ['Date'] });
	await signedIn(world, 'binh');
	expect(getAccounts(world, new Date())).toMatchObject([
		{ name: 'binh', hasSecondFactor: false, lastSignIn: '2030-01-02T03:04:05.000Z' },
		{ name: 'lan', hasSecondFactor: true }
	]);
});
