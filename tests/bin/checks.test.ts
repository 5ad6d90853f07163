import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../bin/checks/test-counts.js';
import { runChecks } from '../../bin/checks/run-checks.js';
import { playwrightTests, vitestTests } from '../../bin/checks/slowest-tests.js';
import { runProgram } from '../../bin/checks/run-program.js';
import type { Check } from '../../bin/checks/checks.js';

const passes = (name: string): Check => ({ name, run: async () => 0 });

/** A runner of tests that leaves its report and then ends with a code. */
const runner = (name: string, code: number, report: object | null): Check => ({
	name,
	run: async ({ folder }) => {
		if (report) writeFileSync(join(folder, `${name}.json`), JSON.stringify(report));
		return code;
	},
	counts: (folder) =>
		name === 'browser'
			? playwrightCounts(join(folder, 'browser.json'))
			: vitestCounts(join(folder, `${name}.json`))
});

const VITEST = { numPassedTests: 40, numFailedTests: 0 };
const PLAYWRIGHT = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } };

async function outcome(checks: Check[]): Promise<{ code: number; lines: string[] }> {
	let said = '';
	const code = await runChecks(checks, (text) => (said += text));
	return { code, lines: said.trimEnd().split('\n') };
}

describe('the closing line of npm test', () => {
	it.each<[what: string, checks: Check[], code: number, last: string]>([
		[
			'sums both runners',
			[passes('lint'), runner('unit', 0, VITEST), runner('browser', 0, PLAYWRIGHT)],
			0,
			'45 passed, 0 failed'
		],
		[
			'counts failed tests',
			[runner('unit', 1, { numPassedTests: 38, numFailedTests: 2 })],
			1,
			'38 passed, 2 failed'
		],
		[
			'counts a flaky browser test as failed',
			[runner('browser', 0, { stats: { expected: 4, unexpected: 0, flaky: 1 } })],
			1,
			'4 passed, 1 failed'
		],
		[
			'counts a check without tests that fails',
			[{ name: 'lint', run: async () => 1 }, runner('unit', 0, VITEST)],
			1,
			'40 passed, 1 failed'
		],
		[
			'counts a runner that died before its report',
			[runner('unit', 139, null)],
			1,
			'0 passed, 1 failed'
		],
		[
			'counts a runner that fails although its tests passed',
			[runner('unit', 1, VITEST)],
			1,
			'40 passed, 1 failed'
		],
		[
			'counts a check that could not even start',
			[{ name: 'build', run: async () => Promise.reject(new Error('no vite')) }],
			1,
			'0 passed, 1 failed'
		]
	])('%s', async (_, checks, code, last) => {
		const { code: given, lines } = await outcome(checks);
		expect({ code: given, last: lines.at(-1) }).toEqual({ code, last });
	});

	it('stands behind what the failed checks said last', async () => {
		const { lines } = await outcome([
			{
				name: 'unit',
				run: async ({ say }) => {
					say('Unhandled Rejection: a pipe broke\n');
					return 1;
				}
			},
			passes('browser')
		]);
		expect(lines.lastIndexOf('Unhandled Rejection: a pipe broke')).toBeGreaterThan(
			lines.indexOf('── browser ──')
		);
	});

	it('comes after every check has run and the failed ones are named', async () => {
		const { lines } = await outcome([
			{ name: 'format', run: async () => 1 },
			passes('lint'),
			{ name: 'types', run: async () => 2 }
		]);
		expect(lines).toContain('── types ──');
		expect(lines).toContain('Không đạt: format, types');
	});
});

/** A check that says when it begins and ends, and is slow enough that others begin meanwhile. */
const slow = (log: string[], name: string, after: string[] = []): Check => ({
	name,
	after,
	run: async ({ say }) => {
		log.push(`${name} begins`);
		say(`${name} one\n`);
		for (let turn = 0; turn < 5; turn += 1) await nextTurn();
		say(`${name} two\n`);
		log.push(`${name} ends`);
		return 0;
	}
});

