import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../people/wanted.ts';
import { Browser, send, signedIn } from './attacker.ts';
import { installation, type Installation } from './installation.ts';

let at: Installation;
let official: Browser;

beforeAll(async () => {
	at = await installation([
		{ name: 'can-bo', role: 'reporter', unit: '528@2021-01-01', hasKey: true },
		{ name: 'duyet', role: 'reviewer', unit: null }
	]);
	official = await signedIn(at, 'can-bo');
	return at.end;
});

describe('pages of others that make a browser send something', () => {
	const FROM: [who: string, headers: Record<string, string>][] = [
		['another site', { origin: 'https://evil.example' }],
		['a sandboxed frame', { origin: 'null' }],
		['another port of this machine', { origin: 'http://localhost:1' }],
		['a name that only looks like ours', { origin: 'http://localhost.evil.example' }],
		['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
		['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }]
	];

	describe.each(FROM)('%s', (_, headers) => {
		it.each([
			'/dang-nhap',
			'/dang-xuat',
			'/tai-khoan?/password',
			'/tai-khoan?/everywhere',
			'/tai-khoan/khoa?/make',
			'/nop-bao-cao?/send'
		])('does not send %s', async (path) => {
			const answer = await official.post(path, {}, headers);
			expect(answer.status).toBe(403);
			expect((await official.get('/tai-khoan')).status).toBe(200);
		});
	});

	it('a form that does not say where it comes from is not taken', async () => {
		const answer = await official.send({
			method: 'POST',
			path: '/dang-xuat',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: ''
		});
		expect(answer.status).toBe(403);
	});

	it.each(['text/plain', 'application/json', 'multipart/form-data; boundary=x'])(
		'a body of the type %s does not slip through',
		async (type) => {
			const headers = { origin: 'https://evil.example', 'content-type': type };
			expect((await official.post('/dang-xuat', {}, headers)).status).toBe(403);
		}
	);

	it('a picture or link that looks at a page changes nothing', async () => {
		await official.get('/dang-xuat');
		await official.get('/tai-khoan?/everywhere');
		await official.get('/nop-bao-cao?/drop&id=x');
		expect((await official.get('/tai-khoan')).status).toBe(200);
	});

	it('no page of others reads with the cookies of an official', async () => {
		const headers = { origin: 'https://evil.example' };
		for (const path of ['/api/v1/units', '/ban-lam-viec', '/tai-khoan']) {
			const answer = await official.get(path, headers);
			expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
			if (!path.startsWith('/api/'))
				expect(answer.headers['access-control-allow-origin']).toBeUndefined();
		}
	});
});

describe('what an answer allows a browser', () => {
	it.each(['/', '/chi-tieu', '/ban-lam-viec', '/khong-co-trang-nay', '/quan-tri'])(
		'no script, style or frame of others: %s',
		async (path) => {
			const { headers } = await official.get(path);
			const policy = String(headers['content-security-policy']);
			const scripts = policy.split(';').filter((part) => /script-src|default-src/u.test(part));
			expect(policy).toContain("default-src 'self'");
			expect(policy).toContain("object-src 'none'");
			expect(policy).toContain("base-uri 'none'");
			expect(policy).toContain("form-action 'self'");
			expect(policy).toContain('frame-ancestors');
			expect(scripts.join()).not.toMatch(/unsafe-inline|unsafe-eval|\*|http:/u);
			expect(policy).not.toContain("'unsafe-inline'");
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBeDefined();
			expect(headers['cross-origin-opener-policy']).toBe('same-origin');
		}
	);

	it('no page of an official’s work is put into a frame', async () => {
		const { headers } = await official.get('/nop-bao-cao');
		expect(String(headers['content-security-policy'])).toMatch(/frame-ancestors '(?:self|none)'/u);
	});

	it('the server does not say what it is made of', async () => {
		const { headers } = await official.get('/');
		expect(headers['x-powered-by']).toBeUndefined();
		expect(headers['server']).toBeUndefined();
	});
});

describe('text of strangers that wants to be markup', () => {
	const MARKUP = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

	it.each([
		`/don-vi?q=${encodeURIComponent(MARKUP)}`,
		`/xep-hang/on-time-rate?period=${encodeURIComponent(MARKUP)}`,
		`/xep-hang/${encodeURIComponent(MARKUP)}`,
		`/dang-nhap?tiep=${encodeURIComponent(MARKUP)}`,
		`/tu-choi?vi-sao=${encodeURIComponent(MARKUP)}&so=${encodeURIComponent(MARKUP)}`,
		`/bieu-mau?period=${encodeURIComponent(MARKUP)}&unit=${encodeURIComponent(MARKUP)}`,
		`/receipts/${encodeURIComponent(MARKUP)}`,
		`/moi/${encodeURIComponent(MARKUP)}`,
		`/${encodeURIComponent(MARKUP)}`
	])('stays text in %s', async (path) => {
		const { text, status } = await official.get(path);
		expect(status).toBeLessThan(500);
		expect(text).not.toContain('<img src=x');
		expect(text).not.toContain('<script>alert');
	});

	it('stays text in a file’s name and in its cells', async () => {
		const { location } = await official.upload(
			`${MARKUP.replaceAll('/', '')}.csv`,
			`unit,received_online\n${MARKUP.replaceAll('"', '""').replace(/^|$/gu, '"')},5\n`
		);
		for (const path of [location, '/nop-bao-cao']) {
			const { text, status } = await official.get(path);
			expect(status).toBe(200);
			expect(text).not.toContain('<img src=x');
			expect(text).not.toContain('<script>alert');
		}
	});

	it.each(['/don-vi?q=', '/don-vi/__data.json?q=', '/api/v1/units?level='])(
		'turns no letters round in the answer of %s',
		async (path) => {
			const { status, text } = await official.get(`${path}${encodeURIComponent('a\u202Egpj')}`);
			expect(status).toBeLessThan(500);
			expect([text.includes('gpj'), text.includes('\u202E')]).toEqual([true, false]);
		}
	);

	it('stays text in a name that is typed at the door', async () => {
		const answer = await new Browser(at).post('/dang-nhap', { name: MARKUP, password: 'x' });
		expect(answer.text).not.toContain('<img src=x');
	});
});

describe('names and ids that lead elsewhere', () => {
	it.each([
		'/../../../etc/passwd',
		'/..%2f..%2f..%2fetc%2fpasswd',
		'/%2e%2e/%2e%2e/etc/passwd',
		'/_app/../../package.json',
		'/.env',
		'/.git/config',
		'/data/secret',
		'/secret',
		'/data/thuoc-so.sqlite',
		'/attacked.sqlite',
		'/package.json',
		'/src/hooks.server.ts',
		'/build/handler.js',
		'/%00',
		'/don-vi/%00',
		'/don-vi/%ff'
	])('no file of the machine is given out: %s', async (path) => {
		const { status, text } = await send(at, { path });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
		expect(text).not.toMatch(/root:|"scripts"|SQLite format|AUTH_SECRET/u);
	});

	it.each([
		"/don-vi/528'%20OR%20'1'='1",
		"/api/v1/units?parent=51'%20UNION%20SELECT%20*%20FROM%20person--",
		"/bao-cao/'%20OR%201=1--",
		"/receipts/'%20OR%201=1--",
		"/nop-bao-cao/'%20OR%201=1--%20aaaaaaaaaa",
		'/dot-cong-bo/1%20OR%201=1',
		'/api/v1/rankings/__proto__?level=commune&period=2025-08',
		'/xep-hang/constructor',
		'/bieu-mau/__proto__.csv'
	])('is taken for an id, finds nothing and breaks nothing: %s', async (path) => {
		const { status, text } = await official.get(path);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
		expect(text).not.toMatch(/SqliteError|SQLITE_|at .*\.[jt]s:\d+/u);
	});

	it('a file’s name neither ends a header nor leaves its folder', async () => {
		const name = '../../etc/x"; filename="evil.exe\r\nSet-Cookie: a=b\r\n\r\n.csv';
		const { location } = await official.upload(name, 'unit,received_online\n528,x\n');
		const { headers, status } = await official.get(`${location}/nhan-xet`);
		expect(status).toBe(200);
		const disposition = String(headers['content-disposition']);
		expect(disposition).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''[^;]*$/u);
		expect(disposition).not.toMatch(/[\r\n/\\]/u);
		expect(headers['set-cookie']).toBeUndefined();
	});

	it('a header of the name of an object’s own things does no harm', async () => {
		const head = '__proto__,constructor,toString,unit,received_online';
		const { location } = await official.upload('proto.csv', `${head}\n1,2,3,528,5\n`);
		expect((await official.get(location)).status).toBe(200);
		expect((await send(at, { path: '/healthz' })).text).toBe('ok');
	});

	it('a link is made for the address of this installation, whatever the request calls it', async () => {
		const answer = await send(at, {
			path: '/dang-nhap',
			headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
		});
		expect(answer.text).not.toContain('evil.example');
	});
});

/** Sends a text byte by byte and returns the response, until the connection ends or breaks. */
const spoken = (text: string): Promise<string> =>
	new Promise((resolve) => {
		const socket = connect(at.port, '127.0.0.1', () => socket.write(text));
		let said = '';
		socket.on('data', (chunk) => (said += String(chunk)));
		socket.on('error', () => undefined);
		socket.once('close', () => resolve(said));
	});

describe('too much, too slow, too odd', () => {
	const api = '/api/v1/reports?form=tthc&period=2023-Q1&unit=528&note=x';
	const byKey = () => ({ authorization: `Bearer ${at.keys['can-bo'] ?? ''}` });

	it('a body above the limit is not kept', async () => {
		const headers = { ...byKey(), 'content-type': 'text/csv' };
		const body = Buffer.alloc(17 * 1_048_576, 'a');
		expect((await send(at, { method: 'POST', path: api, headers, body })).status).toBe(413);
	});

	it('a file just below the limit comes through the form, as a draft', async () => {
		const { status, location } = await official.upload('lon.csv', ',,,\n'.repeat(15 * 262_144));
		expect(status).toBe(303);
		expect(location).toMatch(/\/nop-bao-cao\/[\w-]{24}$/u);
	});

	it('a program’s body of another type is not guessed at', async () => {
		const headers = { ...byKey(), 'content-type': 'application/x-www-form-urlencoded' };
		expect((await send(at, { method: 'POST', path: api, headers, body: 'a=b' })).status).toBe(415);
	});

	it('headers without end are refused', async () => {
		const much = `GET / HTTP/1.1\r\nHost: localhost\r\nX-Much: ${'a'.repeat(64 * 1024)}\r\n\r\n`;
		expect(await spoken(much)).toContain('431');
		expect((await send(at, { path: '/healthz' })).text).toBe('ok');
	});

	it.each([
		['ten thousand fields', 'f=x&'.repeat(10_000)],
		['four million empty fields', 'a&'.repeat(4_194_304)],
		['a password of a megabyte', `name=can-bo&password=${'a'.repeat(1_048_576)}`]
	])('a form of %s is refused before it is read, and the server goes on', async (_, body) => {
		const headers = {
			origin: at.origin,
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html'
		};
		expect((await send(at, { method: 'POST', path: '/dang-nhap', headers, body })).status).toBe(
			413
		);
		expect((await send(at, { path: '/healthz' })).text).toBe('ok');
	});

	it('a form of a thousand fields is read as a form', async () => {
		const form = Object.fromEntries(Array.from({ length: 998 }, (_, index) => [`f${index}`, 'x']));
		const answer = await new Browser(at).post('/dang-nhap', { ...form, name: 'x', password: 'x' });
		expect(answer.status).toBe(401);
	});

	it.each([
		['text/plain', 'a=b', 415],
		['application/json', '{"name":"x"}', 415],
		['multipart/form-data; boundary=x', '--x\r\nno part', 415],
		['multipart/form-data', '', 415],
		['application/x-www-form-urlencoded; charset=utf-16', 'a=%FF%FE', 401],
		['', 'a=b', 415]
	])(
		'an odd body of the type %j at the door is no fault of the server',
		async (type, body, status) => {
			const headers = { origin: at.origin, 'content-type': type, accept: 'text/html' };
			expect((await send(at, { method: 'POST', path: '/dang-nhap', headers, body })).status).toBe(
				status
			);
		}
	);

	it.each([
		['multipart/form-data; boundary=x', '--x\r\nno part', 400],
		['multipart/form-data', 'x', 400],
		['text/plain', 'x', 415]
	])('an odd body of the type %j in place of a file is no fault', async (type, body, status) => {
		const headers = { origin: at.origin, 'content-type': type, accept: 'text/html' };
		const path = '/nop-bao-cao?/send';
		expect((await official.send({ method: 'POST', path, headers, body })).status).toBe(status);
	});

	it('a body where none belongs is refused', async () => {
		expect((await send(at, { path: '/', body: 'x' })).status).toBe(400);
	});

	it('the reserved name of an action is none', async () => {
		for (const path of ['/dang-nhap?/default', '/tai-khoan?/default', '/dang-nhap?/'])
			expect((await official.post(path, {})).status).toBe(405);
	});

	it.each([
		'thuoc-so.session_token=%zz',
		'thuoc-so.session_token=%',
		'thuoc-so.session_token=%ff.x',
		'thuoc-so.two_factor=%ff.x',
		'thuoc-so.two_factor=%E0%A4.%ff',
		'thuoc-so.session_token=%E0%A4%A.x',
		'thuoc-so.two_factor=%zz.%',
		'thuoc-so.session_token=%00.%00; thuoc-so.session_token',
		'PARAGLIDE_LOCALE=%zz; thuoc-so.session_token=a.b; =;;=%'
	])('a malformed cookie is none: %s', async (cookie) => {
		for (const path of ['/', '/dang-nhap', '/dang-nhap/ma', '/tai-khoan', '/api/v1/units'])
			expect(
				(await send(at, { path, headers: { cookie, accept: 'text/html' } })).status
			).toBeLessThan(400);
	});

	it('what is no HTTP is told so, and the server goes on', async () => {
		expect(await spoken('XYZ / \r\n\r\n')).toContain('400');
		expect((await send(at, { path: '/healthz' })).text).toBe('ok');
	});

	it('a request is not smuggled behind two lengths', async () => {
		const lines = ['POST /dang-nhap HTTP/1.1', `Host: localhost:${at.port}`];
		lines.push('Content-Length: 6', 'Transfer-Encoding: chunked', '', '0', '', 'GET /x HTTP/1.1');
		expect(await spoken(lines.join('\r\n'))).toMatch(/^HTTP\/1\.1 400/u);
	});

	it('so many acts in ten minutes are no person’s', async () => {
		const browser = await signedIn(at, 'duyet');
		const statuses: number[] = [];
		for (let times = 0; times < 125; times += 1)
			statuses.push((await browser.post('/cong-bo?/publish', { note: '' })).status);
		expect(statuses[0]).toBe(422);
		expect(statuses.at(-1)).toBe(429);
	});
});

describe('personal data', () => {
	it('a file with a column of people is refused, and says so', async () => {
		const text = 'unit,Họ và tên,Số CCCD,received_online\n528,Nguyễn Văn A,051085001234,5\n';
		const { location } = await official.upload('nguoi.csv', text);
		expect((await official.get(location)).text).toContain('data-code="header/personal-data"');
	});
});

describe('the log', () => {
	it('a line break in an address or a name makes no line of its own', async () => {
		await send(at, { path: '/don-vi/x%0a%7B%22at%22%3A%22forged%22%7D' });
		await new Browser(at).post('/dang-nhap', {
			name: 'x\n{"at":"forged"}',
			password: 'y\r\n{"at":"forged"}'
		});
		for (const line of at
			.log()
			.split('\n')
			.filter((text) => text.startsWith('{'))) {
			expect(() => JSON.parse(line)).not.toThrow();
			expect(line).not.toContain('{"at":"forged"}');
		}
	});

	it('what went wrong is told by a number, and nothing of how the program is made', async () => {
		const answer = await official.get('/quan-tri');
		const [, id = ''] =
			/\b([\da-f]{8})\b/u.exec(answer.text.replaceAll(/<script.*?<\/script>/gsu, '')) ?? [];
		expect(answer.status).toBe(403);
		expect(at.log()).toContain('"code":"denied"');
		expect(answer.text).not.toMatch(/node_modules|\/src\/|\.ts:\d/u);
		expect(id).not.toBe('');
	});

	it('holds no password and no key', () => {
		for (const secret of [PASSWORD, at.keys['can-bo'] ?? '?', ...official.cookies.values()])
			expect(at.log()).not.toContain(secret);
	});
});
