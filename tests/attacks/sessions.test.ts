import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../people/wanted.ts';
import { totp } from '../totp.ts';
import { Browser, signedIn } from './attacker.ts';
import { installation, type Installation } from './installation.ts';

const REPORTERS = ['lan', 'hoa', 'binh', 'minh', 'dung', 'cuc', 'mai', 'anh-tu', 'yen'];

let at: Installation;

beforeAll(async () => {
	at = await installation([
		...REPORTERS.map((name) => ({ name, role: 'reporter', unit: '528@2021-01-01' }) as const),
		{ name: 'quan-tri', role: 'admin', unit: null },
		{ name: 'quan-tri-2', role: 'admin', unit: null }
	]);
	return at.end;
});

const credentials = (name: string, password: string, browser = new Browser(at)) =>
	browser.post('/dang-nhap', { name, password });

/** A page without what differs each time: the number of a refusal. */
const plain = (text: string): string => text.replaceAll(/: [\da-f]{8}\./gu, '');

describe('getting in without knowing the password', () => {
	it.each([
		['admin', 'admin'],
		['admin', 'password'],
		['administrator', 'thuocso'],
		['root', 'root'],
		['quan-tri', ''],
		['quan-tri', 'quan-tri'],
		['', '']
	])('no account opens by a name and password that everybody knows: %s / %s', async (...pair) => {
		expect((await credentials(...pair)).status).toBe(401);
	});

	it.each([
		["lan' OR '1'='1", 'x'],
		["lan'--", PASSWORD],
		['lan', "' OR ''='"],
		['lan\u0000', PASSWORD],
		['ｌａｎ', PASSWORD],
		['lan\r\nhoa', PASSWORD]
	])('a name or password that is code opens nothing: %j / %j', async (...pair) => {
		expect((await credentials(...pair)).status).toBe(401);
	});

	it('an unknown name and a wrong password are answered alike', async () => {
		const [unknown, wrong] = [
			await credentials('khong-co-ai', 'sai'),
			await credentials('lan', 'sai')
		];
		expect(unknown.status).toBe(401);
		expect(plain(unknown.text).replaceAll('khong-co-ai', 'lan')).toBe(plain(wrong.text));
		expect(unknown.cookies).toEqual([]);
	});

	it('guessing is stopped, is told how long, and a restart forgets none of it', async () => {
		for (let tries = 0; tries < 6; tries += 1) await credentials('hoa', `sai ${tries}`);
		const locked = await credentials('hoa', PASSWORD);
		expect(locked.status).toBe(429);
		expect(Number(locked.headers['retry-after'])).toBeGreaterThan(60);
		await at.restart();
		expect((await credentials('hoa', PASSWORD)).status).toBe(429);
	});

	it('a new browser, a cookie or a made-up address does not start the count anew', async () => {
		const browser = new Browser(at);
		const forwarded = { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.8' };
		const form = { name: 'hoa', password: PASSWORD };
		expect((await browser.post('/dang-nhap', form, forwarded)).status).toBe(429);
	});

	it('an official is not locked out of an open session by who guesses at the name', async () => {
		const own = await signedIn(at, 'mai');
		for (let tries = 0; tries < 7; tries += 1) await credentials('mai', `sai ${tries}`);
		expect((await own.get('/tai-khoan')).status).toBe(200);
	});
});

describe('taking over a session', () => {
	it('its cookie is kept from scripts and from other sites', async () => {
		const browser = new Browser(at);
		const { cookies } = await credentials('lan', PASSWORD, browser);
		expect(cookies.length).toBeGreaterThan(0);
		for (const cookie of cookies) {
			expect(cookie).toMatch(/; HttpOnly/iu);
			expect(cookie).toMatch(/; SameSite=Lax/iu);
			expect(cookie).toMatch(/; Path=\//u);
			expect(cookie).not.toMatch(/; Domain=/iu);
		}
	});

	it.each<[what: string, change: (value: string) => string]>([
		['the last letters of its signature', (value) => `${value.slice(0, -6)}AAAAAA`],
		['its token', (value) => `${value.startsWith('Z') ? 'Y' : 'Z'}${value.slice(1)}`],
		['its signature left out', (value) => value.split('.').slice(0, 1).join('.')],
		['everything', () => 'x.y']
	])('a session cookie with %s changed opens nothing', async (_, change) => {
		const own = await signedIn(at, 'lan');
		const name = [...own.cookies.keys()].find((one) => one.endsWith('session_token')) ?? '';
		const value = own.cookies.get(name) ?? '';
		expect(change(value)).not.toBe(value);
		own.cookies.set(name, change(value));
		const answer = await own.get('/tai-khoan');
		expect(answer.status).toBe(303);
	});

	it('a cookie that was set before signing in is not the session afterwards', async () => {
		const browser = new Browser(at);
		browser.cookies.set('thuoc-so.session_token', 'chosen-by-an-attacker');
		await credentials('lan', PASSWORD, browser);
		expect(browser.cookies.get('thuoc-so.session_token')).not.toContain('chosen-by-an-attacker');
	});

	it('a cookie that was copied opens nothing once its owner signed out', async () => {
		const own = await signedIn(at, 'binh');
		const thief = new Browser(at);
		for (const [name, value] of own.cookies) thief.cookies.set(name, value);
		expect((await thief.get('/tai-khoan')).status).toBe(200);
		const { headers } = await own.post('/dang-xuat', {});
		expect(headers['clear-site-data']).toBe('"cache", "storage"');
		expect((await thief.get('/tai-khoan')).status).toBe(303);
	});

	it('signing out everywhere ends the session of the thief, too', async () => {
		const [own, thief] = [await signedIn(at, 'binh'), await signedIn(at, 'binh')];
		const { headers } = await own.post('/tai-khoan?/everywhere', {});
		expect(headers['clear-site-data']).toBe('"cache", "storage"');
		expect((await thief.get('/tai-khoan')).status).toBe(303);
		expect((await own.get('/tai-khoan')).status).toBe(303);
	});

	it('a new password ends the session of who knew the old one', async () => {
		const [own, thief] = [await signedIn(at, 'minh'), await signedIn(at, 'minh')];
		const password = 'con trau ben bo ao 5 sen';
		const form = { current: PASSWORD, password, again: password };
		expect((await own.post('/tai-khoan?/password', form)).status).toBe(303);
		expect((await thief.get('/tai-khoan')).status).toBe(303);
		expect((await own.get('/tai-khoan')).status).toBe(200);
	});

	it('the password is not changed by who found a screen unlocked', async () => {
		const own = await signedIn(at, 'lan');
		const form = { current: 'doan mo', password: 'con trau ben bo ao 5 sen', again: '' };
		const answer = await own.post('/tai-khoan?/password', { ...form, again: form.password });
		expect(answer.status).toBe(422);
		expect((await credentials('lan', PASSWORD)).status).toBe(303);
	});

	it('what is seen while signed in stays in no cache', async () => {
		const own = await signedIn(at, 'lan');
		const pages = ['/tai-khoan', '/ban-lam-viec', '/', '/bieu-mau', '/bieu-mau/tthc.xlsx'];
		for (const path of [...pages, '/api/v1/units'])
			expect((await own.get(path)).headers['cache-control']).toBe('no-store');
	});
});

describe('getting past the second factor', () => {
	it('the right password alone opens nothing', async () => {
		const browser = new Browser(at);
		const first = await credentials('quan-tri', PASSWORD, browser);
		expect(first.location).toMatch(/^\/dang-nhap\/ma/u);
		for (const path of ['/quan-tri', '/tai-khoan', '/tai-khoan/xac-thuc', '/ban-lam-viec'])
			expect((await browser.get(path)).status).toBe(303);
	});

	it('a code is not taken from who did not know the password', async () => {
		const code = totp(at.secrets['quan-tri'] ?? '');
		const answer = await new Browser(at).post('/dang-nhap/ma', { code });
		expect(answer.status).toBe(401);
		expect(answer.cookies).toEqual([]);
	});

	it('a code that was read over a shoulder is not taken a second time', async () => {
		const code = totp(at.secrets['quan-tri'] ?? '', Date.now() + 30_000);
		const first = new Browser(at);
		await credentials('quan-tri', PASSWORD, first);
		expect((await first.post('/dang-nhap/ma', { code })).status).toBe(303);
		const second = new Browser(at);
		await credentials('quan-tri', PASSWORD, second);
		expect((await second.post('/dang-nhap/ma', { code })).status).toBe(401);
	});

	it('codes are not tried one after the other', async () => {
		const statuses: number[] = [];
		for (let tries = 0; tries < 12; tries += 1) {
			const browser = new Browser(at);
			await credentials('quan-tri-2', PASSWORD, browser);
			const code = String(100_000 + tries * 7);
			statuses.push((await browser.post('/dang-nhap/ma', { code })).status);
		}
		expect(statuses.slice(0, 3)).toEqual([401, 401, 401]);
		expect(statuses.at(-1)).toBe(429);
	});
});

describe('links', () => {
	/** A new official; the link as the command line prints it. */
	async function link(name: string): Promise<string> {
		const env = {
			...process.env,
			DATABASE_PATH: at.databasePath,
			ORIGIN: at.origin,
			AUTH_SECRET: 'vq8Jd0WmYx3TzLrKc7NfHb2GsPa5Ue9RoXi4'
		};
		const args = ['bin/thuoc-so.js', 'user', 'add', name, '--role', 'reporter', '--unit', '528'];
		const { stdout } = await promisify(execFile)(process.execPath, args, { env });
		const [path = ''] = /\/moi\/\S+/u.exec(stdout) ?? [];
		return path;
	}

	const opening = { password: 'con trau ben bo ao 5 sen', again: 'con trau ben bo ao 5 sen' };

	it('a link is of use once', async () => {
		const path = await link('mot-lan');
		expect((await new Browser(at).post(path, opening)).status).toBe(303);
		expect((await new Browser(at).post(path, opening)).status).toBe(410);
		expect((await new Browser(at).get(path)).status).toBe(410);
	});

	it('who follows a link gets no more rights than were given', async () => {
		const path = await link('them-quyen');
		const more = { role: 'admin', unit: '51@2025-07-01', twoFactorEnabled: 'false', name: 'x' };
		expect((await new Browser(at).post(path, { ...opening, ...more })).status).toBe(303);
		const browser = new Browser(at);
		await browser.post('/dang-nhap', { name: 'them-quyen', password: opening.password });
		expect((await browser.get('/quan-tri')).status).toBe(403);
		expect((await browser.get('/tai-khoan')).text).toContain('Huyện Tư Nghĩa');
	});

	it('a link is shown to nobody whom its page leads to', async () => {
		const answer = await new Browser(at).get(await link('kin-dao'));
		expect(answer.status).toBe(200);
		expect(answer.headers['referrer-policy']).toBe('same-origin');
		expect(answer.headers['cache-control']).toBe('no-store');
	});

	it('links are not guessed one after the other', async () => {
		const statuses: number[] = [];
		for (let tries = 0; tries < 22; tries += 1)
			statuses.push((await new Browser(at).get(`/moi/${'x'.repeat(23)}${tries % 10}`)).status);
		expect(statuses[0]).toBe(410);
		expect(statuses.at(-1)).toBe(429);
	});
});

describe('being led astray', () => {
	it.each([
		'//evil.example',
		'https://evil.example/',
		'/\\evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'javascript:alert(1)',
		'http:evil.example',
		'/%0d%0aSet-Cookie:x=y',
		'/..//evil.example/',
		'/.//evil.example/',
		'/a/../..//evil.example/',
		'/%2e%2e//evil.example/',
		'/en/..//evil.example/'
	])('signing in leads to a place of ours, whatever the link said: %j', async (place) => {
		const browser = new Browser(at);
		const path = `/dang-nhap?tiep=${encodeURIComponent(place)}`;
		const answer = await browser.post(path, { name: 'yen', password: PASSWORD });
		expect(answer.status).toBe(303);
		expect(new URL(answer.location, at.origin).origin).toBe(at.origin);
		expect(answer.location).not.toMatch(/[\r\n\t]/u);
	});
});

describe('the log', () => {
	it('holds no password, code, cookie, key or link of all that was tried here', async () => {
		const own = await signedIn(at, 'cuc');
		await own.get('/khong-co-trang-nay');
		const secrets = [PASSWORD, ...Object.values(at.secrets), ...own.cookies.values()];
		for (const secret of secrets) expect(at.log()).not.toContain(secret);
		expect(at.log()).not.toMatch(/\/moi\/[\w-]{8}/u);
		expect(at.log()).toContain('"code":"wrong"');
	});
});
