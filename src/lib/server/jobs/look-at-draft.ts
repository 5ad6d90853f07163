import { setTimeout as after } from 'node:timers/promises';
import { dayOf } from '../../model/day.ts';
import type { DraftView } from '../../model/draft.ts';
import type { Receipt, TablePageQuestion } from '../../model/report.ts';
import { draftOf, type Confirmation } from '../draft.ts';
import { ACTS, runTask } from './acts.ts';
import { LARGE, type Job } from './beside.ts';
import { sizeOfDraft } from '../query/drafts.ts';
import { lastChange } from '../query/events.ts';
import type { FileBack } from '../web/remarks.ts';
import type { World } from '../world.ts';

/** So long a page waits for a large file before it says how far the reading is. */
const PATIENCE_MS = 500;
/** So many files are being read, or were read and not fetched, of whomever. */
const MOST = 20;

const readings = new WeakMap<World, Map<string, Job<DraftView>>>();

/** The first page of a table, whole. */
const FIRST_PAGE: TablePageQuestion = { onlyFaults: false, page: 1, line: null };

/** A draft as it reads today, however long that takes. Throws `Refusal` (`unknown-draft`). */
export function seenDraft(world: World, owner: string, id: string): Promise<DraftView> {
	const bytes = sizeOfDraft(world.store, draftOf(world, owner, id));
	return bytes > LARGE
		? runTask(world, bytes, 'look', owner, id, FIRST_PAGE).result
		: ACTS.look(world, owner, id, FIRST_PAGE);
}

/** A draft with a page of its table or, of a large one, how far the reading is, from 0 to 1. */
export async function lookAtDraft(
	world: World,
	owner: string,
	id: string,
	ask: TablePageQuestion
): Promise<DraftView | number> {
	const draft = draftOf(world, owner, id);
	const bytes = sizeOfDraft(world.store, draft);
	if (bytes <= LARGE) return ACTS.look(world, owner, id, ask);
	const known = readings.get(world) ?? new Map<string, Job<DraftView>>();
	readings.set(world, known);
	const key = JSON.stringify([owner, id, draft.chosen, lastChange(world.store), today(), ask]);
	const job = known.get(key) ?? runTask(world, bytes, 'look', owner, id, ask);
	remember(known, key, job);
	const seen = await Promise.race([job.result, after(PATIENCE_MS, null)]).catch((error) => {
		known.delete(key);
		throw error;
	});
	if (seen === null) return job.share();
	known.delete(key);
	return seen;
}

const today = (): string => dayOf(new Date());

function remember(known: Map<string, Job<DraftView>>, key: string, job: Job<DraftView>): void {
	// nobody may come back for it
	if (!known.has(key)) job.result.catch(() => undefined);
	known.set(key, job);
	const [oldest = key] = known.keys();
	if (known.size > MOST) known.delete(oldest);
}

/** As `confirmDraft`; a large file is read beside. */
export function confirm(
	world: World,
	owner: string,
	id: string,
	said: Confirmation
): Promise<Receipt> {
	const bytes = sizeOfDraft(world.store, draftOf(world, owner, id));
	return bytes > LARGE
		? runTask(world, bytes, 'confirm', owner, id, said).result
		: ACTS.confirm(world, owner, id, said);
}

/** The file with its remarks, to be mended and sent again; null where no table was found in it. */
export function remarksOn(world: World, owner: string, id: string): Promise<FileBack | null> {
	const bytes = sizeOfDraft(world.store, draftOf(world, owner, id));
	return bytes > LARGE
		? runTask(world, bytes, 'remarks', owner, id).result
		: ACTS.remarks(world, owner, id);
}
