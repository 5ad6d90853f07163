import { dayOf } from '../../core/model/day.ts';
import type { Draft, DraftFinding } from '../../core/model/draft.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { runTaskBySize } from './tasks.server.ts';
import { sha256 } from '../../server/db/digest.ts';
import { draftSize, startOfDraft } from '../../server/db/drafts.ts';
import { lastChangeSeq } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';

/** A larger file takes so long to read that a list must not wait for it; its own page does. */
const MAX_FINDING_BYTES = 1_048_576;
/** Largest number of cached findings, of all users together. */
const MAX_CACHED_FINDINGS = 500;

const findingCaches = new WeakMap<AppContext, Map<string, DraftFinding>>();

/**
 * Summary of the findings of each draft, by id; absent where the file is large or was deleted
 * meanwhile. A summary is cached until an event is recorded, the options change or the day changes.
 */
export async function findingsOfDrafts(
	app: AppContext,
	drafts: Draft[]
): Promise<Map<string, DraftFinding>> {
	const known = findingCaches.get(app) ?? new Map<string, DraftFinding>();
	findingCaches.set(app, known);
	const asOf = `${lastChangeSeq(app.store)} ${dayOf(new Date())}`;
	const findings = new Map<string, DraftFinding>();
	for (const draft of drafts) {
		const key = sha256(Buffer.from(JSON.stringify([draft.id, draft.chosen, asOf])));
		const finding = known.get(key) ?? (await findingOfDraft(app, draft));
		if (finding === null) continue;
		findings.set(draft.id, finding);
		if (known.size >= MAX_CACHED_FINDINGS) known.clear();
		known.set(key, finding);
	}
	return findings;
}

async function findingOfDraft(app: AppContext, draft: Draft): Promise<DraftFinding | null> {
	const size = draftSize(app.store, draft);
	if (size > MAX_FINDING_BYTES) return null;
	const file = { size, start: startOfDraft(app.store, draft) };
	try {
		return await runTaskBySize(app, file, 'findingOfDraft', draft.owner, draft.id);
	} catch (thrown) {
		// deleted or submitted in another window since the list was read
		if (thrown instanceof RequestError) return null;
		throw thrown;
	}
}
