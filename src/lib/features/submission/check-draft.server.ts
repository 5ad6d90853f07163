import { openWorkbook } from '../../core/ingest/source/workbook.ts';
import { readFileTable } from '../../core/ingest/table/file-table.ts';
import { foldPath } from '../../core/ingest/table/join-headers.ts';
import { dayOf } from '../../core/model/day.ts';
import type { CheckedDraft, Draft } from '../../core/model/draft.ts';
import type { HeaderMapping, IngestResult, Receipt } from '../../core/model/report.ts';
import type { AppContext } from '../../server/app-context.ts';
import { accountByName } from '../../server/auth/account-records.ts';
import { bytesOfDraft, removeDraft } from '../../server/db/drafts.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { draftOf } from './drafts.server.ts';
import { headerMappingsOf, storeHeaderMappings } from './header-mappings.server.ts';
import { ingestUpload } from './ingest-upload.server.ts';
import type { Submission } from './submission.server.ts';
import {
	type CheckedReceipt,
	checkSubmission,
	submitIngestedFile
} from './submit-report.server.ts';
import { soleUnitCode } from './upload-options.server.ts';

/** A draft as it reads today, against what is in force today; stores nothing. */
export async function checkDraft(
	app: AppContext,
	owner: string,
	id: string
): Promise<CheckedDraft> {
	const draft = draftOf(app, owner, id);
	const { sent, receipt, checked } = await readDraft(app, draft);
	const { bytes, ...sending } = sent;
	const { catalogue, units } = app.reference;
	const { maxUploadBytes: maxBytes } = app.env;
	const today = dayOf(new Date());
	const input = { catalogue, units, maxBytes, today, progress: app.progress };
	return { draft, receipt, checked, tabulated: readFileTable(bytes, sending, input) };
}

/** Who confirms, when, and what is said of the warnings. */
export interface Confirmation {
	note: string | null;
	at: Date;
}

/**
 * Hands a draft in: whole or not at all, the draft going as the report comes. What was not taken
 * comes back with status `refused` or `checked`, and the draft stays.
 */
export async function confirmDraft(
	app: AppContext,
	owner: string,
	id: string,
	{ note, at }: Confirmation
): Promise<Receipt> {
	const draft = draftOf(app, owner, id);
	const { sent, checked } = await readDraft(app, draft);
	const act = { actor: owner, at, origin: 'web', note: note ?? undefined, approve: false } as const;
	const read = ingestUpload(app, sent, at);
	return runInTransaction(app.store, () => {
		draftOf(app, owner, id);
		const { receipt } = submitIngestedFile(app, sent, act, read);
		if (receipt.id === null) return receipt;
		const { form } = checked;
		const wording = form === null ? null : { office: officeCodeOf(app, checked), form };
		if (wording)
			storeHeaderMappings(app.store, wording, draft.chosen.meanings.map(foldHeader), {
				actor: owner,
				at
			});
		removeDraft(app.store, id);
		return receipt;
	});
}

/**
 * Reads a draft with what its office is known to mean by its headers. Who the office is may stand in
 * the file only, so a file of an office that taught us something is read a second time.
 */
async function readDraft(
	app: AppContext,
	draft: Draft
): Promise<{ sent: Submission } & CheckedReceipt> {
	const sent = await submissionOf(app, draft);
	const first = checkSubmission(app, sent);
	const { form } = first.checked;
	if (form === null) return { sent, ...first };
	const office = officeCodeOf(app, first.checked);
	const meanings = mergeHeaderMappings(
		headerMappingsOf(app.store, { office, form }),
		draft.chosen.meanings
	);
	if (meanings.length === draft.chosen.meanings.length) return { sent, ...first };
	const taught = { ...sent, meanings };
	return { sent: taught, ...checkSubmission(app, taught) };
}

/**
 * The duty is read from the account each time: a draft is held against what its owner may do today. An
 * owner without an account is the operator of this machine.
 */
async function submissionOf({ store, reference }: AppContext, draft: Draft): Promise<Submission> {
	const { form, period, unit, meanings } = draft.chosen;
	const bytes = bytesOfDraft(store, draft);
	const within = accountByName(store, draft.owner)?.unit ?? undefined;
	return {
		name: draft.name,
		bytes,
		form: form ?? undefined,
		period: period ?? undefined,
		unit: unit ?? soleUnitCode(reference.units, within),
		meanings,
		within,
		workbook: await openWorkbook(bytes)
	};
}

/** Code of the unit that hands in; empty where none is known. */
const officeCodeOf = ({ reference }: AppContext, { sender }: IngestResult): string =>
	(sender === null ? undefined : reference.units.byId.get(sender)?.code) ?? '';

/** What was said now counts before what was said once. */
function mergeHeaderMappings(known: HeaderMapping[], chosen: HeaderMapping[]): HeaderMapping[] {
	const said = new Set(chosen.map(({ header }) => foldPath(header)));
	return [...known.filter(({ header }) => !said.has(header)), ...chosen];
}

/** Remembered in one spelling, so that what is said later replaces what was said before. */
const foldHeader = ({ header, field }: HeaderMapping): HeaderMapping => ({
	header: foldPath(header),
	field
});
