import { join } from 'node:path';
import { pathInRoot } from '../setup/root.js';
import { runInForeground } from '../setup/run-process.js';

const MEASURED = pathInRoot('bin/checks/measure-program.js');

/**
 * File in the folder of a check to which `measure-program.js` writes a line for each of its
 * programs.
 */
export const PROCESSOR = 'processor.txt';

/**
 * @typedef {object} Place
 * @property {string} folder for what a check leaves: reports, notes
 * @property {(text: string) => void} say takes what it says
 */

/**
 * Runs a script of Node as a check, or as a part of one.
 * @param {Place} place
 * @param {string[]} call script and arguments
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {Promise<number>} exit code
 */
export const runProgram = ({ folder, say }, call, extra = {}) =>
	runInForeground(
		process.execPath,
		[MEASURED, join(folder, PROCESSOR), ...call],
		{ stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...extra } },
		({ stdout, stderr }) => {
			for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', say);
		}
	);
