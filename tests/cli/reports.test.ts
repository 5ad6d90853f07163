import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { dossiers, fixture, program, type Program } from './program.ts';

const QUARTER = ['--form', 'tthc', '--period', '2023-Q1'];
const GOOD = fixture('utf8-bom-semicolon.csv');
const BROKEN = fixture('identity-broken.csv');

/** Number of districts with a figure in force that is not released yet. */
async function reported({ run }: Program, period = '2023-Q1'): Promise<number> {
	const asked = ['--level', 'district', '--period', period, '--release', 'live', '--json'];
	return JSON.parse((await run('rank', 'on-time-rate', ...asked)).out).coverage.reported;
}

describe('thuoc-so check', () => {
	it('prints one JSON array with a receipt a file, and ends with 1 if one of them has an error', async () => {
		const { exitCode, out, said } = program().spawn('check', GOOD, BROKEN, ...QUARTER, '--json');
		expect(said).toBe('');
		const receipts = JSON.parse(out);
		expect(exitCode).toBe(1);
		expect(receipts).toMatchObject([
			{
				id: null,
				status: 'checked',
				receivedAt: null,
				sha256: createHash('sha256').update(readFileSync(GOOD)).digest('hex'),
				form: 'tthc',
				period: '2023-Q1',
				file: { name: 'utf8-bom-semicolon.csv', encoding: 'utf-8', delimiter: ';' },
				entries: 13,
				errors: 0
			},
			{
				status: 'refused',
				errors: 1,
				problems: [{ code: 'rule/identity', severity: 'error', line: 13 }]
			}
		]);
		expect(receipts[1].problems[0].message).toContain('Ô G13 (dòng 13');
	});

	it('adds every value read with its line where --cells asks for them', async () => {
		const { out } = await program().run('check', GOOD, ...QUARTER, '--json', '--cells');
		const [{ cells }] = JSON.parse(out);
		expect(cells).toHaveLength(13 * 11);
		expect(cells).toContainEqual({ unit: '528', field: 'resolved_late', value: 10, line: 13 });
	});

	it('tells people what is wrong in words, in the language asked for', async () => {
		const { exitCode, out } = await program().run('check', BROKEN, ...QUARTER, '--lang', 'en');
		expect(exitCode).toBe(1);
		expect(out).toContain('errors: 1');
		expect(out).toMatch(/ERROR Cell [A-Z]+13 \(line 13/);
	});

	it('opens a workbook, and says so of one that cannot be opened', async () => {
		const { folder, run } = program();
		const rows = [
			['unit', 'outgoing_total'],
			['528', 1234]
		];
		const workbook = await writeXlsx({ sheets: [{ name: 'Biểu', rows }] });
		writeFileSync(join(folder, 'whole.xlsx'), workbook);
		writeFileSync(join(folder, 'half.xlsx'), workbook.subarray(0, -100));
		const asked = ['--form', 'vanban', '--period', '2023-06', '--json'];
		const [receipt, broken] = JSON.parse(
			(await run('check', 'whole.xlsx', 'half.xlsx', ...asked)).out
		);
		expect(receipt).toMatchObject({ status: 'checked', entries: 1 });
		expect(receipt.file).toMatchObject({ encoding: null, delimiter: null, headerLine: 1 });
		expect(broken.problems).toMatchObject([{ code: 'file/not-text', format: 'xlsx' }]);
	});

	it('stores nothing', async () => {
		const thuocSo = program();
		expect((await thuocSo.run('check', GOOD, ...QUARTER)).exitCode).toBe(0);
		expect(await reported(thuocSo)).toBe(0);
	});
});

describe('thuoc-so ingest', () => {
	it('stores a good file, found from where it is called, and puts it in force with --approve', async () => {
		const thuocSo = program();
		thuocSo.file('quý 1.csv', dossiers({ 528: [30, 10, 0], 522: [20, 20, 5] }));
		const call = ['ingest', 'quý 1.csv', ...QUARTER, '--approve', '--note', 'Hai huyện'];
		const { exitCode, out } = thuocSo.spawn(...call, '--json');
		expect(exitCode).toBe(0);
		expect(JSON.parse(out)).toMatchObject([
			{ status: 'approved', entries: 2, file: { name: 'quý 1.csv' } }
		]);
		expect(await reported(thuocSo)).toBe(2);
	});

	it('without --approve leaves it to a reviewer', async () => {
		const thuocSo = program();
		const { out } = await thuocSo.run('ingest', GOOD, ...QUARTER, '--json');
		expect(JSON.parse(out)[0].status).toBe('submitted');
		expect(await reported(thuocSo)).toBe(0);
	});

	it('gives the same receipt for the same bytes again', async () => {
		const { run } = program();
		const id = async () => JSON.parse((await run('ingest', GOOD, ...QUARTER, '--json')).out)[0].id;
		expect(await id()).toBe(await id());
	});

	it('refuses a file with errors: exit 1, the problems listed, nothing of it stored', async () => {
		const thuocSo = program();
		const { exitCode, out } = await thuocSo.run('ingest', BROKEN, ...QUARTER, '--approve');
		expect(exitCode).toBe(1);
		expect(out).toContain('không nhận');
		expect(out).toMatch(/LỖI Ô [A-Z]+13 \(dòng 13/);
		expect(await reported(thuocSo)).toBe(0);
	});

	it('stores the good ones among several all the same', async () => {
		const thuocSo = program();
		const { exitCode, out } = await thuocSo.run(
			'ingest',
			BROKEN,
			GOOD,
			...QUARTER,
			'--approve',
			'--json'
		);
		expect(exitCode).toBe(1);
		expect(JSON.parse(out).map(({ status }: { status: string }) => status)).toEqual([
			'refused',
			'approved'
		]);
		expect(await reported(thuocSo)).toBe(13);
	});

	it('asks for a note where there are warnings, here of units that are missing, and stores with one', async () => {
		const thuocSo = program();
		const call = [
			'ingest',
			thuocSo.file('a.csv', dossiers({ 528: [40, 0, 0], 522: [20, 20, 5] })),
			...QUARTER,
			'--approve'
		];
		const without = await thuocSo.run(...call);
		expect(without.exitCode).toBe(1);
		expect(without.out).toContain('--note');
		expect(await reported(thuocSo)).toBe(0);
		expect((await thuocSo.run(...call, '--note', 'Mới có hai huyện')).exitCode).toBe(0);
		expect(await reported(thuocSo)).toBe(2);
	});

	it('says which figures a correction changes', async () => {
		const thuocSo = program();
		const [first, second] = [dossiers({ 528: [30, 6, 4] }), dossiers({ 528: [30, 4, 6] })];
		await thuocSo.run(
			'ingest',
			thuocSo.file('a.csv', first),
			...QUARTER,
			'--approve',
			'--note',
			'Một huyện'
		);
		const { out } = await thuocSo.run('check', thuocSo.file('b.csv', second), ...QUARTER);
		expect(out).toContain('528 resolved_late: 4 → 6');
	});
});

describe('thuoc-so review', () => {
	const submitted = async (thuocSo: Program): Promise<string> =>
		JSON.parse((await thuocSo.run('ingest', GOOD, ...QUARTER, '--json')).out)[0].id;

	it('approves under another name than the sender, and withdraws with a reason', async () => {
		const thuocSo = program();
		const id = await submitted(thuocSo);
		const approved = await thuocSo.run('review', id, '--approve', '--as', 'Lan', '--json');
		expect(JSON.parse(approved.out)).toMatchObject({ id, status: 'approved' });
		expect(await reported(thuocSo)).toBe(13);
		expect(
			(await thuocSo.run('review', id, '--withdraw', 'Nhầm quý', '--as', 'Lan')).exitCode
		).toBe(0);
		expect(await reported(thuocSo)).toBe(0);
	});

	it('does not let a sender approve his own report, nor a returned one be approved', async () => {
		const thuocSo = program();
		const id = await submitted(thuocSo);
		const own = await thuocSo.run('review', id, '--approve');
		expect(own.exitCode).toBe(1);
		expect(own.said).toContain('--as');
		expect((await thuocSo.run('review', id, '--return', 'Thiếu xã', '--as', 'Lan')).exitCode).toBe(
			0
		);
		expect((await thuocSo.run('review', id, '--approve', '--as', 'Lan')).exitCode).toBe(1);
	});

	/** Actor of the last log entry. */
	function lastActor({ databasePath }: Program): string {
		const sqlite = new Database(databasePath, { readonly: true });
		const last = sqlite.prepare<[], string>('SELECT actor FROM event ORDER BY seq DESC');
		const actor = last.pluck().get() ?? '';
		sqlite.close();
		return actor;
	}

	it('logs in whose name it was done, and who did it', async () => {
		const thuocSo = program();
		const id = await submitted(thuocSo);
		await thuocSo.run('review', id, '--approve', '--as', 'Lan');
		expect(lastActor(thuocSo)).toMatch(/^Lan \(operator \S+\)$/u);
		await thuocSo.run('review', id, '--withdraw', 'Nhầm quý');
		expect(lastActor(thuocSo)).toMatch(/^operator \S+$/u);
	});

	it('in the name of an account takes that of a reviewer, however it is typed, and no other', async () => {
		const thuocSo = program();
		const id = await submitted(thuocSo);
		await thuocSo.run('user', 'add', 'binh', '--role', 'reviewer');
		await thuocSo.run('user', 'add', 'lan', '--role', 'reporter', '--unit', '528');
		const refused = await thuocSo.run('review', id, '--approve', '--as', 'Lan');
		expect(refused).toMatchObject({ exitCode: 1, out: '' });
		expect(refused.said).toContain('--as Lan: tài khoản này không duyệt được');
		expect((await thuocSo.run('review', id, '--approve', '--as', 'Binh')).exitCode).toBe(0);
		expect(lastActor(thuocSo)).toMatch(/^binh \(operator \S+\)$/u);
	});
});
