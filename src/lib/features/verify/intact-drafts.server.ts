import { bytesOfDraft, allDrafts } from '../../server/db/drafts.ts';
import { firstEventOf } from './recorded-log.server.ts';
import { sha256 } from '../../server/db/digest.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** What waits to be handed in is still what its owner uploaded. */
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
