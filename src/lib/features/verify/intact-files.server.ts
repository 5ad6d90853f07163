import { createHash } from 'node:crypto';
import type { Finding } from '../../core/model/verification.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import type { Store } from '../../server/db/store.ts';
import { fileHashes, partsOfFile, reportIdsOfFile } from './recorded-files.server.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

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
