import { createHash } from 'node:crypto';
import type { Finding } from '../../model/verified.ts';
import { readOr } from '../db/damage.ts';
import type { Store } from '../db/open.ts';
import { fileHashes, partsOfFile, reportsOn } from '../query/recorded-files.ts';
import { finding, type Check } from './finding.ts';

/** The bytes of every file still have the SHA-256 under which they were received. */
export const intactFiles: Check = function* (store, looked) {
	for (const file of fileHashes(store)) {
		looked.files += 1;
		yield* readOr(
			() => faultsOf(store, file),
			(stored) => [finding('database/unreadable', { file }, { stored })]
		);
	}
};

function faultsOf(store: Store, file: string): Finding[] {
	const reports = reportsOn(store, file);
	if (reports.length === 0) return [finding('file/unused', { file })];
	const hash = createHash('sha256');
	for (const part of partsOfFile(store, file)) hash.update(part);
	const proven = hash.digest('hex');
	if (proven === file) return [];
	return reports.map((report) => finding('file/altered', { file, report }, { proven }));
}
