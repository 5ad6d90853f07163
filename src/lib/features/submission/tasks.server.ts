import { tablePage } from '../../core/ingest/table/table-page.ts';
import { dayOf } from '../../core/model/day.ts';
import type { CheckedDraft, DraftFinding, DraftView } from '../../core/model/draft.ts';
import { needsNote } from '../../core/model/problem.ts';
import type { Receipt, TablePageQuestion } from '../../core/model/report.ts';
import { checkDraft, confirmDraft } from './check-draft.server.ts';
import { bytesOfDraft } from '../../server/db/drafts.ts';
import { draftOf } from './drafts.server.ts';
import { withWorkbook } from '../../core/ingest/source/workbook.ts';
import { assertPeriodOpen } from './period-lock.server.ts';
import { lastChangeSeq } from '../../server/events/event-log.ts';
import { checkSubmission, submitReport, type SubmitResult } from './submit-report.server.ts';
import type { SubmissionContext, Submission } from './submission.server.ts';
import { remarksFile, type DownloadFile } from './remarks-file.server.ts';
import { createTaskRunner } from '../../server/worker/task-runner.ts';
import { accountByName } from '../../server/auth/account-records.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Functions that read a whole file and therefore run in a worker. */
export const TASKS = {
	viewDraft,
	findingOfDraft,
	annotateDraft,
	confirmDraft,
	checkUpload,
	submitUpload
};

export const { runTask, runTaskBySize } = createTaskRunner<typeof TASKS>(senderOf);

/** The unit that a file is from, else the account: whose files are read one after the other. */
function senderOf({ store }: AppContext, given: string | Submission): string | null {
	if (typeof given !== 'string') return given.within ?? null;
	return accountByName(store, given)?.unit ?? given;
}

let cachedDraft: { key: string; draft: CheckedDraft } | null = null;

/** A draft as it reads now. The last one is remembered: people leaf through its pages. */
async function readCachedDraft(app: AppContext, owner: string, id: string): Promise<CheckedDraft> {
	const { chosen } = draftOf(app, owner, id);
	const key = JSON.stringify([owner, id, chosen, lastChangeSeq(app.store), dayOf(new Date())]);
	const draft = cachedDraft?.key === key ? cachedDraft.draft : await checkDraft(app, owner, id);
	cachedDraft = { key, draft };
	return draft;
}

/** A draft with a page of its table. */
async function viewDraft(
	app: AppContext,
	owner: string,
	id: string,
	ask: TablePageQuestion
): Promise<DraftView> {
	const { tabulated, ...draft } = await readCachedDraft(app, owner, id);
	return { ...draft, seen: tabulated && tablePage(tabulated, draft.receipt.problems, ask) };
}

/** Summary of the check of a draft. */
async function findingOfDraft(app: AppContext, owner: string, id: string): Promise<DraftFinding> {
	const { checked, receipt } = await checkDraft(app, owner, id);
	const { form, period, sender, isDemo, errors, warnings, entries, problems } = checked;
	return {
		form,
		period,
		sender,
		isDemo,
		errors,
		warnings,
		rows: entries.length,
		needsNote: problems.some(needsNote),
		corrections: receipt.changes.filter(({ before }) => before !== null).length
	};
}

async function annotateDraft(
	app: AppContext,
	owner: string,
	id: string
): Promise<DownloadFile | null> {
	const checked = await readCachedDraft(app, owner, id);
	return remarksFile(checked, bytesOfDraft(app.store, checked.draft), app.reference.catalogue);
}

async function checkUpload(app: AppContext, sent: Submission): Promise<Receipt> {
	const { receipt, checked } = checkSubmission(app, await withWorkbook(sent));
	// refusals that do not depend on the content of the file are given before submission
	assertPeriodOpen(app, checked);
	return receipt;
}

async function submitUpload(
	app: AppContext,
	sent: Submission,
	act: SubmissionContext
): Promise<SubmitResult> {
	return submitReport(app, await withWorkbook(sent), act);
}
