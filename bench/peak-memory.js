import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '..', 'bin', 'thuoc-so.js');

/** Every Node process of the command writes how much memory it had at most, in KiB. */
const HOOK = `process.on('exit', () => require('node:fs').appendFileSync(
	process.env.PEAK_FILE, process.resourceUsage().maxRSS + '\\n'));`;

/**
 * Runs `thuoc-so` and measures the largest of its processes.
 * @param {string[]} args
 * @returns {Promise<{ exitCode: number | null, mebibytes: number, seconds: number, output: string }>}
 */
export async function measurePeakMemory(args) {
	const folder = mkdtempSync(join(tmpdir(), 'peak-'));
	const [hook, peaks] = [join(folder, 'hook.cjs'), join(folder, 'peaks')];
	writeFileSync(hook, HOOK);
	const start = performance.now();
	const child = spawn(process.execPath, [SCRIPT, ...args], {
		env: {
			...process.env,
			NODE_OPTIONS: `--require ${hook}`,
			PEAK_FILE: peaks,
			DATABASE_PATH: join(folder, 'bench.sqlite')
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
	const exitCode = await new Promise((resolve) => child.once('close', resolve));
	const kibibytes = Math.max(...readFileSync(peaks, 'utf8').trim().split('\n').map(Number));
	rmSync(folder, { recursive: true });
	const seconds = (performance.now() - start) / 1000;
	return { exitCode, mebibytes: Math.round(kibibytes / 1024), seconds, output };
}
