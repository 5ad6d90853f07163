import { recordedTexts } from './recorded-files.server.ts';
import { sha256 } from '../../server/db/digest.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

const KINDS = ['catalogue', 'units'];

/** The texts of catalogues and unit lists still have the SHA-256 under which they were kept. */
export const verifyReferenceHashes: IntegrityCheck = function* (store) {
	for (const { hash, kind, content } of recordedTexts(store)) {
		const proven = sha256(content);
		if (proven !== hash || !KINDS.includes(kind))
			yield createFinding('reference/altered', { file: hash }, { stored: kind, proven });
	}
};
