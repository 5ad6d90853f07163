import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './attacker.ts';
import { installation, type Installation } from './installation.ts';

let at: Installation;

beforeAll(async () => {
	at = await installation([]);
	return at.end;
});

/** More wrong addresses than a network address may open. */
const TIMES = 25;

describe('a page of others cannot use up the limits of an office behind one address', () => {
	it.each([
		['receipts', (secret: string) => `/receipts/${secret}`, 404],
		['one-time links', (secret: string) => `/moi/${secret.slice(0, 40)}`, 410]
	])('of %s', async (_, path, status) => {
		const browser = new Browser(at);
		const hidden = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' };
		for (let times = 0; times < TIMES; times += 1) {
			const address = path(createHash('sha256').update(`wrong ${times}`).digest('hex'));
			expect((await browser.get(address, hidden)).status).toBe(403);
		}
		const own = { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' };
		expect((await browser.get(path('f'.repeat(64)), own)).status).toBe(status);
	});
});
