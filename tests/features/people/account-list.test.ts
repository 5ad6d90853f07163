import { afterEach, expect, test, vi } from 'vitest';
import { getAccounts } from '../../../src/lib/features/people/account-list.server.ts';
import {
	deactivateAccount,
	inviteAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { inviteFirstAdministrator } from '../../../src/lib/features/people/first-administrator.server.ts';
import { createOneTimeLink } from '../../../src/lib/features/account/one-time-links.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { secured } from '../../server/fixtures/entries.ts';
import { account, reporter, reviewer, signedIn } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const HOUR_MS = 3_600_000;

afterEach(() => {
	vi.useRealTimers();
});

const stateOf = (app: AppContext, name: string, at = new Date()) =>
	getAccounts(app, at).find((line) => line.name === name)?.state;

test('all accounts are listed by name, whoever waits for a name last', async () => {
	const app = temporaryApp();
	await inviteFirstAdministrator(app);
	await reviewer(app, 'xuan');
	await reporter(app, 'anh');
	expect(getAccounts(app, new Date()).map(({ name, role }) => [name, role])).toEqual([
		['anh', 'reporter'],
		['xuan', 'reviewer'],
		[null, 'admin']
	]);
});

test('an account is invited until its link is over, and invited again by a new one', async () => {
	const app = temporaryApp();
	const duty = { role: 'reviewer', unit: null } as const;
	await inviteAccount(app, { name: 'moi', fullName: 'Mới', duty }, 'admin');
	const [line] = getAccounts(app, new Date());
	const until = Date.parse(line?.linkUntil ?? '');
	expect(line).toMatchObject({ state: 'invited', lastSignIn: null, hasSecondFactor: false });
	expect(stateOf(app, 'moi', new Date(until - 1))).toBe('invited');
	expect(stateOf(app, 'moi', new Date(until))).toBe('link-over');
	vi.useFakeTimers({ now: until + HOUR_MS, toFake: ['Date'] });
	await createOneTimeLink(app, line?.id ?? '', 'admin');
	expect(stateOf(app, 'moi')).toBe('invited');
});

test('an account in use stays so while a link to reset its password waits', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	await createOneTimeLink(app, lan.id, 'admin');
	expect(getAccounts(app, new Date())).toMatchObject([{ state: 'active', linkUntil: null }]);
});

test('one that is shut is deactivated, opened or not', async () => {
	const app = temporaryApp();
	await account(app, 'quan-tri', 'admin');
	const lan = await reporter(app, 'lan');
	deactivateAccount(app, lan.id, 'quan-tri');
	expect(stateOf(app, 'lan')).toBe('deactivated');
});

test('the last sign-in and the second factor are told, of this account alone', async () => {
	const app = temporaryApp();
	const lan = await reporter(app, 'lan');
	await reporter(app, 'binh');
	await secured(app, lan);
	vi.useFakeTimers({ now: Date.parse('2030-01-02T03:04:05Z'), toFake: ['Date'] });
	await signedIn(app, 'binh');
	expect(getAccounts(app, new Date())).toMatchObject([
		{ name: 'binh', hasSecondFactor: false, lastSignIn: '2030-01-02T03:04:05.000Z' },
		{ name: 'lan', hasSecondFactor: true }
	]);
});
