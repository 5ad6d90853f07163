import { expect, test } from 'vitest';
import { inviteFirstAdministrator } from '../../../src/lib/features/people/first-administrator.server.ts';
import { deactivateAccount } from '../../../src/lib/features/people/manage-accounts.server.ts';
import {
	getInvitation,
	acceptInvitation,
	type OneTimeLink
} from '../../../src/lib/features/account/one-time-links.server.ts';
import {
	allAccounts,
	personByName,
	setDeactivatedAt
} from '../../../src/lib/server/auth/account-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged, refusalOf } from '../../server/fixtures/entries.ts';
import { account, PASSWORD, reporter, reviewer, tokenOf } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

async function offered(app: AppContext): Promise<OneTimeLink> {
	const link = await inviteFirstAdministrator(app);
	if (!link) throw new Error('no link was offered');
	return link;
}

const opened = (app: AppContext, link: OneTimeLink, name: string): Promise<string> => {
	const typed = { name, fullName: 'Võ Quốc Anh', password: PASSWORD, again: PASSWORD };
	return acceptInvitation(app, tokenOf(link), typed);
};

test('with no accounts the first start offers a link, by which name and password are chosen', async () => {
	const app = temporaryApp();
	const link = await offered(app);
	const invitation = await getInvitation(app, tokenOf(link), '192.0.2.1');
	expect(invitation).toEqual({ name: null, fullName: '', role: 'admin', isReset: false });
	expect(await opened(app, link, 'quan-tri')).toBe('quan-tri');
	expect(personByName(app.store, 'quan-tri')).toMatchObject({
		fullName: 'Võ Quốc Anh',
		role: 'admin',
		unit: null,
		hasSecondFactor: false
	});
	expect(await inviteFirstAdministrator(app)).toBeNull();
});

test('a link that was lost opens nothing after the next start, and no second account is made', async () => {
	const app = temporaryApp();
	const [lost, found] = [await offered(app), await offered(app)];
	expect(await refusalOf(() => opened(app, lost, 'nguoi-la'))).toBe('link-void');
	expect(await opened(app, found, 'quan-tri')).toBe('quan-tri');
	expect(allAccounts(app.store)).toHaveLength(1);
});

test('a link works once', async () => {
	const app = temporaryApp();
	const link = await offered(app);
	await opened(app, link, 'quan-tri');
	expect(await refusalOf(() => opened(app, link, 'nguoi-la'))).toBe('link-void');
	expect(allAccounts(app.store).map(({ username }) => username)).toEqual(['quan-tri']);
});

test('the link opens nothing once there is an administrator by another way', async () => {
	const app = temporaryApp();
	const link = await offered(app);
	await account(app, 'quan-tri', 'admin');
	expect(await refusalOf(() => getInvitation(app, tokenOf(link), '192.0.2.1'))).toBe('link-void');
	expect(await refusalOf(() => opened(app, link, 'nguoi-la'))).toBe('link-void');
	expect(personByName(app.store, 'nguoi-la')).toBeNull();
});

test('a name that is taken or cannot be does not use the link up', async () => {
	const app = temporaryApp();
	await reviewer(app, 'binh');
	const link = await offered(app);
	expect(await refusalOf(() => opened(app, link, 'binh'))).toBe('name-taken');
	expect(await refusalOf(() => opened(app, link, 'Quản trị'))).toBe('name-unusable');
	expect(await opened(app, link, ' Quan-Tri ')).toBe('quan-tri');
});

test('reporters and reviewers do not keep an installation; an administrator does', async () => {
	const app = temporaryApp();
	await reporter(app);
	await reviewer(app);
	expect(await inviteFirstAdministrator(app)).not.toBeNull();
	await account(app, 'quan-tri', 'admin');
	expect(await inviteFirstAdministrator(app)).toBeNull();
});

test('where the only administrator is shut out by force, the machine offers a new link', async () => {
	const app = temporaryApp();
	const admin = await account(app, 'quan-tri', 'admin');
	expect(await refusalOf(() => deactivateAccount(app, admin.id, 'operator'))).toBe(
		'last-administrator'
	);
	setDeactivatedAt(app.store, admin.id, new Date());
	expect(await inviteFirstAdministrator(app)).not.toBeNull();
});

test('the log says that the program made the account, and holds no link', async () => {
	const app = temporaryApp();
	const link = await offered(app);
	const [{ id = '' } = {}] = allAccounts(app.store);
	expect(logged(app)).toEqual([`thuoc-so invited ${id} admin`, `thuoc-so link-made ${id} -`]);
	await opened(app, link, 'quan-tri');
	expect(JSON.stringify(logged(app))).not.toContain(tokenOf(link));
});
