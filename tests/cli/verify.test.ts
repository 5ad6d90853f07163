import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dossiers, program, type Program } from './program.ts';

const FILE = dossiers({ 528: [30, 10, 4321], 522: [20, 20, 5] });

/** A program with one report in force and released. */
async function released(): Promise<Program & { report: string }> {
	const thuocSo = program();
	const call = ['ingest', thuocSo.file('a.csv', FILE), '--form', 'tthc', '--period', '2023-Q1'];
	const { out } = await thuocSo.run(...call, '--approve', '--note', 'Hai huyện', '--json');
	await thuocSo.run('release', '--note', 'Đợt thử');
	return { ...thuocSo, report: JSON.parse(out)[0].id };
}

/** Changes one byte of the database file: the last letter of a text that stands in it. */
function changeLastOf(text: string, { databasePath }: Program): void {
	const sqlite = new Database(databasePath);
	sqlite.pragma('wal_checkpoint(TRUNCATE)');
	sqlite.close();
	const bytes = readFileSync(databasePath);
	const found = bytes.lastIndexOf(text);
	expect(found).toBeGreaterThan(0);
	const place = found + Buffer.byteLength(text) - 1;
	bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
	writeFileSync(databasePath, bytes);
}

describe('thuoc-so verify', () => {
	it('says that all is right, of what, and ends with 0', async () => {
		const thuocSo = await released();
		const { exitCode, out, said } = thuocSo.spawn('verify');
		expect(exitCode).toBe(0);
		expect(out).toContain(thuocSo.databasePath);
		expect(out).toContain('không phát hiện sai lệch');
		expect(out).toContain('3 sự kiện, 1 tệp, 1 báo cáo với 2 dòng, 1 đợt công bố');
		expect(out).toMatch(/Sự kiện cuối: 3, mã băm [0-9a-f]{64}/u);
		expect(said).toContain('Đọc lại báo cáo');
	});

	it('gives programs one document', async () => {
		const { exitCode, out } = (await released()).spawn('verify', '--json');
		expect(exitCode).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			right: true,
			looked: { events: 3, reports: 1, rows: 2 },
			unproven: 0,
			found: 0,
			findings: []
		});
	});

	it('names the event of which one byte was changed, and ends with 1', async () => {
		const thuocSo = await released();
		changeLastOf('Đợt thử', thuocSo);
		const { exitCode, out } = await thuocSo.run('verify');
		expect(exitCode).toBe(1);
		expect(out).toMatch(/Sự kiện 3: nội dung không khớp|Đợt công bố 1: thông tin không khớp/u);
		expect(out).toContain('CÓ SAI LỆCH: 1 chỗ.');
	});

	it('names the file and its report, in JSON and English too', async () => {
		const thuocSo = await released();
		changeLastOf('10,4321', thuocSo);
		const { exitCode, out } = await thuocSo.run('verify', '--json', '--lang', 'en');
		expect(exitCode).toBe(1);
		const { report } = thuocSo;
		expect(JSON.parse(out)).toMatchObject({
			right: false,
			unproven: 1,
			found: 1,
			findings: [
				{ code: 'file/altered', place: { report }, message: expect.stringContaining(report) }
			]
		});
	});

	it('says so where there is no database to be opened', async () => {
		const thuocSo = program();
		writeFileSync(thuocSo.databasePath, 'no database\n'.repeat(100));
		const { exitCode, out } = await thuocSo.run('verify', '--lang', 'en');
		expect(exitCode).toBe(1);
		expect(out).toContain('The database cannot be opened: not-a-database.');
	});

	it('of a new installation finds nothing wrong', async () => {
		const { exitCode, out } = await program().run('verify', '--lang', 'en');
		expect(exitCode).toBe(0);
		expect(out).toContain('no errors found');
	});

	it('holds the log against an event that was noted, and names what came after it', async () => {
		const thuocSo = await released();
		const { out } = await thuocSo.run('verify', '--json');
		const { event, hash } = JSON.parse(out).head;
		const call = ['verify', '--after', `${event}:${hash}`, '--lang', 'en'];
		expect((await thuocSo.run(...call)).exitCode).toBe(0);
		const last = `${hash.slice(0, -1)}${hash.endsWith('0') ? '1' : '0'}`;
		const other = await thuocSo.run('verify', '--after', `${event}:${last}`, '--lang', 'en');
		expect(other.exitCode).toBe(1);
		expect(other.out).toContain(`Event ${event} no longer has hash ${last}`);
		expect((await thuocSo.run('verify', '--after', 'abc')).exitCode).toBe(2);
	});

	it('takes no argument', async () => {
		expect((await program().run('verify', 'x')).exitCode).toBe(2);
	});
});
