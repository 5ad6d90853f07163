import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { dossiers, program } from './program.ts';

const HOSTILE = 'Đợt \u001b]0;chiếm\u0007\u001b[2J\u202etpircs\u009b1m';
const UNSAFE = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;

it('release notes with escape sequences do not reach the terminal of the operator', async () => {
	const thuocSo = program();
	const call = ['ingest', thuocSo.file('a.csv', dossiers({ 528: [30, 10, 4] })), '--form', 'tthc'];
	await thuocSo.run(...call, '--period', '2023-Q1', '--approve', '--note', 'Một huyện');
	await thuocSo.run('release', '--note', 'Đợt cũ');
	// a note of an earlier version, which stored what was typed
	const sqlite = new Database(thuocSo.databasePath);
	sqlite.exec('DROP TRIGGER release_no_update');
	sqlite.prepare('UPDATE release SET note = ?').run(HOSTILE);
	sqlite.close();
	for (const json of [[], ['--json']]) {
		const { out } = await thuocSo.run('releases', ...json);
		expect(out).toContain('chiếm');
		expect(out).not.toMatch(UNSAFE);
	}
	const { out } = await thuocSo.run('release', '--note', HOSTILE, '--json');
	expect(JSON.parse(out).note).not.toMatch(UNSAFE);
});
