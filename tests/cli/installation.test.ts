import Database from 'better-sqlite3';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program, type Program } from './program.ts';

/** A program whose catalogue is a copy that may be broken. */
function withCopiedData(): Program & { root: string } {
	const thuocSo = program();
	const root = join(thuocSo.folder, 'installation');
	for (const folder of ['data/catalogue', 'data/units', 'drizzle'])
		cpSync(folder, join(root, folder), { recursive: true });
	return { ...thuocSo, root };
}

describe('an installation that cannot be used', () => {
	it('with a broken catalogue names file, place and what is expected, and ends with 1', async () => {
		const { root, folder } = withCopiedData();
		const file = join(root, 'data/catalogue/forms/tthc.json');
		const form = JSON.parse(readFileSync(file, 'utf8'));
		form.fields[0].addUp = 'average';
		writeFileSync(file, JSON.stringify(form));
		const { exitCode, out, said } = program({
			THUOC_SO_ROOT: root,
			DATABASE_PATH: join(folder, 'x.sqlite')
		}).spawn('releases');
		expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
		expect(said).toContain('data/catalogue/forms/tthc.json');
		expect(said).toContain('/fields/0/addUp');
	});

	it('with a database of a newer version leaves it as it is, and ends with 1', async () => {
		const { run, databasePath } = program();
		await run('releases');
		const sqlite = new Database(databasePath);
		sqlite
			.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9e15)")
			.run();
		sqlite.pragma('journal_mode = DELETE');
		sqlite.close();
		const before = readFileSync(databasePath);
		const { exitCode, said } = await run('releases');
		expect(exitCode).toBe(1);
		expect(said).toContain('mới hơn');
		expect(readFileSync(databasePath).equals(before)).toBe(true);
	});

	it('with a setting that cannot be meant names it, and ends with 1', async () => {
		const { exitCode, said } = await program({ REVIEW: 'perhaps' }).run('releases');
		expect(exitCode).toBe(1);
		expect(said).toContain('REVIEW');
	});

	it('in a way that nobody foresaw says so in one line and ends with 3', async () => {
		const thuocSo = program();
		mkdirSync(thuocSo.databasePath);
		const { exitCode, out, said } = thuocSo.spawn('releases');
		expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
		expect(said.trimEnd().split('\n')).toHaveLength(1);
		expect(said).toContain('THUOC_SO_DEBUG');
		expect(
			program({ THUOC_SO_DEBUG: '1', DATABASE_PATH: thuocSo.databasePath }).spawn('releases').said
		).toMatch(/\n\s+at /);
	});
});
