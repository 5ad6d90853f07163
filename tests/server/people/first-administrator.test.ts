import { expect, test } from 'vitest';
import { inviteFirstAdministrator } from '../../../src/lib/server/people/first-administrator.ts';
import { deactivateAccount } from '../../../src/lib/server/people/duties.ts';
import {
	getInvitation,
	acceptInvitation,
	type OneTimeLink
} from '../../../src/lib/server/people/links.ts';
import { allAccounts, personByName } from '../../../src/lib/server/query/people.ts';
import { setDeactivatedAt } from '../../../src/lib/server/store/people.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { logged, refusalOf } from '../fixtures/entries.ts';
import { account, PASSWORD, reporter, reviewer, tokenOf } from '../fixtures/people.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

async function offered(world: AppContext): Promise<OneTimeLink> {
	const link = await inviteFirstAdministrator(world);
	if (!link) throw new Error('no link was offered');
	return link;
}

const opened = (world: AppContext, link: OneTimeLink, name: string): Promise<string> => {
	const typed = { name, fullName: 'Võ Quốc Anh', password: PASSWORD, again: PASSWORD };
	return acceptInvitation(world, tokenOf(link), typed);
};

test('with no accounts the first start offers a link, by which name and password are chosen', async () => {
	const world = temporaryWorld();
	const link = await offered(world);
	const invitation = await getInvitation(world, tokenOf(link), '192.0.2.1');
	expect(invitation).toEqual({ name: null, fullName: '', role: 'admin', isReset: false });
	expect(await opened(world, link, 'quan-tri')).toBe('quan-tri');
	expect(personByName(world.store, 'quan-tri')).toMatchObject({
		fullName: 'Võ Quốc Anh',
		role: 'admin',
		unit: null,
		hasSecondFactor: false
	});
	expect(await inviteFirstAdministrator(world)).toBeNull();
});

test('a link that was lost opens nothing after the next start, and no second account is made', async () => {
	const world = temporaryWorld();
	const [lost, found] = [await offered(world), await offered(world)];
	expect(await refusalOf(() => opened(world, lost, 'nguoi-la'))).toBe('link-void');
	expect(await opened(world, found, 'quan-tri')).toBe('quan-tri');
	expect(allAccounts(world.store)).toHaveLength(1);
});

test('a link works once', async () => {
	const world = temporaryWorld();
	const link = await offered(world);
	await opened(world, link, 'quan-tri');
	expect(await refusalOf(() => opened(world, link, 'nguoi-la'))).toBe('link-void');
	expect(allAccounts(world.store).map(({ username }) => username)).toEqual(['quan-tri']);
});

test('a name that is taken or cannot be does not use the link up', async () => {
	const world = temporaryWorld();
	await reviewer(world, 'binh');
	const link = await offered(world);
	expect(await refusalOf(() => opened(world, link, 'binh'))).toBe('name-taken');
	expect(await refusalOf(() => opened(world, link, 'Quản trị'))).toBe('name-unusable');
	expect(await opened(world, link, ' Quan-Tri ')).toBe('quan-tri');
});

test('reporters and reviewers do not keep an installation; an administrator does', async () => {
	const world = temporaryWorld();
	await reporter(world);
	await reviewer(world);
	expect(await inviteFirstAdministrator(world)).not.toBeNull();
	await account(world, 'quan-tri', 'admin');
	expect(await inviteFirstAdministrator(world)).toBeNull();
});

test('where the only administrator is shut out by force, the machine offers a new link', async () => {
	const world = temporaryWorld();
	const admin = await account(world, 'quan-tri', 'admin');
	expect(await refusalOf(() => deactivateAccount(world, admin.id, 'operator'))).toBe(
		'last-administrator'
	);
	setDeactivatedAt(world.store, admin.id, new Date());
	expect(await inviteFirstAdministrator(world)).not.toBeNull();
});

test('the log says that the program made the account, and holds no link', async () => {
	const world = temporaryWorld();
	const link = await offered(world);
	const [{ id = '' } = {}] = allAccounts(world.store);
	expect(logged(world)).toEqual([`thuoc-so invited ${id} admin`, `thuoc-so link-made ${id} -`]);
	await opened(world, link, 'quan-tri');
	expect(JSON.stringify(logged(world))).not.toContain(tokenOf(link));
});
