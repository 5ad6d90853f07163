import { dayOf } from '../model/day.ts';
import type { Draft, DraftFinding } from '../model/draft.ts';
import { RequestError } from '../model/refusal.ts';
import { checkDraft } from './draft.ts';
import { sizeOfDraft } from './query/drafts.ts';
import { lastChange } from './query/events.ts';
import type { World } from './world.ts';

/** A larger file takes so long to read that a list must not wait for it; its own page does. */
const LARGEST_READ = 1_048_576;
/** So many findings are remembered, of whomever. */
const MOST = 500;

const remembered = new WeakMap<World, Map<string, DraftFinding>>();

/**
 * What a check finds in each draft, in short, by id; absent where the file is large or has gone
 * meanwhile. A finding is remembered until something is put on record, the choices or the day change.
 */
export async function findingsIn(
	world: World,
	drafts: Draft[]
): Promise<Map<string, DraftFinding>> {
	const known = remembered.get(world) ?? new Map<string, DraftFinding>();
	remembered.set(world, known);
	const asOf = `${lastChange(world.store)} ${dayOf(new Date())}`;
	const findings = new Map<string, DraftFinding>();
	for (const draft of drafts) {
		const key = JSON.stringify([draft.id, draft.chosen, asOf]);
		const finding = known.get(key) ?? (await findingIn(world, draft));
		if (finding === null) continue;
		findings.set(draft.id, finding);
		if (known.size >= MOST) known.clear();
		known.set(key, finding);
	}
	return findings;
}

async function findingIn(world: World, draft: Draft): Promise<DraftFinding | null> {
	if (sizeOfDraft(world.store, draft) > LARGEST_READ) return null;
	try {
		const { checked } = await checkDraft(world, draft.owner, draft.id);
		const { form, period, errors, warnings } = checked;
		return { form, period, errors, warnings };
	} catch (thrown) {
		// deleted or handed in by another window since the list was read
		if (thrown instanceof RequestError) return null;
		throw thrown;
	}
}
