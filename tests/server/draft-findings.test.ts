import { expect, test } from 'vitest';
import type { DraftOptions } from '../../src/lib/model/draft.ts';
import {
	updateDraftOptions,
	draftsOf,
	deleteDraft,
	saveDraft
} from '../../src/lib/server/draft.ts';
import { findingsOfDrafts } from '../../src/lib/server/draft-findings.ts';
import type { AppContext } from '../../src/lib/server/world.ts';
import { dossiers, temporaryWorld } from './fixtures/temporary-world.ts';

const Q1: DraftOptions = { form: 'tthc', period: '2023-Q1', unit: '528', meanings: [] };
const MINE = 'an official';
const { bytes } = dossiers([['528', 4, 1]]);

const keep = (world: AppContext, chosen: DraftOptions = Q1, file: Uint8Array = bytes) =>
	saveDraft(world, { owner: MINE, name: 'q1.csv', bytes: file, chosen, at: new Date() }).id;
const found = (world: AppContext) => findingsOfDrafts(world, draftsOf(world, MINE));

test('every file that waits says what a check of it finds', async () => {
	const world = temporaryWorld();
	const right = keep(world);
	const wrong = keep(world, { ...Q1, unit: '529' });
	const findings = await found(world);
	expect(findings.get(right)).toMatchObject({ form: 'tthc', errors: 0, period: { id: '2023-Q1' } });
	expect(findings.get(wrong)?.errors).toBeGreaterThan(0);
});

test('what was remembered is not said of other choices', async () => {
	const world = temporaryWorld();
	const id = keep(world, { ...Q1, unit: '529' });
	expect((await found(world)).get(id)?.errors).toBeGreaterThan(0);
	updateDraftOptions(world, MINE, id, Q1);
	expect((await found(world)).get(id)?.errors).toBe(0);
});

test('a large file is left to its own page, and one that has gone is no fault', async () => {
	const world = temporaryWorld();
	const large = keep(world, Q1, Buffer.concat([bytes, Buffer.alloc(1_048_576, '\n')]));
	const gone = keep(world);
	const listed = draftsOf(world, MINE);
	deleteDraft(world, MINE, gone);
	const findings = await findingsOfDrafts(world, listed);
	expect([findings.has(large), findings.has(gone)]).toEqual([false, false]);
});
