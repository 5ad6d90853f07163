import { join } from 'node:path';
import { make } from '../setup/prepare.js';
import { inOurPlace, tool } from '../setup/run.js';
import { build } from '../setup/steps.js';
import { findChromium } from './chromium.js';
import { playwrightCounts, vitestCounts } from './counts.js';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {(folder: string) => Promise<number>} run gives an exit code; the folder is for reports
 * @property {(folder: string) => import('./counts.js').Counts} [counts] of a runner of tests
 */

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extra]
 */
const node = (script, args, extra = {}) =>
	inOurPlace(process.execPath, [script, ...args], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...extra }
	});

/** What `npm test` runs, in this order. @type {Check[]} */
export const CHECKS = [
	{ name: 'format', run: () => node(tool('prettier'), ['--check', '--log-level=warn', '.']) },
	{ name: 'lint', run: () => node(tool('eslint'), ['--max-warnings=0', '.']) },
	{ name: 'types', run: types },
	{ name: 'dead code', run: () => node(tool('knip'), ['--no-progress', '--no-config-hints']) },
	// before all that start the program: two of them at once would wait for one another's build
	{
		name: 'build',
		run: async () => {
			await make([build], [build], process.stdout);
			return 0;
		}
	},
	{
		name: 'unit and property',
		run: (folder) =>
			node(tool('vitest'), [
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${join(folder, 'vitest.json')}`
			]),
		counts: (folder) => vitestCounts(join(folder, 'vitest.json'))
	},
	{
		name: 'browser',
		run: async (folder) =>
			node(tool('@playwright/test', 'playwright'), ['test', '--reporter=list,json'], {
				CHROMIUM_PATH: await findChromium(process.stdout),
				// Playwright sets this one for its workers, and Node warns where both are set
				...(process.env['NO_COLOR'] ? { NO_COLOR: undefined, FORCE_COLOR: '0' } : {}),
				PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'playwright.json')
			}),
		counts: (folder) => playwrightCounts(join(folder, 'playwright.json'))
	}
];

async function types() {
	const synced = await node(tool('@sveltejs/kit', 'svelte-kit'), ['sync']);
	const checked = await node(tool('svelte-check'), ['--fail-on-warnings', '--output=human']);
	return synced || checked;
}
