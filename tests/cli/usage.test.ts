import { describe, expect, it } from 'vitest';
import { fixture, program } from './program.ts';

const GOOD = fixture('utf8-bom-semicolon.csv');

describe('a command line that cannot be meant ends with 2 and says how to call it', () => {
	it.each<[what: string, args: string[], says: string]>([
		['no command', [], 'Hãy chọn một lệnh.'],
		['an unknown command', ['chek'], 'Không có lệnh “chek”.'],
		['an unknown option', ['releases', '--all'], 'Không có tùy chọn --all.'],
		['an option of another command', ['releases', '--approve'], 'Không có tùy chọn --approve.'],
		['an option without its value', ['release', '--note'], 'Tùy chọn --note viết chưa đúng'],
		['a value where none belongs', ['releases', '--json=1'], 'Tùy chọn --json viết chưa đúng'],
		['an unknown language', ['releases', '--lang', 'fr'], '--lang là vi hoặc en.'],
		['no file', ['check', '--form', 'tthc'], 'Lệnh còn thiếu tham số.'],
		['an argument too many', ['releases', '3'], 'Thừa tham số: 3'],
		[
			'a file that is not there',
			['check', 'no.csv', '--form', 'tthc'],
			'Không đọc được tệp no.csv'
		],
		['a folder as file', ['check', '.', '--form', 'tthc'], 'Không đọc được tệp .'],
		['an unknown form', ['check', GOOD, '--form', 'thtc'], '--form thtc: không có.'],
		[
			'an unreadable period',
			['check', GOOD, '--form', 'tthc', '--period', 'quý 5'],
			'--period quý 5'
		],
		['an unknown unit', ['check', GOOD, '--form', 'tthc', '--unit', '999999'], '--unit 999999'],
		['a blank choice', ['check', GOOD, '--form', ''], 'Thiếu --form.'],
		['a ranking without level', ['rank', 'on-time-rate', '--period', '2023'], 'Thiếu --level.'],
		['two formats at once', ['rank', 'on-time-rate', '--json', '--csv'], 'Chọn --json hoặc --csv.'],
		['a release without a note', ['release'], 'Thiếu --note.'],
		['a review without an act', ['review', 'x'], 'Chọn đúng một việc'],
		['a review with two acts', ['review', 'x', '--approve', '--return', 'y'], 'Chọn đúng một việc']
	])('%s', async (_, args, says) => {
		const { exitCode, out, said } = await program().run(...args);
		expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
		expect(said).toContain(says);
		expect(said).toContain('Cách gọi: thuoc-so');
	});

	it('says so in English where that is asked for', async () => {
		const { exitCode, said } = program().spawn('--lang', 'en', 'chek');
		expect(exitCode).toBe(2);
		expect(said).toContain('There is no command “chek”.');
		expect(said).toContain('Usage: thuoc-so');
	});

	it('leaves nothing half done: one missing file among several stores none', async () => {
		const { run } = program();
		expect(
			(await run('ingest', GOOD, 'no.csv', '--form', 'tthc', '--period', '2023-Q1')).exitCode
		).toBe(2);
		const ranking = await run(
			'rank',
			'on-time-rate',
			'--level',
			'district',
			'--period',
			'2023-Q1',
			'--release',
			'live',
			'--json'
		);
		expect(JSON.parse(ranking.out).coverage.reported).toBe(0);
	});
});

describe('help', () => {
	it('lists all commands on standard output and ends with 0', async () => {
		const { exitCode, out } = program().spawn('--help');
		expect(exitCode).toBe(0);
		for (const command of ['check', 'ingest', 'review', 'rank', 'release', 'releases'])
			expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
	});

	it('of one command needs none of its arguments', async () => {
		const { exitCode, out } = await program().run('rank', '--help', '--lang', 'en');
		expect(exitCode).toBe(0);
		expect(out).toMatch(/^Usage: thuoc-so rank INDICATOR/);
	});
});
