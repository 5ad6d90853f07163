import { expect, test } from 'vitest';
import type { DraftOptions } from '../../../src/lib/core/model/draft.ts';
import { draftsOf, saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { submitDraft } from '../../../src/lib/features/submission/draft-view.server.ts';
import { deleteReplacedDrafts } from '../../../src/lib/features/submission/older-drafts.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { dossiers, sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const appOf = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	return app;
});

const START = Date.now() - 600_000;
const Q1: DraftOptions = { form: 'tthc', period: '2023-Q1', unit: '528', meanings: [] };
const { bytes } = dossiers([['528', 4, 1]]);

/** A draft of a minute. */
const sent = (owner: string, minute: number, chosen: Partial<DraftOptions> = {}, file = bytes) =>
	saveDraft(appOf(), {
		owner,
		name: `${minute}.csv`,
		bytes: file,
		chosen: { ...Q1, ...chosen },
		at: new Date(START + minute * 60_000)
	});

test('older drafts of the same form, period and sender go with the one that is submitted', async () => {
	const app = appOf();
	const { bytes: otherRows } = dossiers([['528', 3, 2]]);
	sent('me', 1);
	sent('me', 2, {}, otherRows);
	const stays = [
		sent('me', 3, { period: '2023-Q2' }),
		sent('me', 4, { unit: '529' }),
		sent('me', 5, { form: 'van-ban' })
	];
	const submitted = sent('me', 6);
	const newer = sent('me', 7, {}, otherRows);
	const theirs = sent('another', 1);
	const note = { note: 'đã xem', seen: true, at: new Date() };
	const { id } = await submitDraft(app, 'me', submitted.id, note);
	await deleteReplacedDrafts(app, submitted, id ?? '');
	const left = draftsOf(app, 'me').map((draft) => draft.id);
	expect(left).toEqual([newer, ...stays.toReversed()].map((draft) => draft.id));
	expect(draftsOf(app, 'another').map((draft) => draft.id)).toEqual([theirs.id]);
});

test.each<[what: string, unit: string | null]>([
	['a sender of several units', '51'],
	['nobody known', null]
])('no draft goes with a report of %s: another file may be on other units', async (_, unit) => {
	const app = appOf();
	const owner = `owner of ${unit}`;
	const { bytes: others } = dossiers([['529', 3, 2]]);
	const stays = sent(owner, 1, { unit }, others);
	const submitted = sent(owner, 2, { unit }, dossiers([['530', 8, 1]]).bytes);
	const note = { note: 'đã xem', seen: true, at: new Date() };
	const { id } = await submitDraft(app, owner, submitted.id, note);
	expect(id).not.toBeNull();
	await deleteReplacedDrafts(app, submitted, id ?? '');
	expect(draftsOf(app, owner).map((draft) => draft.id)).toEqual([stays.id]);
});
