import { bytesOfDraft, everyDraft } from '../query/drafts.ts';
import { firstEvent } from '../query/recorded-log.ts';
import { sha256 } from '../store/digest.ts';
import { finding, type Check } from './finding.ts';

/** What waits to be handed in is still what its owner uploaded. */
export const intactDrafts: Check = function* (store) {
	for (const draft of everyDraft(store)) {
		const { id, owner, sha256: stored } = draft;
		const proven = sha256(bytesOfDraft(store, draft));
		const event = firstEvent(store, 'uploaded', `draft:${id}`);
		if (proven !== stored) yield finding('draft/altered', { id }, { stored, proven });
		else if (event && (event.digest !== proven || event.actor !== owner))
			yield finding('draft/altered', { id, event: event.seq }, { stored, proven: event.digest });
	}
};
