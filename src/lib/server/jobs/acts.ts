import { tablePage } from '../../ingest/see-table.ts';
import { dayOf } from '../../model/day.ts';
import type { CheckedDraft, DraftView } from '../../model/draft.ts';
import type { Receipt, TablePageQuestion } from '../../model/report.ts';
import { checkDraft, confirmDraft, draftOf } from '../draft.ts';
import { opened } from '../opened.ts';
import { notLocked } from '../period-lock.ts';
import { lastChange } from '../query/events.ts';
import { check, take, type Act, type Sent, type Taken } from '../receive.ts';
import { remarksFile, type FileBack } from '../web/remarks.ts';
import { beside, type Job } from './beside.ts';
import type { World } from '../world.ts';

/** What has to read a whole file, and is therefore done beside the thread that serves. */
export const ACTS = { look, remarks, confirm: confirmDraft, tried, taken };

type ActName = keyof typeof ACTS;

/** What an act is given beside the world. */
type Given<Name extends ActName> =
	Parameters<(typeof ACTS)[Name]> extends [unknown, ...infer Rest] ? Rest : never;

type Result<Name extends ActName> = Awaited<ReturnType<(typeof ACTS)[Name]>>;

/** Runs a task of the table in the worker, of a file of so many bytes. */
export const runTask = <Name extends ActName>(
	world: World,
	bytes: number,
	name: Name,
	...given: Given<Name>
): Job<Result<Name>> => beside(world, bytes, name, given);

let last: { key: string; draft: CheckedDraft } | null = null;

/** A draft as it reads now. The last one is remembered: people leaf through its pages. */
async function read(world: World, owner: string, id: string): Promise<CheckedDraft> {
	const { chosen } = draftOf(world, owner, id);
	const key = JSON.stringify([owner, id, chosen, lastChange(world.store), dayOf(new Date())]);
	const draft = last?.key === key ? last.draft : await checkDraft(world, owner, id);
	last = { key, draft };
	return draft;
}

/** A draft with a page of its table. */
async function look(
	world: World,
	owner: string,
	id: string,
	ask: TablePageQuestion
): Promise<DraftView> {
	const { tabulated, ...draft } = await read(world, owner, id);
	return { ...draft, seen: tabulated && tablePage(tabulated, draft.receipt.problems, ask) };
}

async function remarks(world: World, owner: string, id: string): Promise<FileBack | null> {
	return remarksFile(await read(world, owner, id), world.reference.catalogue);
}

async function tried(world: World, sent: Sent): Promise<Receipt> {
	const { receipt, checked } = check(world, await opened(sent));
	// what would be refused whatever the file says is said before it is handed in
	notLocked(world, checked);
	return receipt;
}

async function taken(world: World, sent: Sent, act: Act): Promise<Taken> {
	return take(world, await opened(sent), act);
}
