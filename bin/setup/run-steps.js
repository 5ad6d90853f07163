import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf } from './fingerprint.js';
import { withLock } from './lock.js';
import { withProgressLine } from './progress.js';
import { pathInRoot } from './root.js';
import { runInForeground } from './run-process.js';
import { enableFastStart } from './fast-start.js';
import { environmentFor, isNewEnough, nodePath, toolchainStep } from './toolchain.js';

/**
 * Makes what the program needs and is not there yet, then lets `go` run it; all of it on a Node
 * that is new enough. Where there is nothing to make, nothing is said.
 *
 * @param {import('./steps.js').Step[]} steps
 * @param {NodeJS.WriteStream} words where progress is told
 * @param {() => Promise<number>} go
 * @returns {Promise<number>} exit code
 */
export async function runPrepared(steps, words, go) {
	const plan = [toolchainStep, ...steps];
	try {
		if (!isNewEnough(process.versions.node)) {
			await runSteps(plan, [toolchainStep], words);
			return await runInForeground(nodePath, process.argv.slice(1), {
				env: environmentFor(nodePath)
			});
		}
		Object.assign(process.env, environmentFor(process.execPath));
		await runSteps(plan, steps, words);
	} catch (error) {
		words.write(`${error instanceof Error ? error.message : error}\n`);
		return 1;
	}
	enableFastStart();
	return go();
}

/**
 * Runs one process at a time; a waiting process finds the work done.
 * @param {import('./steps.js').Step[]} plan
 * @param {import('./steps.js').Step[]} wanted those of the plan that this Node can make
 * @param {NodeJS.WriteStream} words
 */
export async function runSteps(plan, wanted, words) {
	if (!wanted.some(isStepDue)) return;
	const wait = () => words.write('Đang chờ một lệnh khác chuẩn bị xong …\n');
	await withLock(wait, async () => {
		for (const step of wanted.filter(isStepDue)) {
			const from = fingerprintOf(step.from);
			const title = `[${plan.indexOf(step) + 1}/${plan.length}] ${step.title}`;
			await withProgressLine(title, words, step.make);
			mkdirSync(dirname(pathInRoot(step.note)), { recursive: true });
			writeFileSync(pathInRoot(step.note), from);
		}
	});
}

/** @param {import('./steps.js').Step} step */
function isStepDue({ from, note, makes }) {
	if (![note, ...makes].every((path) => existsSync(pathInRoot(path)))) return true;
	return readFileSync(pathInRoot(note), 'utf8') !== fingerprintOf(from);
}
