import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PASSWORD } from '../people/wanted.ts';
import { freePort } from '../free-port.ts';
import { Browser } from './attacker.ts';
import { installation, type Installation } from './installation.ts';
import { removeFolder } from '../remove-folder.ts';

let at: Installation;

beforeAll(async () => {
	at = await installation([]);
	return at.end;
});

/** The path of the link that was printed, if one was. */
const link = (): string | undefined => /\/moi\/[\w-]+/u.exec(at.said())?.[0];

describe('an installation in which nobody is yet', () => {
	it('lets nobody in who was not shown its link', async () => {
		const answer = await new Browser(at).post('/dang-nhap', { name: 'admin', password: 'admin' });
		expect(answer.status).toBe(401);
		expect((await new Browser(at).get('/quan-tri')).status).toBe(303);
	});

	it('prints a new link at each start, and the ones before are void', async () => {
		const first = link();
		await at.restart();
		const second = link();
		expect(first).toBeDefined();
		expect(second).toBeDefined();
		expect(second).not.toBe(first);
		expect((await new Browser(at).get(first ?? '')).status).toBe(410);
		expect((await new Browser(at).get(second ?? '')).status).toBe(200);
	});

	it('takes no weak password for its first administrator', async () => {
		const weak = { name: 'truong-phong', fullName: 'Trưởng phòng', again: 'matkhau123456' };
		const answer = await new Browser(at).post(link() ?? '', { ...weak, password: weak.again });
		expect(answer.status).toBe(422);
		expect(answer.text).not.toContain('matkhau123456');
	});

	it('has an administrator once, who sees nothing before a second factor is on', async () => {
		const typed = { name: 'truong-phong', fullName: 'Trưởng phòng', password: PASSWORD };
		const path = link() ?? '';
		expect((await new Browser(at).post(path, { ...typed, again: PASSWORD })).status).toBe(303);
		expect((await new Browser(at).post(path, { ...typed, again: PASSWORD })).status).toBe(410);
		const browser = new Browser(at);
		await browser.post('/dang-nhap', { name: typed.name, password: PASSWORD });
		const pages = ['/quan-tri', '/quan-tri/nguoi-dung', '/duyet', '/ban-lam-viec'];
		for (const page of pages) {
			const answer = await browser.get(page);
			expect([answer.status, answer.location]).toEqual([303, '/tai-khoan/xac-thuc']);
		}
		const answer = await browser.post('/quan-tri/nguoi-dung?/invite', { name: 'x' });
		expect(answer.status).toBe(403);
	});

	it('prints no link any more once it has one', async () => {
		await at.restart();
		expect(link()).toBeUndefined();
	});
});

describe('a start with a secret that can be guessed', () => {
	it.each(['short', 'a'.repeat(64), 'changeme-changeme-changeme-changeme', 'password'.repeat(6)])(
		'is refused, and the secret not repeated: %s',
		async (AUTH_SECRET) => {
			const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-secret-'));
			onTestFinished(() => removeFolder(folder));
			const server = spawn(process.execPath, ['bin/start.js'], {
				env: {
					...process.env,
					AUTH_SECRET,
					PORT: String(await freePort()),
					SAMPLE_DATA: 'off',
					DATABASE_PATH: join(folder, 'x.sqlite')
				},
				stdio: ['ignore', 'ignore', 'pipe']
			});
			let said = '';
			server.stderr.on('data', (chunk) => (said += String(chunk)));
			expect(await once(server, 'close')).toEqual([1, null]);
			expect(said).toContain('AUTH_SECRET=***');
			expect(said).not.toContain(AUTH_SECRET);
		}
	);
});
