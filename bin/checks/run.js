import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from './list.js';

/** @typedef {{ name: string, seconds: number, ok: boolean, passed: number, failed: number }} Outcome */

/**
 * Runs every check, also after one that failed, and closes with the sum of all tests. A check that
 * fails without naming a failed test (a format, a type, a runner that died) counts as one failed.
 * @returns {Promise<number>} exit code
 */
export async function runChecks() {
	withoutColourWhereNobodyLooks();
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-test-'));
	/** @type {Outcome[]} */
	const outcomes = [];
	try {
		for (const check of CHECKS) outcomes.push(await outcomeOf(check, folder));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	summarise(outcomes);
	return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

/**
 * @param {import('./list.js').Check} check
 * @param {string} folder
 * @returns {Promise<Outcome>}
 */
async function outcomeOf({ name, run, counts }, folder) {
	process.stdout.write(`\n── ${name} ──\n`);
	const start = Date.now();
	const code = await run(folder).catch((error) => {
		process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
		return 1;
	});
	const { passed, failed } = counts?.(folder) ?? { passed: 0, failed: 0 };
	const ok = code === 0 && failed === 0;
	const seconds = Math.round((Date.now() - start) / 1000);
	return { name, seconds, ok, passed, failed: ok ? 0 : Math.max(1, failed) };
}

/** @param {Outcome[]} outcomes */
function summarise(outcomes) {
	process.stdout.write('\n');
	for (const { name, seconds, ok } of outcomes)
		process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(18)} ${`${seconds} s`.padStart(6)}\n`);
	const broken = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
	if (broken.length > 0) process.stdout.write(`\nKhông đạt: ${broken.join(', ')}\n`);
	const sum = (/** @type {'passed' | 'failed'} */ key) =>
		outcomes.reduce((all, outcome) => all + outcome[key], 0);
	process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
}

function withoutColourWhereNobodyLooks() {
	if (process.stdout.isTTY && !process.env['CI']) return;
	delete process.env['FORCE_COLOR'];
	process.env['NO_COLOR'] = '1';
}
