import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathInRoot } from './root.js';

const LOCK_FILE = pathInRoot('.runtime', 'setup.lock');
const HEARTBEAT_MS = 2_000;
/** A holder that has not been heard of for so long is gone, even if its number is in use again. */
const STALE_MS = 15_000;

/**
 * One at a time: two commands started in a fresh clone must not install over each other. The file
 * names its holder and is touched by it, so that one who was killed keeps nobody out.
 * @template T
 * @param {() => void} onWait called once if somebody else is at work
 * @param {() => Promise<T>} action
 * @param {string} [file]
 * @returns {Promise<T>}
 */
export async function withLock(onWait, action, file = LOCK_FILE) {
	mkdirSync(dirname(file), { recursive: true });
	for (let isReported = false; !acquireLock(file); await pause(200)) {
		if (!isReported) onWait();
		isReported = true;
	}
	const beat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS);
	try {
		return await action();
	} finally {
		clearInterval(beat);
		rmSync(file, { force: true });
	}
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function acquireLock(file) {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		if (isAbandoned(file)) rmSync(file, { force: true });
		return false;
	}
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function isAbandoned(file) {
	try {
		const holder = readFileSync(file, 'utf8');
		if (Date.now() - statSync(file).mtimeMs > STALE_MS) return true;
		// still empty: taken this very moment
		if (holder !== '') process.kill(Number(holder), 0);
		return false;
	} catch (error) {
		return codeOf(error) === 'ESRCH';
	}
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
