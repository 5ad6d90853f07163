import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../../src/lib/core/model/person.ts';
import { acceptInvitation } from '../../../src/lib/features/account/one-time-links.server.ts';
import {
	addInvitedAccount,
	changeRoleAssignment,
	deactivateAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import {
	linkRequests,
	requestOneTimeLink
} from '../../../src/lib/features/people/second-administrator.server.ts';
import { hasPassword, personByName } from '../../../src/lib/server/auth/account-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged } from '../../server/fixtures/entries.ts';
import { account, PASSWORD, reporter, tokenOf } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
	vi.useRealTimers();
});

const DISTRICT = '528@2021-01-01';

/** An installation with so many administrators, `quan-tri-1` and so on. */
async function administered(count: number): Promise<AppContext> {
	const app = temporaryApp();
	for (let n = 1; n <= count; n += 1) await account(app, `quan-tri-${n}`, 'admin');
	return app;
}

/** Makes an account as the page does; its id, and the link where there is one at once. */
async function invite(app: AppContext, role: Role, actor = 'quan-tri-1') {
	const duty = { role, unit: role === 'reporter' ? DISTRICT : null } as const;
	const id = addInvitedAccount(app, { name: 'moi', fullName: 'Nguyễn Mới', duty }, actor);
	return { id, ...(await requestOneTimeLink(app, id, actor)) };
}

const isLink = async (app: AppContext, id: string, actor: string): Promise<boolean> =>
	(await requestOneTimeLink(app, id, actor)).link !== null;

describe('one administrator who makes a reviewer of oneself', () => {
	test.each(['reviewer', 'admin'] as const)('gets no link of a %s alone', async (role) => {
		const app = await administered(2);
		const { id, link } = await invite(app, role);
		expect(link).toBeNull();
		expect(await isLink(app, id, 'quan-tri-1')).toBe(false);
		expect(logged(app)).toContain('quan-tri-1 link-asked moi -');
	});

	test('gets none that another administrator asked for and that was met', async () => {
		const app = await administered(2);
		const { id } = await invite(app, 'reviewer');
		expect(await isLink(app, id, 'quan-tri-2')).toBe(true);
		expect(await isLink(app, id, 'quan-tri-2')).toBe(false);
	});

	test('gets none of another administrator’s own account', async () => {
		const app = await administered(2);
		const other = personByName(app.store, 'quan-tri-2');
		expect(await isLink(app, other?.id ?? '', 'quan-tri-1')).toBe(false);
	});

	test('gets none by a reporter’s account that is promoted afterwards', async () => {
		const app = await administered(2);
		const { id, link } = await invite(app, 'reporter');
		const typed = { name: '', fullName: '', password: PASSWORD, again: PASSWORD };
		await acceptInvitation(app, tokenOf({ href: link?.href ?? '' }), typed);
		changeRoleAssignment(app, id, { role: 'reviewer', unit: null }, 'quan-tri-1');
		expect(hasPassword(app.store, id)).toBe(false);
		expect(await isLink(app, id, 'quan-tri-1')).toBe(false);
		expect(await isLink(app, id, 'quan-tri-2')).toBe(true);
	});

	test('gets none by a request that is older than 72 hours', async () => {
		const app = await administered(2);
		const { id } = await invite(app, 'reviewer');
		vi.setSystemTime(Date.now() + 73 * 3_600_000);
		expect(linkRequests(app, new Date())).toEqual([]);
		expect(await isLink(app, id, 'quan-tri-2')).toBe(false);
	});
});

describe('a link that needs no second administrator', () => {
	test('is that of a reporter', async () => {
		const app = await administered(2);
		expect((await invite(app, 'reporter')).link?.name).toBe('moi');
	});

	test('is any where there is one administrator', async () => {
		const app = await administered(1);
		expect((await invite(app, 'reviewer')).link).not.toBeNull();
	});

	test('is any where the other administrator is deactivated', async () => {
		const app = await administered(2);
		deactivateAccount(app, personByName(app.store, 'quan-tri-2')?.id ?? '', 'quan-tri-1');
		expect((await invite(app, 'reviewer')).link).not.toBeNull();
	});

	test('is any of the command line', async () => {
		const app = await administered(2);
		expect((await invite(app, 'admin', 'operator x@y')).link).not.toBeNull();
	});

	test('leaves a reporter who stays one the password', async () => {
		const app = await administered(2);
		const { id } = await reporter(app, 'lan');
		changeRoleAssignment(app, id, { role: 'reporter', unit: '529@2021-01-01' }, 'quan-tri-1');
		expect(hasPassword(app.store, id)).toBe(true);
	});
});

test('who waits for a second administrator is listed until the link is made', async () => {
	const app = await administered(2);
	const { id } = await invite(app, 'reviewer');
	expect(linkRequests(app, new Date())).toMatchObject([{ subject: 'moi', actor: 'quan-tri-1' }]);
	await isLink(app, id, 'quan-tri-2');
	expect(linkRequests(app, new Date())).toEqual([]);
});
