import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program, type Program } from './program.ts';

/** Actors, actions and subjects in the log, oldest first. */
function logged({ databasePath }: Program): string[] {
	const sqlite = new Database(databasePath, { readonly: true });
	const rows = sqlite
		.prepare<[], { actor: string; act: string; reason: string | null }>(
			'SELECT actor, act, reason FROM event ORDER BY seq'
		)
		.all();
	sqlite.close();
	return rows.map(({ actor, act, reason }) => `${actor} ${act} ${reason ?? '-'}`);
}

const LINK = /http:\/\/localhost:3000\/moi\/[\w-]+/u;

describe('thuoc-so user add', () => {
	it('works first thing on a new machine: it makes database, secret, account and link', async () => {
		const thuocSo = program();
		const { exitCode, out, said } = thuocSo.spawn('user', 'add', 'Lan', '--role', 'admin');
		expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
		expect(out).toContain('tài khoản lan (quản trị viên)');
		expect(out).toMatch(LINK);
		expect(statSync(join(thuocSo.folder, 'secret')).mode & 0o777).toBe(0o600);
		expect(logged(thuocSo)).toEqual([
			expect.stringMatching(/^operator \S+ invited admin$/u),
			expect.stringMatching(/^operator \S+ link-made -$/u)
		]);
	});

	it('gives programs one document', async () => {
		const call = ['user', 'add', 'lan', '--role', 'reviewer', '--full-name', 'Trần Thị Lan'];
		const { exitCode, out } = program().spawn(...call, '--json');
		expect(exitCode).toBe(0);
		expect(JSON.parse(out)).toEqual({
			name: 'lan',
			fullName: 'Trần Thị Lan',
			role: 'reviewer',
			unit: null,
			link: expect.stringMatching(LINK),
			hours: 72
		});
	});

	it.each([
		['in force today', '51', { code: '51', validFrom: '2025-07-01' }],
		['that was dissolved', '528', { code: '528', validFrom: '2021-01-01' }],
		['that others bore before', '21025', { code: '21025', validFrom: '2025-07-01' }]
	])('takes a reporter of a unit %s by its code', async (_, code, unit) => {
		const call = ['user', 'add', 'lan', '--role', 'reporter', '--unit', code, '--json'];
		const { exitCode, out } = await program().run(...call);
		expect(exitCode).toBe(0);
		expect(JSON.parse(out).unit).toMatchObject(unit);
	});

	it.each([
		['no role', ['lan'], 'Thiếu --role.'],
		['an unknown role', ['lan', '--role', 'boss'], '--role boss: không có.'],
		['a reporter of no unit', ['lan', '--role', 'reporter'], 'Thiếu --unit.'],
		['an unknown unit', ['lan', '--role', 'reporter', '--unit', '999'], '--unit 999: không có.'],
		['a reviewer of a unit', ['lan', '--role', 'reviewer', '--unit', '528'], '--unit chỉ dành'],
		['no name', ['--role', 'admin'], 'Lệnh còn thiếu tham số.'],
		['two names', ['lan', 'binh', '--role', 'admin'], 'Thừa tham số: binh']
	])('ends with 2 for %s', async (_, args, says) => {
		const { exitCode, out, said } = await program().run('user', 'add', ...args);
		expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
		expect(said).toContain(says);
		expect(said).toContain('Cách gọi: thuoc-so user add NAME');
	});

	it('ends with 1 for a name that nobody can bear, or that somebody does', async () => {
		const { run } = program();
		const call = (name: string) => run('user', 'add', name, '--role', 'reviewer', '--lang', 'en');
		expect(await call('trần lan')).toMatchObject({ exitCode: 1, out: '' });
		expect(await call('lan')).toMatchObject({ exitCode: 0 });
		expect(await call('LAN')).toMatchObject({
			exitCode: 1,
			said: expect.stringContaining('is or was used by another account')
		});
	});

	it('leaves no account behind where the secret of the installation can be guessed', async () => {
		const thuocSo = program({ AUTH_SECRET: 'change-me-change-me-change-me-change-me' });
		const { exitCode, said } = await thuocSo.run('user', 'add', 'lan', '--role', 'reviewer');
		expect(exitCode).toBe(1);
		expect(said).toContain('AUTH_SECRET');
		expect(logged(thuocSo)).toEqual([]);
	});
});

describe('thuoc-so token add', () => {
	const withReporter = async (): Promise<Program> => {
		const thuocSo = program();
		await thuocSo.run('user', 'add', 'lan', '--role', 'reporter', '--unit', '528');
		return thuocSo;
	};

	it('prints a key once, for the unit of the account; the log says who made it, not the key', async () => {
		const thuocSo = await withReporter();
		const { exitCode, out } = await thuocSo.run(
			'token',
			'add',
			'lan',
			'--label',
			'máy chủ một cửa'
		);
		expect(exitCode).toBe(0);
		const [key = ''] = /ts_[\w-]{43}/u.exec(out) ?? [];
		expect(key).not.toBe('');
		expect(out).toContain('Huyện Tư Nghĩa');
		const last = logged(thuocSo).at(-1);
		expect(last).toMatch(/^operator \S+ key-made lan 528@2021-01-01 180 d: máy chủ một cửa$/u);
		expect(last).not.toContain(key);
	});

	it('gives programs one document, with unit and days as asked', async () => {
		const call = ['token', 'add', 'lan', '--unit', '21241', '--days', '30', '--json'];
		const { exitCode, out } = await (await withReporter()).run(...call);
		expect(exitCode).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			name: 'lan',
			unit: { code: '21241' },
			days: 30,
			key: expect.stringMatching(/^ts_/u)
		});
	});

	it.each([
		['an account that is not there', ['binh'], 'Không có tài khoản này'],
		['a unit of another district', ['lan', '--unit', '522'], 'đơn vị của bạn'],
		['more days than a key lasts', ['lan', '--days', '367'], '366 ngày']
	])('ends with 1 for %s', async (_, args, says) => {
		const { exitCode, out, said } = await (await withReporter()).run('token', 'add', ...args);
		expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
		expect(said).toContain(says);
	});

	it('ends with 1 for an account that hands nothing in', async () => {
		const { run } = program();
		await run('user', 'add', 'binh', '--role', 'reviewer');
		const { exitCode, said } = await run('token', 'add', 'binh');
		expect(exitCode).toBe(1);
		expect(said).toContain('không phải người báo cáo');
	});

	it.each([
		['days that are no number', ['lan', '--days', 'năm'], '--days năm'],
		['an unknown unit', ['lan', '--unit', '999'], '--unit 999: không có.'],
		['no name', [], 'Lệnh còn thiếu tham số.']
	])('ends with 2 for %s', async (_, args, says) => {
		const { exitCode, said } = await (await withReporter()).run('token', 'add', ...args);
		expect(exitCode).toBe(2);
		expect(said).toContain(says);
	});
});

describe('what was done to people on the command line', () => {
	it('is found right by verify', async () => {
		const thuocSo = program();
		await thuocSo.run('user', 'add', 'lan', '--role', 'reporter', '--unit', '528');
		await thuocSo.run('token', 'add', 'lan');
		const { exitCode, out } = await thuocSo.run('verify', '--json');
		expect(exitCode).toBe(0);
		expect(JSON.parse(out).looked).toMatchObject({ events: 3, accounts: 1, keys: 1 });
	});

	it.each(['user', 'token', 'user remove', 'add user'])('there is no command %s', async (words) => {
		const { exitCode, said } = await program().run(...words.split(' '));
		expect(exitCode).toBe(2);
		expect(said).toContain('Không có lệnh');
	});
});
