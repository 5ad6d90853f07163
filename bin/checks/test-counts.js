import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Report that a test runner wrote; nothing if the runner died before.
 * @param {string} file
 * @returns {any}
 */
export const readReport = (file) =>
	existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/**
 * @param {string} file
 * @returns {Counts}
 */
export function vitestCounts(file) {
	const { numPassedTests = 0, numFailedTests = 0 } = readReport(file) ?? {};
	return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * @param {string} file
 * @returns {Counts}
 */
export function playwrightCounts(file) {
	const { expected = 0, unexpected = 0, flaky = 0 } = readReport(file)?.stats ?? {};
	return { passed: expected, failed: unexpected + flaky };
}
