import { describe, expect, test } from 'vitest';
import type { DraftOptions } from '../../src/lib/model/draft.ts';
import { RequestError } from '../../src/lib/model/refusal.ts';
import {
	checkDraft,
	updateDraftOptions,
	confirmDraft,
	draftOf,
	draftsOf,
	deleteDraft,
	reportOfDraft,
	saveDraft
} from '../../src/lib/server/draft.ts';
import { signOut, signOutEverywhere, findSession } from '../../src/lib/server/people/sessions.ts';
import { findReport } from '../../src/lib/server/query/reports.ts';
import { RefusedAct } from '../../src/lib/server/refused-act.ts';
import type { AppContext } from '../../src/lib/server/world.ts';
import { reporter, signedIn } from './fixtures/people.ts';
import { dossiers, temporaryWorld } from './fixtures/temporary-world.ts';

const OPEN: DraftOptions = { form: null, period: null, unit: null, meanings: [] };
const Q1: DraftOptions = { ...OPEN, form: 'tthc', period: '2023-Q1', unit: '528' };
const MINE = 'an official';
const { bytes } = dossiers([['528', 4, 1]]);
const RENAMED = Buffer.from(bytes.toString().replace('resolved_late', 'trễ hẹn mất rồi'));

const keep = (
	world: AppContext,
	chosen: DraftOptions = Q1,
	file: Uint8Array = bytes,
	at = new Date()
) => saveDraft(world, { owner: MINE, name: 'q1.csv', bytes: file, chosen, at });
const confirm = (world: AppContext, id: string, note: string | null = 'đã xem') =>
	confirmDraft(world, MINE, id, { note, at: new Date() });
const counted = ({ store }: AppContext, table: string): unknown =>
	store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

test('who confirms twice gets the first receipt; another person does not', async () => {
	const world = temporaryWorld();
	const { id, sha256 } = keep(world);
	expect(reportOfDraft(world, MINE, id, sha256)).toBeNull();
	const receipt = await confirmDraft(world, MINE, id, { note: 'đã xem', at: new Date() });
	expect(receipt.id).not.toBeNull();
	expect(reportOfDraft(world, MINE, id, sha256)).toBe(receipt.id);
	expect(reportOfDraft(world, 'other@office', id, sha256)).toBeNull();
	expect(reportOfDraft(world, MINE, id, '0'.repeat(64))).toBeNull();
});

