import { beforeAll, expect, it } from 'vitest';
import { Browser } from './attacker.ts';
import { PASSWORD } from '../people/wanted.ts';
import { installation, type Installation } from './installation.ts';

let at: Installation;

beforeAll(async () => {
	at = await installation([{ name: 'can-bo', role: 'reporter', unit: '528@2021-01-01' }], {
		ORIGIN: 'https://thuoc-so.example'
	});
	return at.end;
});

it('a browser that came by TLS once comes by nothing else', async () => {
	const { headers } = await new Browser(at).get('/');
	expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
});

it('the cookies of a session belong to this one name, path and TLS', async () => {
	const answer = await new Browser(at).post('/dang-nhap', { name: 'can-bo', password: PASSWORD });
	expect(answer.status).toBe(303);
	expect(answer.cookies.length).toBeGreaterThan(0);
	for (const cookie of answer.cookies) {
		expect(cookie).toMatch(/^__Host-thuoc-so\./u);
		expect(cookie).toMatch(/; Secure/iu);
		expect(cookie).toMatch(/; Path=\/(?:;|$)/u);
		expect(cookie).toMatch(/; HttpOnly/iu);
		expect(cookie).not.toMatch(/; Domain=/iu);
	}
});

it('a session that was begun so opens the pages', async () => {
	const browser = new Browser(at);
	await browser.post('/dang-nhap', { name: 'can-bo', password: PASSWORD });
	expect((await browser.get('/tai-khoan')).status).toBe(200);
});
