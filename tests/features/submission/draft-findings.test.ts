import { expect, test } from 'vitest';
import type { DraftOptions } from '../../../src/lib/core/model/draft.ts';
import {
	updateDraftOptions,
	draftsOf,
	deleteDraft,
	saveDraft
} from '../../../src/lib/features/submission/drafts.server.ts';
import { findingsOfDrafts } from '../../../src/lib/features/submission/draft-findings.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { dossiers, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const Q1: DraftOptions = { form: 'tthc', period: '2023-Q1', unit: '528', meanings: [] };
const MINE = 'an official';
const { bytes } = dossiers([['528', 4, 1]]);

const keep = (app: AppContext, chosen: DraftOptions = Q1, file: Uint8Array = bytes) =>
	saveDraft(app, { owner: MINE, name: 'q1.csv', bytes: file, chosen, at: new Date() }).id;
const found = (app: AppContext) => findingsOfDrafts(app, draftsOf(app, MINE));

test('every file that waits says what a check of it finds', async () => {
	const app = temporaryApp();
	const right = keep(app);
	const wrong = keep(app, { ...Q1, unit: '529' });
	const findings = await found(app);
	expect(findings.get(right)).toMatchObject({ form: 'tthc', errors: 0, period: { id: '2023-Q1' } });
	expect(findings.get(wrong)?.errors).toBeGreaterThan(0);
});

test('what was remembered is not said of other choices', async () => {
	const app = temporaryApp();
	const id = keep(app, { ...Q1, unit: '529' });
	expect((await found(app)).get(id)?.errors).toBeGreaterThan(0);
	updateDraftOptions(app, MINE, id, Q1);
	expect((await found(app)).get(id)?.errors).toBe(0);
});

test('a large file is left to its own page, and one that has gone is no fault', async () => {
	const app = temporaryApp();
	const large = keep(app, Q1, Buffer.concat([bytes, Buffer.alloc(1_048_576, '\n')]));
	const gone = keep(app);
	const listed = draftsOf(app, MINE);
	deleteDraft(app, MINE, gone);
	const findings = await findingsOfDrafts(app, listed);
	expect([findings.has(large), findings.has(gone)]).toEqual([false, false]);
});
