import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../bin/checks/counts.js';
import { runChecks } from '../../bin/checks/run.js';
import type { Check } from '../../bin/checks/list.js';

const passes = (name: string): Check => ({ name, run: async () => 0 });

/** A runner of tests that leaves its report and then ends with a code. */
const runner = (name: string, code: number, report: object | null): Check => ({
	name,
	run: async (folder) => {
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
