import { relative } from 'node:path';
import { root } from '../setup/root.js';
import { readReport } from './test-counts.js';

/** @typedef {{ seconds: number, file: string, title: string }} Timed a test and how long it took */

const TOLD = 10;

/**
 * @param {string} file
 * @returns {Timed[]}
 */
export const vitestTests = (file) =>
	(readReport(file)?.testResults ?? []).flatMap((/** @type {any} */ { name, assertionResults }) =>
		assertionResults.map((/** @type {any} */ { fullName, duration }) => ({
			seconds: (duration ?? 0) / 1000,
			file: relative(root, name),
			title: fullName
		}))
	);

/**
 * @param {string} file
 * @returns {Timed[]}
 */
export const playwrightTests = (file) => (readReport(file)?.suites ?? []).flatMap(testsIn);

/**
 * @param {any} suite
 * @returns {Timed[]}
 */
function testsIn({ suites = [], specs = [] }) {
	const own = specs.flatMap((/** @type {any} */ { file, title, tests }) =>
		tests.map((/** @type {any} */ { projectName, results }) => ({
			seconds: results.reduce(
				(/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration / 1000,
				0
			),
			file,
			title: projectName ? `${title} (${projectName})` : title
		}))
	);
	return [...own, ...suites.flatMap(testsIn)];
}

/**
 * Lists the slowest tests, so that a test that grows slow is noticed.
 * @param {Timed[]} tests
 * @returns {string[]} lines; none where no test was timed
 */
export function slowest(tests) {
	const first = tests.toSorted((one, other) => other.seconds - one.seconds).slice(0, TOLD);
	const lines = first.map(
		({ seconds, file, title }) => `${seconds.toFixed(1).padStart(8)} s  ${file}: ${title}`
	);
	return lines.length > 0 ? ['', 'Chậm nhất:', ...lines] : [];
}
