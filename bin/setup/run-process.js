import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './root.js';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program without showing what it says, unless it fails: then that is the error's message.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, shell?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 */
export function runQuietly(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: root,
			...options,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		/** @type {Buffer[]} */
		const output = [];
		child.stdout.on('data', (chunk) => output.push(chunk));
		child.stderr.on('data', (chunk) => output.push(chunk));
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else
				reject(new Error(`${[command, ...args].join(' ')}\n${Buffer.concat(output).toString()}`));
		});
	});
}

/**
 * Runs a program in our place: same terminal, signals passed on.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(command, args, options = {}, onStart = () => {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: 'inherit', ...options });
		onStart(child);
		const passOn = SIGNALS.map((signal) => ({ signal, to: () => child.kill(signal) }));
		for (const { signal, to } of passOn) process.on(signal, to);
		child.once('error', reject);
		child.once('close', (code, signal) => {
			for (const { signal, to } of passOn) process.off(signal, to);
			resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
		});
	});
}

/**
 * npm as it was called, else the one in PATH. On Windows that is a .cmd file, which needs a shell.
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function runNpm(args, options = {}) {
	const script = process.env['npm_execpath'];
	if (script !== undefined && /npm-cli\.c?js$/.test(script))
		return runQuietly(process.execPath, [script, ...args], options);
	const windows = process.platform === 'win32';
	return runQuietly(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/**
 * The JavaScript file behind a package's command: runs on every system, without shell or .cmd.
 * @param {string} packageName
 * @param {string} [command]
 * @returns {string}
 */
export function toolPath(packageName, command = packageName) {
	const manifest = join(root, 'node_modules', packageName, 'package.json');
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
	return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}