describe('checks side by side', () => {
	it('run two at a time, the next as soon as one has ended', async () => {
		const log: string[] = [];
		await outcome(['a', 'b', 'c'].map((name) => slow(log, name)));
		expect(log.slice(0, 2)).toEqual(['a begins', 'b begins']);
		expect(log.indexOf('c begins')).toBeGreaterThan(log.indexOf('a ends'));
		expect(log.indexOf('c begins')).toBeLessThan(log.length - 1);
	});

	it('wait for those they need, also for one that fails', async () => {
		const log: string[] = [];
		const { code } = await outcome([
			slow(log, 'tests', ['build']),
			{ name: 'build', run: async () => (log.push('build'), 1) },
			slow(log, 'lint')
		]);
		expect(log.indexOf('build')).toBeLessThan(log.indexOf('tests begins'));
		expect(log).toContain('tests ends');
		expect(code).toBe(1);
	});

	it('that wait for what is not there are a fault, not a wait for ever', async () => {
		await expect(outcome([slow([], 'tests', ['bild'])])).rejects.toThrow('tests wait in vain');
	});

	it('say what they have to say in one piece', async () => {
		const { lines } = await outcome(['a', 'b'].map((name) => slow([], name)));
		for (const name of ['a', 'b'])
			expect(lines.join('\n')).toContain(`── ${name} ──\n${name} one\n${name} two\n`);
	});
});

describe('a program as a check', () => {
	const run = (script: string): Check => ({
		name: 'program',
		run: (place) => runProgram(place, ['--input-type=module', '-e', script])
	});

	it('gives what it says on both streams, and its exit code', async () => {
		const { code, lines } = await outcome([
			run('console.log("out"); console.error("err"); process.exitCode = 7')
		]);
		expect(code).toBe(1);
		expect(lines).toEqual(expect.arrayContaining(['out', 'err', 'Không đạt: program']));
	});

	it('that is killed has failed', async () => {
		const { code } = await outcome([run('process.kill(process.pid, "SIGKILL")')]);
		expect(code).toBe(1);
	});

	it.runIf(process.platform === 'linux')('tells what it and its own cost', async () => {
		const busy = 'while (process.cpuUsage().user < 9e5) for (let step = 0; step < 1e7; step += 1);';
		const { lines } = await outcome([
			run(
				`const { spawnSync } = await import('node:child_process');
				spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}]);`
			)
		]);
		expect(lines.find((line) => line.startsWith('✓ program'))).toMatch(/\(CPU [1-9]\d* s\)/u);
	});
});

describe('the slowest tests', () => {
	it('of both runners are told, at most ten, before the closing line', async () => {
		const [unit, browser] = [
			{
				...VITEST,
				testResults: Array.from({ length: 12 }, (_, index) => ({
					name: join(process.cwd(), 'tests/a.test.ts'),
					assertionResults: [{ fullName: `test ${index}`, duration: index * 1000 }]
				}))
			},
			{
				...PLAYWRIGHT,
				suites: [
					{
						suites: [
							{
								specs: [
									{
										file: 'b.e2e.ts',
										title: 'opens',
										tests: [
											{ projectName: 'phone', results: [{ duration: 2000 }, { duration: 8500 }] }
										]
									}
								]
							}
						]
					}
				]
			}
		];
		const { lines } = await outcome([
			{ ...runner('unit', 0, unit), tests: (folder) => vitestTests(join(folder, 'unit.json')) },
			{
				...runner('browser', 0, browser),
				tests: (folder) => playwrightTests(join(folder, 'browser.json'))
			}
		]);
		const told = lines.filter((line) => /^ +[\d.]+ s {2}/u.test(line)).map((line) => line.trim());
		expect(told).toHaveLength(10);
		expect(told.slice(0, 2)).toEqual([
			'11.0 s  tests/a.test.ts: test 11',
			'10.5 s  b.e2e.ts: opens (phone)'
		]);
		expect(lines.at(-1)).toBe('45 passed, 0 failed');
	});

	it('are none where a runner left no report, which fails nothing more', async () => {
		const { code, lines } = await outcome([
			{ ...passes('unit'), tests: (folder) => vitestTests(join(folder, 'none.json')) }
		]);
		expect([code, lines.at(-1)]).toEqual([0, '0 passed, 0 failed']);
	});
});
