import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROCESSOR } from './run-program.js';
import { inTurn } from './run-in-turn.js';
import { slowest } from './slowest-tests.js';

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} seconds on the clock
 * @property {number | null} processor seconds of it, of all its programs; null where nobody knows
 * @property {boolean} ok
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} end last lines that it said; none where it passed
 * @property {import('./slowest-tests.js').Timed[]} tests
 */

/** A runner of tests names its faults last. */
const TOLD_LINES = 60;

/**
 * Runs every check, also after one that failed, and closes with the sum of all tests. What a check
 * says is given whole when it ends. A check that fails without naming a failed test (a format, a
 * type, a runner that died) counts as one failed.
 * @param {import('./checks.js').Check[]} checks
 * @param {(text: string) => void} say
 * @returns {Promise<number>} exit code
 */
export async function runChecks(checks, say) {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-test-'));
	/** @type {Outcome[]} */
	let outcomes;
	try {
		outcomes = await inTurn(checks, (check) => {
			say(`… ${check.name}\n`);
			return runCheck(check, join(folder, check.name), say);
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	say(summaryText(outcomes));
	return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

/**
 * @param {import('./checks.js').Check} check
 * @param {string} folder
 * @param {(text: string) => void} say
 * @returns {Promise<Outcome>}
 */
async function runCheck({ name, run, counts, tests }, folder, say) {
	mkdirSync(folder, { recursive: true });
	const start = Date.now();
	let output = '';
	const code = await run({ folder, say: (text) => (output += text) }).catch((error) => {
		output += `${error instanceof Error ? error.message : error}\n`;
		return 1;
	});
	const seconds = Math.round((Date.now() - start) / 1000);
	say(`\n── ${name} ──\n${output}`);
	const { passed, failed } = counts?.(folder) ?? { passed: 0, failed: 0 };
	const ok = code === 0 && failed === 0;
	return {
		name,
		seconds,
		processor: orNull(() => processorIn(folder)) ?? null,
		ok,
		passed,
		failed: ok ? 0 : Math.max(1, failed),
		end: ok ? [] : output.trimEnd().split('\n').slice(-TOLD_LINES),
		tests: orNull(() => tests?.(folder)) ?? []
	};
}

/**
 * Runs a report that is printed for information only: its failure never fails the run.
 * @template T
 * @param {() => T} read
 */
function orNull(read) {
	try {
		return read();
	} catch {
		return null;
	}
}

/** @param {string} folder */
function processorIn(folder) {
	const note = join(folder, PROCESSOR);
	if (!existsSync(note)) return null;
	const parts = readFileSync(note, 'utf8').trim().split('\n').map(Number);
	return Math.round(parts.reduce((sum, part) => sum + part, 0));
}

/**
 * @param {Outcome[]} outcomes
 * @returns {string}
 */
function summaryText(outcomes) {
	const lines = outcomes.map(({ name, seconds, processor, ok }) => {
		const used = processor === null ? '' : ` (CPU ${processor} s)`;
		return `${ok ? '✓' : '✗'} ${name.padEnd(18)} ${`${seconds} s`.padStart(6)}${used}`;
	});
	const broken = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
	// again at the end: the checks behind it have said much, and a log may hold its end only
	const ends = outcomes.flatMap(({ ok, name, end }) => (ok ? [] : ['', `── ${name} ──`, ...end]));
	if (broken.length > 0) lines.push('', `Không đạt: ${broken.join(', ')}`);
	const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
	const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
	const slow = slowest(outcomes.flatMap(({ tests }) => tests));
	return [...ends, '', ...slow, '', ...lines, '', `${passed} passed, ${failed} failed`, ''].join(
		'\n'
	);
}
