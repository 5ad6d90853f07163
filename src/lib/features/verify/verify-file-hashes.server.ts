import type { Finding } from '../../core/model/verification.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import { sha256, sha256OfParts } from '../../server/db/digest.ts';
import { allDrafts, bytesOfDraft } from '../../server/db/drafts.ts';
import type { Store } from '../../server/db/store.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';
import {
	fileHashes,
	partsOfFile,
	recordedTexts,
	reportIdsOfFile
} from './recorded-files.server.ts';
import { firstEventOf } from './recorded-log.server.ts';

/** Drafts still hold the bytes that their owners uploaded. */
export const verifyDraftHashes: IntegrityCheck = function* (store) {
	for (const draft of allDrafts(store)) {
		const { id, owner, sha256: stored } = draft;
		const proven = sha256(bytesOfDraft(store, draft));
		const event = firstEventOf(store, 'uploaded', `draft:${id}`);
		if (proven !== stored) yield createFinding('draft/altered', { id }, { stored, proven });
		else if (event && (event.digest !== proven || event.actor !== owner))
			yield createFinding(
				'draft/altered',
				{ id, event: event.seq },
				{ stored, proven: event.digest }
			);
	}
};

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
	const proven = sha256OfParts(partsOfFile(store, file));
	if (proven === file) return [];
	return reports.map((report) => createFinding('file/altered', { file, report }, { proven }));
}

const KINDS = ['catalogue', 'units'];

/** The texts of catalogues and unit lists still have the SHA-256 under which they were kept. */
export const verifyReferenceHashes: IntegrityCheck = function* (store) {
	for (const { hash, kind, content } of recordedTexts(store)) {
		const proven = sha256(content);
		if (proven !== hash || !KINDS.includes(kind))
			yield createFinding('reference/altered', { file: hash }, { stored: kind, proven });
	}
};
