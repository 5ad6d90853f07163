import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { runInForeground } from './run-process.js';

/** Files below need no more than the program itself. */
const LARGE_BYTES = 16 * 1024 * 1024;

/**
 * A large file is read piece by piece, so little of it is in use at a time; but Node lets what is
 * no longer used pile up, to half a gigabyte. These bounds make it clear away sooner.
 */
const MEMORY_FLAGS = ['--max-old-space-size=128', '--max-semi-space-size=4'];

/**
 * Runs a command on a Node that spares memory where one of its arguments is a large text file. The
 * bytes of a workbook are unpacked as a whole, which needs what it needs.
 * @param {string[]} args of the command line, from the script on
 * @param {() => Promise<number>} here runs it in this process
 * @returns {Promise<number>} exit code
 */
export function runWithMemoryLimit(args, here) {
	const isSparing = process.execArgv.includes(MEMORY_FLAGS[0] ?? '');
	if (isSparing || !args.slice(1).some(isLargeText)) return here();
	return runInForeground(process.execPath, [...process.execArgv, ...MEMORY_FLAGS, ...args]);
}

/** @param {string} path */
function isLargeText(path) {
	const facts = statSync(path, { throwIfNoEntry: false });
	return facts?.isFile() === true && facts.size > LARGE_BYTES && !isWorkbook(path);
}

/**
 * Workbooks are zip files, whatever they are called, or lie in the older container.
 * @param {string} path
 */
function isWorkbook(path) {
	const start = Buffer.alloc(2);
	const file = openSync(path, 'r');
	readSync(file, start);
	closeSync(file);
	return ['504b', 'd0cf'].includes(start.toString('hex'));
}
