import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{ name: string, seconds: number, ok: boolean, passed: number, failed: number }} Outcome */

/**
 * Runs every check, also after one that failed, and closes with the sum of all tests. A check that
 * fails without naming a failed test (a format, a type, a runner that died) counts as one failed.
 * @param {import('./list.js').Check[]} checks
 * @param {(text: string) => void} say
 * @returns {Promise<number>} exit code
 */
export async function runChecks(checks, say) {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-test-'));
	/** @type {Outcome[]} */
	const outcomes = [];
	try {
		for (const check of checks) {
			say(`\n── ${check.name} ──\n`);
			outcomes.push(await outcomeOf(check, folder, say));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	say(summary(outcomes));
	return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

/**
 * @param {import('./list.js').Check} check
 * @param {string} folder
 * @param {(text: string) => void} say
 * @returns {Promise<Outcome>}
 */
async function outcomeOf({ name, run, counts }, folder, say) {
	const start = Date.now();
	const code = await run(folder).catch((error) => {
		say(`${error instanceof Error ? error.message : error}\n`);
		return 1;
	});
	const { passed, failed } = counts?.(folder) ?? { passed: 0, failed: 0 };
	const ok = code === 0 && failed === 0;
	const seconds = Math.round((Date.now() - start) / 1000);
	return { name, seconds, ok, passed, failed: ok ? 0 : Math.max(1, failed) };
}

/**
 * @param {Outcome[]} outcomes
 * @returns {string}
 */
function summary(outcomes) {
	const lines = outcomes.map(
		({ name, seconds, ok }) => `${ok ? '✓' : '✗'} ${name.padEnd(18)} ${`${seconds} s`.padStart(6)}`
	);
	const broken = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
	if (broken.length > 0) lines.push('', `Không đạt: ${broken.join(', ')}`);
	const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
	const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
	return ['', ...lines, '', `${passed} passed, ${failed} failed`, ''].join('\n');
}
