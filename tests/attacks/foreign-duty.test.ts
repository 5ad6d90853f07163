import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/lib/core/model/person.ts';
import { ACCESS, type Access } from '../../src/lib/server/auth/access.ts';
import { Browser, signedIn } from './attacker.ts';
import { installation, type Installation } from './installation.ts';

/*
 * Every page and every action of the table, tried by everybody who is not named for it. The table is
 * what is promised; this is whether the server keeps it. What the table should say is asked below, in
 * a list of its own.
 */

const ROLES = ['reporter', 'reviewer', 'admin'] as const;

/** An address of a route, with ids that could be. */
const addressOf = (route: string): string =>
	route
		.replace(/\/\([^)]*\)/gu, '')
		.replace('[draft]', 'A'.repeat(24))
		.replace('[id]', '00000000-0000-4000-8000-000000000000')
		.replace('[token]', 'B'.repeat(24)) || '/';

const closed = Object.entries(ACCESS).filter(
	([route, { read, actions }]) =>
		!route.startsWith('/api/') &&
		[read, ...Object.values(actions ?? {})].some((who) => who && !who.includes('nobody'))
);

const strangersTo = (who: Access['read']): Role[] => ROLES.filter((role) => !who?.includes(role));

let at: Installation;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
	at = await installation([
		{ name: 'reporter', role: 'reporter', unit: '528@2021-01-01' },
		{ name: 'reviewer', role: 'reviewer', unit: null },
		{ name: 'admin', role: 'admin', unit: null }
	]);
	for (const role of ROLES) browsers.set(role, await signedIn(at, role));
	browsers.set('nobody', new Browser(at));
	return at.end;
});

const browserOf = (who: string): Browser => browsers.get(who) ?? new Browser(at);

describe.each(closed)('%s', (route, { read, actions = {} }) => {
	const address = addressOf(route);

	it('a stranger is led to sign in, and back from there', async () => {
		const answer = await browserOf('nobody').get(address);
		expect(answer.status).toBe(303);
		expect(answer.location).toBe(`/dang-nhap?tiep=${encodeURIComponent(address)}`);
	});

	it.each(strangersTo(read))('a %s may not look', async (role) => {
		const answer = await browserOf(role).get(address);
		expect(answer.status).toBe(403);
		expect(answer.text).toContain('Tài khoản của bạn không có quyền làm việc này');
	});

	describe.each(Object.entries(actions))('?/%s', (name, who) => {
		const action = name === 'default' ? address : `${address}?/${name}`;

		it('is not done for a stranger', async () => {
			const answer = await browserOf('nobody').post(action, {});
			expect(answer.status).toBe(401);
		});

		it.each(strangersTo(who))('is not done for a %s', async (role) => {
			const answer = await browserOf(role).post(action, {});
			expect(answer.status).toBe(403);
		});
	});
});

describe('what nobody should be able to do, whatever the table says', () => {
	it.each([
		['an official', 'reporter', '/quan-tri'],
		['an official', 'reporter', '/quan-tri/nguoi-dung'],
		['an official', 'reporter', '/quan-tri/nhat-ky'],
		['an official', 'reporter', '/quan-tri/nhat-ky/nhat-ky.csv'],
		['an official', 'reporter', '/duyet'],
		['an official', 'reporter', '/cong-bo'],
		['a reviewer', 'reviewer', '/quan-tri/nguoi-dung'],
		['a reviewer', 'reviewer', '/quan-tri/doc-lai'],
		['a reviewer', 'reviewer', '/quan-tri/nhat-ky/nhat-ky.csv'],
		['a reviewer', 'reviewer', '/nop-bao-cao'],
		['an administrator', 'admin', '/nop-bao-cao']
	])('%s (%s) does not open %s', async (_, role, path) => {
		expect((await browserOf(role).get(path)).status).toBe(403);
		expect((await browserOf(role).get(`/en${path}`)).status).toBe(403);
	});

	it.each([
		['an official', 'reporter', '/quan-tri/nguoi-dung?/invite'],
		['an official', 'reporter', '/duyet?/approve'],
		['an official', 'reporter', '/cong-bo?/publish'],
		['an official', 'reporter', '/ky-bao-cao?/unlock'],
		['a reviewer', 'reviewer', '/quan-tri/nguoi-dung?/duty'],
		['a reviewer', 'reviewer', '/ky-bao-cao?/unlock'],
		['an administrator', 'admin', '/duyet?/approve'],
		['an administrator', 'admin', '/cong-bo?/publish']
	])('%s (%s) does not do %s', async (_, role, action) => {
		expect((await browserOf(role).post(action, {})).status).toBe(403);
	});

	it('an action that does not exist is nobody’s', async () => {
		expect((await browserOf('admin').post('/quan-tri/nguoi-dung?/makeMeKing', {})).status).toBe(
			405
		);
		expect((await browserOf('admin').post('/quan-tri/nguoi-dung?/__proto__', {})).status).toBe(405);
		expect((await browserOf('admin').post('/quan-tri/nguoi-dung?/constructor', {})).status).toBe(
			405
		);
	});

	it('a second action in the address does not slip past the first', async () => {
		const answer = await browserOf('reporter').post('/duyet?/approve&/comment', {});
		expect(answer.status).toBe(403);
		const other = await browserOf('reporter').post('/bao-cao/x?/comment&/approve', {});
		expect(other.status).not.toBe(303);
	});

	it.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])(
		'%s does nothing anywhere',
		async (method) => {
			for (const path of ['/', '/quan-tri', '/api/v1/reports', '/api/v1/units']) {
				const answer = await browserOf('admin').send({
					method,
					path,
					headers: { origin: at.origin }
				});
				expect(answer.status).toBeGreaterThanOrEqual(400);
				expect(answer.status).toBeLessThan(500);
			}
		}
	);
});
