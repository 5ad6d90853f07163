import { setTimeout as after } from 'node:timers/promises';
import { dayOf } from '../../core/model/day.ts';
import type { Draft, DraftView } from '../../core/model/draft.ts';
import type { Receipt, TablePageQuestion } from '../../core/model/report.ts';
import { draftOf } from './drafts.server.ts';
import type { Confirmation } from './check-draft.server.ts';
import type { FileStart } from '../../server/worker/task-runner.ts';
import { runTask, runTaskBySize } from './tasks.server.ts';
import type { WorkerTask } from '../../server/worker/run-in-worker.ts';
import { draftSize, startOfDraft } from '../../server/db/drafts.ts';
import { lastChangeSeq } from '../../server/events/event-log.ts';
import type { DownloadFile } from './remarks-file.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Time that a page waits for a large file before it shows the progress instead. */
const VIEW_TIMEOUT_MS = 500;
/** Largest number of views that are being computed or wait to be fetched, of all users together. */
const MAX_PENDING_VIEWS = 20;

/** A smaller file is read in a moment, so that its page waits for it. */
const MAX_AWAITED_BYTES = 1_048_576;

const startOf = ({ store }: AppContext, draft: Draft): FileStart => ({
	size: draftSize(store, draft),
	start: startOfDraft(store, draft)
});

const pendingViews = new WeakMap<AppContext, Map<string, WorkerTask<DraftView>>>();

/** The first page of a table, whole. */
const FIRST_PAGE: TablePageQuestion = { onlyFaults: false, page: 1, line: null };

/** A draft as it reads today, however long that takes. Throws `RequestError` (`unknown-draft`). */
export function getDraftView(app: AppContext, owner: string, id: string): Promise<DraftView> {
	return runTaskBySize(
		app,
		startOf(app, draftOf(app, owner, id)),
		'viewDraft',
		owner,
		id,
		FIRST_PAGE
	);
}

/** A draft with a page of its table or, of a large one, how far the reading is, from 0 to 1. */
export async function getDraftViewOrProgress(
	app: AppContext,
	owner: string,
	id: string,
	ask: TablePageQuestion
): Promise<DraftView | number> {
	const draft = draftOf(app, owner, id);
	const bytes = draftSize(app.store, draft);
	if (bytes <= MAX_AWAITED_BYTES)
		return runTaskBySize(app, startOf(app, draft), 'viewDraft', owner, id, ask);
	const known = pendingViews.get(app) ?? new Map<string, WorkerTask<DraftView>>();
	pendingViews.set(app, known);
	const key = JSON.stringify([
		owner,
		id,
		draft.chosen,
		lastChangeSeq(app.store),
		currentDay(),
		ask
	]);
	const job = known.get(key) ?? runTask(app, bytes, 'viewDraft', owner, id, ask);
	rememberView(known, key, job);
	const seen = await Promise.race([job.result, after(VIEW_TIMEOUT_MS, null)]).catch((error) => {
		known.delete(key);
		throw error;
	});
	if (seen === null) return job.share();
	known.delete(key);
	return seen;
}

const currentDay = (): string => dayOf(new Date());

function rememberView(
	known: Map<string, WorkerTask<DraftView>>,
	key: string,
	job: WorkerTask<DraftView>
): void {
	// nobody may come back for it
	if (!known.has(key)) job.result.catch(() => undefined);
	known.set(key, job);
	const [oldest = key] = known.keys();
	if (known.size > MAX_PENDING_VIEWS) known.delete(oldest);
}

/** Variant of `confirmDraft` that reads a large file in the worker. */
export function submitDraft(
	app: AppContext,
	owner: string,
	id: string,
	confirmation: Confirmation
): Promise<Receipt> {
	const file = startOf(app, draftOf(app, owner, id));
	return runTaskBySize(app, file, 'confirmDraft', owner, id, confirmation);
}

/** File with its remarks, to be corrected and sent again; null where no table was found in it. */
export function getAnnotatedFile(
	app: AppContext,
	owner: string,
	id: string
): Promise<DownloadFile | null> {
	return runTaskBySize(app, startOf(app, draftOf(app, owner, id)), 'annotateDraft', owner, id);
}
