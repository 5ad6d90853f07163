import { chmodSync, existsSync, statSync } from 'node:fs';
import { keptHeadPath } from './kept-head.ts';

/** Umask of every program here: files that it makes are for its own account of the machine. */
export const PRIVATE_UMASK = 0o077;

/** Rights of the group and of all others. */
const FOREIGN_RIGHTS = 0o077;
/** The owner of another account's file cannot be helped here; nor can a read-only disk. */
const UNCHANGEABLE = ['EPERM', 'EROFS'];

/** Takes a file from everybody but its owner, where somebody else has a right to it. */
export function makePrivate(path: string): void {
	try {
		if (existsSync(path) && (statSync(path).mode & FOREIGN_RIGHTS) !== 0) chmodSync(path, 0o600);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (!UNCHANGEABLE.includes(code)) throw error;
	}
}

/**
 * Takes the files of a database from everybody but their owner: they hold password hashes, sessions
 * and unreleased reports. Version 0.1.0 left them readable by all.
 */
export function makeDatabasePrivate(path: string): void {
	for (const file of [path, `${path}-wal`, `${path}-shm`, keptHeadPath(path)]) makePrivate(file);
}
