import { join } from 'node:path';
import { pathInRoot } from '../setup/root.js';
import { toolPath } from '../setup/run-process.js';
import { findChromium } from './chromium.js';
import { playwrightCounts, vitestCounts } from './test-counts.js';
import { runProgram } from './run-program.js';
import { playwrightTests, vitestTests } from './slowest-tests.js';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string[]} [after] names of checks that must have ended before
 * @property {(place: import('./run-program.js').Place) => Promise<number>} run gives an exit code
 * @property {(folder: string) => import('./test-counts.js').Counts} [counts] of a runner of tests
 * @property {(folder: string) => import('./slowest-tests.js').Timed[]} [tests] of it, with their times
 */

/** Checks of `npm test`: two at a time, in this order as far as `after` allows. @type {Check[]} */
export const CHECKS = [
	{
		name: 'lint',
		run: (place) => runProgram(place, [toolPath('eslint'), '--max-warnings=0', '.'])
	},
	// before all that start the program: two of them at once would wait for one another's build
	{ name: 'build', run: (place) => runProgram(place, [pathInRoot('bin/checks/make-build.js')]) },
	{ name: 'types', after: ['build'], run: checkTypes },
	{ name: 'format', run: format },
	{ name: 'dead code', run: deadCode },
	{
		name: 'unit, property and component',
		after: ['build'],
		run: unit,
		counts: (folder) => vitestCounts(join(folder, 'vitest.json')),
		tests: (folder) => vitestTests(join(folder, 'vitest.json'))
	},
	{
		name: 'browser',
		// people wait for pages and so do its tests: nothing else runs beside them
		after: ['lint', 'build', 'types', 'format', 'dead code', 'unit, property and component'],
		run: browser,
		counts: (folder) => playwrightCounts(join(folder, 'playwright.json')),
		tests: (folder) => playwrightTests(join(folder, 'playwright.json'))
	}
];

/**
 * An hour of mixed load, by itself: other checks beside it would take the processors that its times
 * are measured on. LOAD_SECONDS names another duration.
 * @type {Check}
 */
export const LOAD_CHECK = {
	name: 'load',
	after: CHECKS.map(({ name }) => name),
	run: load,
	counts: (folder) => vitestCounts(join(folder, 'vitest.json'))
};

/*
 * Caches only where they cannot change a verdict: what Prettier and knip keep of a file depends on
 * this file alone. The rules of lint that know types depend on other files, too, and svelte-check
 * says itself that it judges differently with its cache.
 */

/** @param {import('./run-program.js').Place} place */
function format(place) {
	const cache = pathInRoot('node_modules/.cache/prettier/checked');
	const how = ['--check', '--log-level=warn', '--cache', `--cache-location=${cache}`];
	return runProgram(place, [toolPath('prettier'), ...how, '--cache-strategy=content', '.']);
}

/** @param {import('./run-program.js').Place} place */
function deadCode(place) {
	return runProgram(place, [toolPath('knip'), '--no-progress', '--no-config-hints', '--cache']);
}

/** @param {import('./run-program.js').Place} place */
async function checkTypes(place) {
	const synced = await runProgram(place, [toolPath('@sveltejs/kit', 'svelte-kit'), 'sync']);
	const how = ['--fail-on-warnings', '--output=human'];
	return synced || (await runProgram(place, [toolPath('svelte-check'), ...how]));
}

/** @param {import('./run-program.js').Place} place */
async function unit(place) {
	const file = `--outputFile.json=${join(place.folder, 'vitest.json')}`;
	return runProgram(
		place,
		[toolPath('vitest'), 'run', '--reporter=default', '--reporter=json', file],
		// for the tests of components
		// of the load a moment, whatever the duration of the check of its own
		{ CHROMIUM_PATH: await findChromium(process.stdout), LOAD_SECONDS: '' }
	);
}

/** @param {import('./run-program.js').Place} place */
async function load(place) {
	const { LOAD_SECONDS = '3600' } = process.env;
	const file = `--outputFile.json=${join(place.folder, 'vitest.json')}`;
	const how = ['--project=node', '--reporter=default', '--reporter=json', file];
	const call = [toolPath('vitest'), 'run', ...how, 'tests/load/mixed-load.test.ts'];
	// the configuration of vitest asks for it, although no browser is started
	const CHROMIUM_PATH = await findChromium(process.stdout);
	return runProgram(place, call, { CHROMIUM_PATH, LOAD_SECONDS });
}

/** @param {import('./run-program.js').Place} place */
async function browser(place) {
	return runProgram(
		place,
		[toolPath('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
		{
			CHROMIUM_PATH: await findChromium(process.stdout),
			// Playwright sets this one for its workers, and Node warns where both are set
			...(process.env['NO_COLOR'] ? { NO_COLOR: undefined, FORCE_COLOR: '0' } : {}),
			PLAYWRIGHT_JSON_OUTPUT_FILE: join(place.folder, 'playwright.json')
		}
	);
}
