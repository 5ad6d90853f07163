import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { alone } from './lock.js';
import { during } from './progress.js';
import { inRoot } from './root.js';
import { inOurPlace } from './run.js';
import { startFast } from './start-fast.js';
import { environment, isNewEnough, node24, toolchain } from './toolchain.js';

/**
 * Makes what the program needs and is not there yet, then lets `go` run it; all of it on a Node
 * that is new enough. Where there is nothing to make, nothing is said.
 *
 * @param {import('./steps.js').Step[]} steps
 * @param {NodeJS.WriteStream} words where progress is told
 * @param {() => Promise<number>} go
 * @returns {Promise<number>} exit code
 */
export async function prepared(steps, words, go) {
	const plan = [toolchain, ...steps];
	try {
		if (!isNewEnough(process.versions.node)) {
			await make(plan, [toolchain], words);
			return await inOurPlace(node24, process.argv.slice(1), { env: environment(node24) });
		}
		Object.assign(process.env, environment(process.execPath));
		await make(plan, steps, words);
	} catch (error) {
		words.write(`${error instanceof Error ? error.message : error}\n`);
		return 1;
	}
	startFast();
	return go();
}

/**
 * One process at a time; whoever waited finds the work done.
 * @param {import('./steps.js').Step[]} plan
 * @param {import('./steps.js').Step[]} wanted those of the plan that this Node can make
 * @param {NodeJS.WriteStream} words
 */
export async function make(plan, wanted, words) {
	if (!wanted.some(isDue)) return;
	const wait = () => words.write('Đang chờ một lệnh khác chuẩn bị xong …\n');
	await alone(wait, async () => {
		for (const step of wanted.filter(isDue)) {
			const from = fingerprint(step.from);
			const title = `[${plan.indexOf(step) + 1}/${plan.length}] ${step.title}`;
			await during(title, words, step.make);
			mkdirSync(dirname(inRoot(step.note)), { recursive: true });
			writeFileSync(inRoot(step.note), from);
		}
	});
}

/** @param {import('./steps.js').Step} step */
function isDue({ from, note, makes }) {
	if (![note, ...makes].every((path) => existsSync(inRoot(path)))) return true;
	return readFileSync(inRoot(note), 'utf8') !== fingerprint(from);
}
