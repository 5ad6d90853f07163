import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossiers, program, type Program } from './program.ts';

const QUARTER = ['--form', 'tthc', '--period', '2023-Q1'];
const ASK = [
	'rank',
	'on-time-rate',
	'--level',
	'district',
	'--period',
	'2023-Q1',
	'--parent',
	'51'
];

/** Four districts, the second and third with 3/4 in different counts; one with few cases. */
const ROWS = dossiers({
	528: [100, 100, 0],
	522: [30, 30, 20],
	524: [60, 0, 20],
	525: [20, 20, 40],
	527: [1, 1, 0]
});

describe('thuoc-so rank, before anything is released', () => {
	it('says so and ends with 1', async () => {
		const { exitCode, out, said } = await program().run(...ASK, '--json');
		expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
		expect(said).not.toBe('');
	});
});

describe('after a release', () => {
	let thuocSo: Program;

	beforeAll(async () => {
		thuocSo = program({}, afterAll);
		const file = thuocSo.file('a.csv', ROWS);
		await thuocSo.run('ingest', file, ...QUARTER, '--approve', '--note', 'Năm huyện');
		await thuocSo.run('release', '--note', 'Đợt thử');
	});

	it('gives equal values one rank and skips the next, in JSON', async () => {
		const { exitCode, out } = thuocSo.spawn(...ASK, '--json');
		const ranking = JSON.parse(out);
		expect(exitCode).toBe(0);
		expect(
			ranking.ranked.map((row: { rank: number; tied: boolean; unit: { code: string } }) => [
				row.rank,
				row.tied,
				row.unit.code
			])
		).toEqual([
			[1, false, '528'],
			[2, true, '524'],
			[2, true, '522'],
			[4, false, '525']
		]);
		expect(ranking.total).toMatchObject({ numerator: 362, denominator: 442 });
		expect(ranking.coverage).toEqual({ due: 13, reported: 5 });
		expect(ranking.release).toMatchObject({ number: 1, supersededBy: null });
	});

	it('prints straight columns for people, and the unranked with their reasons', async () => {
		const { out } = await thuocSo.run(...ASK);
		const ends = out
			.split('\n')
			.filter((line) => /^ +=?\d/.test(line))
			.map((line) => line.indexOf('%'));
		expect(ends).toEqual([ends[0], ends[0], ends[0], ends[0]]);
		expect(out).toMatch(/=2 +Huyện Bình Sơn +75,0%/);
		expect(out).toMatch(/Chưa báo cáo \(8\)/);
		expect(out).toMatch(/Huyện Sơn Tịnh \(100,0% \(2 \/ 2\)\)/);
	});

	it('prints the CSV of the API with --csv', async () => {
		const { out } = thuocSo.spawn(...ASK, '--csv');
		const [head, ...lines] = out.trimEnd().split('\r\n');
		expect(head).toMatch(/^rank,tied,unit_code,/);
		expect(lines).toHaveLength(13);
	});

	it.each<[what: string, args: string[]]>([
		['an indicator', ['rank', 'on-time', '--level', 'district', '--period', '2023-Q1']],
		['a level', ['rank', 'on-time-rate', '--level', 'village', '--period', '2023-Q1']],
		['a period', ['rank', 'on-time-rate', '--level', 'district', '--period', '2023-Q7']],
		['a parent', [...ASK, '--parent', '999']],
		['a geography', [...ASK, '--geography', 'old']],
		['a release', [...ASK, '--release', '99']]
	])('ends with 2 and says what there is for %s that does not exist', async (_, args) => {
		const { exitCode, out, said } = await thuocSo.run(...args);
		expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
		expect(said).not.toBe('');
	});

	it('numbers the releases and lists the newest first', async () => {
		const { run } = thuocSo;
		expect(JSON.parse((await run('release', '--note', 'Đợt hai', '--json')).out)).toMatchObject({
			number: 2
		});
		expect(JSON.parse((await run('releases', '--json')).out)).toMatchObject([
			{ number: 2, note: 'Đợt hai', supersededBy: null },
			{ number: 1, note: 'Đợt thử', supersededBy: 2 }
		]);
		const { out } = await run('releases');
		expect(out).toMatch(/2 .*Đợt hai +\d+:[0-9a-f]{64}\n +1 .*Đợt thử +\d+:[0-9a-f]{64}/);
	});

	it('lists the event of each release, against which the log is verified', async () => {
		const { run } = thuocSo;
		const [{ head }] = JSON.parse((await run('releases', '--json')).out);
		const { exitCode } = await run('verify', '--after', `${head.event}:${head.hash}`);
		expect(exitCode).toBe(0);
		const other = await run('verify', '--after', `${head.event}:${'0'.repeat(64)}`);
		expect(other.exitCode).toBe(1);
	});
});