describe('a draft', () => {
	test('is seen by who sent it and by nobody else', () => {
		const world = temporaryWorld();
		const { id } = keep(world);
		expect(draftOf(world, MINE, id).name).toBe('q1.csv');
		expect(() => draftOf(world, 'another', id)).toThrow(RequestError);
		expect(draftsOf(world, 'another')).toEqual([]);
		expect(() => deleteDraft(world, 'another', id)).toThrow(RequestError);
		expect(() => updateDraftOptions(world, 'another', id, OPEN)).toThrow(RequestError);
	});

	test('of one owner is nothing to another: not read, not handed in, not listed among theirs', async () => {
		const world = temporaryWorld();
		const { id } = keep(world);
		const theirs = saveDraft(world, {
			...{ owner: 'another', name: 'q1.csv', bytes, chosen: Q1, at: new Date() }
		});
		const act = { note: 'đã xem', at: new Date() };
		await expect(checkDraft(world, 'another', id)).rejects.toThrow(RequestError);
		await expect(confirmDraft(world, 'another', id, act)).rejects.toThrow(RequestError);
		expect(draftsOf(world, 'another').map((draft) => draft.id)).toEqual([theirs.id]);
		expect(draftsOf(world, MINE).map((draft) => draft.id)).toEqual([id]);
		expect(counted(world, 'report')).toBe(0);
	});

	test.for([signOut, signOutEverywhere])(
		'is still there, and is handed in, after the session of its owner has ended (%o)',
		async (end) => {
			const world = temporaryWorld();
			const { name } = await reporter(world);
			const headers = await signedIn(world, name);
			const visit = await findSession(world, headers);
			if (!visit) throw new Error('not signed in');
			const owner = visit.person.name;
			const kept = saveDraft(world, { owner, name: 'q1.csv', bytes, chosen: Q1, at: new Date() });
			await end(world, visit.person, headers);
			expect(await findSession(world, headers)).toBeNull();
			const again = await findSession(world, await signedIn(world, name));
			expect(draftsOf(world, again?.person.name ?? '').map(({ id }) => id)).toEqual([kept.id]);
			expect((await checkDraft(world, owner, kept.id)).receipt.errors).toBe(0);
			const act = { note: 'đã xem', at: new Date() };
			expect((await confirmDraft(world, owner, kept.id, act)).status).toBe('submitted');
		}
	);

	test('cannot be guessed: ids share nothing and are long', () => {
		const world = temporaryWorld();
		const ids = [keep(world).id, keep(world).id];
		expect(new Set(ids).size).toBe(2);
		for (const id of ids) expect(id).toMatch(/^[\w-]{24}$/u);
	});

	test('is read anew with every choice, and puts nothing on record but that it came', async () => {
		const world = temporaryWorld();
		const { id } = keep(world, { ...Q1, unit: '529' });
		expect((await checkDraft(world, MINE, id)).receipt).toMatchObject({ status: 'refused' });
		updateDraftOptions(world, MINE, id, Q1);
		const { receipt, tabulated } = await checkDraft(world, MINE, id);
		expect(receipt).toMatchObject({ id: null, status: 'checked', entries: 1 });
		expect(tabulated).toMatchObject({ form: 'tthc', headerStart: 0, bodyStart: 1 });
		expect(counted(world, 'report')).toBe(0);
		expect(world.store.orm.query.event.findMany().sync()).toMatchObject([
			{ act: 'uploaded', actor: MINE, subject: `draft:${id}`, reason: null }
		]);
	});

	test('goes as its report comes', async () => {
		const world = temporaryWorld();
		const { id } = keep(world);
		const receipt = await confirm(world, id);
		expect(receipt).toMatchObject({ status: 'submitted', entries: 1 });
		expect(() => draftOf(world, MINE, id)).toThrow(RequestError);
		await expect(confirm(world, id)).rejects.toThrow(RequestError);
		expect(counted(world, 'report')).toBe(1);
	});

	test('stays where the report is not taken', async () => {
		const world = temporaryWorld();
		const { id } = keep(world, { ...Q1, unit: '529' });
		expect(await confirm(world, id)).toMatchObject({ id: null, status: 'refused' });
		expect(draftOf(world, MINE, id).id).toBe(id);
	});

	test('sent twice gives the first receipt', async () => {
		const world = temporaryWorld();
		const first = await confirm(world, keep(world).id);
		const again = await confirm(world, keep(world).id);
		expect(again.id).toBe(first.id);
		expect(counted(world, 'report')).toBe(1);
	});

	test('is gone after 30 days', () => {
		const world = temporaryWorld();
		const day = 24 * 3_600_000;
		const old = keep(world, Q1, bytes, new Date(Date.now() - 31 * day));
		expect(() => draftOf(world, MINE, old.id)).toThrow(RequestError);
		const { id } = keep(world);
		expect(draftsOf(world, MINE).map((draft) => draft.id)).toEqual([id]);
		expect(counted(world, 'draft')).toBe(1);
	});

	test('of anybody is deleted when its time is over, without another being sent', () => {
		const world = temporaryWorld();
		keep(world, Q1, bytes, new Date(Date.now() - 31 * 24 * 3_600_000));
		expect(counted(world, 'draft')).toBe(1);
		expect(draftsOf(world, 'another')).toEqual([]);
		expect(counted(world, 'draft')).toBe(0);
	});

	test('is refused where fifty wait already, and none of them is lost', () => {
		const world = temporaryWorld();
		for (let count = 0; count < 50; count += 1) keep(world);
		expect(() => keep(world)).toThrow(RefusedAct);
		expect(draftsOf(world, MINE)).toHaveLength(50);
	});
});

describe('a header that an office explained', () => {
	const meanings = [{ header: 'trễ hẹn mất rồi', field: 'resolved_late' }];

	test('is known in its next file, and stands with the report', async () => {
		const world = temporaryWorld();
		const { id } = keep(world, Q1, RENAMED);
		expect((await checkDraft(world, MINE, id)).receipt.errors).toBeGreaterThan(0);
		updateDraftOptions(world, MINE, id, { ...Q1, meanings });
		const receipt = await confirm(world, id);
		expect(receipt.status).toBe('submitted');
		expect(findReport(world.store, receipt.id ?? '')?.asked.meanings).toEqual(meanings);
		const next = keep(world, Q1, Buffer.concat([RENAMED, Buffer.from('\n')]));
		expect((await checkDraft(world, MINE, next.id)).receipt.errors).toBe(0);
	});

	test('means what was said last, however it was spelt then', async () => {
		const world = temporaryWorld();
		const later = [{ header: 'TRỄ HẸN  mất rồi', field: null }];
		const spelt = Buffer.from(bytes.toString().replace('resolved_late', 'TRỄ HẸN mất rồi'));
		await confirm(world, keep(world, { ...Q1, meanings }, RENAMED).id);
		const { id } = keep(world, { ...Q1, meanings: later }, spelt);
		expect((await checkDraft(world, MINE, id)).receipt.errors).toBeGreaterThan(0);
		await confirm(world, keep(world, { ...Q1, meanings }, spelt).id);
		expect(counted(world, 'meaning')).toBe(1);
	});

	test('means nothing in the file of another office', async () => {
		const world = temporaryWorld();
		const { id } = keep(world, { ...Q1, meanings }, RENAMED);
		await confirm(world, id);
		const other = keep(world, { ...Q1, unit: '51' }, Buffer.concat([RENAMED, Buffer.from('\n')]));
		expect((await checkDraft(world, MINE, other.id)).receipt.errors).toBeGreaterThan(0);
	});
});
