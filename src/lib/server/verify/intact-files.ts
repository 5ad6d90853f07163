import { createHash } from 'node:crypto';
import type { Finding } from '../../model/verified.ts';
import { readOrDamage } from '../db/damage.ts';
import type { Store } from '../db/open.ts';
import { fileHashes, partsOfFile, reportIdsOfFile } from '../query/recorded-files.ts';
import { createFinding, type IntegrityCheck } from './finding.ts';

/** The bytes of every file still have the SHA-256 under which they were received. */
export const verifyFileHashes: IntegrityCheck = function* (store, looked) {
	for (const file of fileHashes(store)) {
		looked.files += 1;
		yield* readOrDamage(
			() => fileFindings(store, file),
			(stored) => [createFinding('database/unreadable', { file }, { stored })]
		);
	}
};

function fileFindings(store: Store, file: string): Finding[] {
	const reports = reportIdsOfFile(store, file);
	if (reports.length === 0) return [createFinding('file/unused', { file })];
	const hash = createHash('sha256');
	for (const part of partsOfFile(store, file)) hash.update(part);
	const proven = hash.digest('hex');
	if (proven === file) return [];
	return reports.map((report) => createFinding('file/altered', { file, report }, { proven }));
}
