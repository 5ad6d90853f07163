import { describe, expect, test, vi } from 'vitest';
import type { DraftOptions } from '../../../src/lib/core/model/draft.ts';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import {
	checkDraft,
	confirmDraft
} from '../../../src/lib/features/submission/check-draft.server.ts';
import {
	updateDraftOptions,
	draftOf,
	draftsOf,
	deleteDraft,
	deleteDrafts,
	reportOfDraft,
	saveDraft
} from '../../../src/lib/features/submission/drafts.server.ts';
import { signOut, signOutEverywhere, findSession } from '../../../src/lib/server/auth/session.ts';
import { findReport } from '../../../src/lib/server/events/reports.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { reporter, signedIn } from '../../server/fixtures/people.ts';
import { dossiers, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const OPEN: DraftOptions = { form: null, period: null, unit: null, meanings: [] };
const Q1: DraftOptions = { ...OPEN, form: 'tthc', period: '2023-Q1', unit: '528' };
const MINE = 'an official';
const { bytes } = dossiers([['528', 4, 1]]);
const RENAMED = Buffer.from(bytes.toString().replace('resolved_late', 'trễ hẹn mất rồi'));

const keep = (
	app: AppContext,
	chosen: DraftOptions = Q1,
	file: Uint8Array = bytes,
	at = new Date()
) => saveDraft(app, { owner: MINE, name: 'q1.csv', bytes: file, chosen, at });
const confirm = (app: AppContext, id: string, note: string | null = 'đã xem') =>
	confirmDraft(app, MINE, id, { note, seen: true, at: new Date() });
const ONCE = { readings: 1, queries: 1 };
const counted = ({ store }: AppContext, table: string): unknown =>
	store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

test('who confirms twice or goes back gets the receipt; another person does not', async () => {
	const app = temporaryApp();
	const { id } = keep(app);
	expect(reportOfDraft(app, MINE, id)).toBeNull();
	const receipt = await confirm(app, id);
	expect(receipt.id).not.toBeNull();
	expect(reportOfDraft(app, MINE, id)).toBe(receipt.id);
	expect(reportOfDraft(app, 'other@office', id)).toBeNull();
	expect(reportOfDraft(app, MINE, 'x'.repeat(24))).toBeNull();
});

describe('the work of a check', () => {
	/** File so long that its first rows, which are read more often, do not matter. */
	const long = (file: Uint8Array): Buffer =>
		Buffer.concat([file, Buffer.alloc(8_000_000, `${' '.repeat(989)},,,,,,,,,,,\n`)]);

	/** Counts the parses of a file and the queries of the rows in force. */
	async function workOf(app: AppContext, file: Uint8Array, act: () => Promise<unknown>) {
		let letters = 0;
		app.progress = (more) => (letters += more);
		const prepare = vi.spyOn(app.store.sqlite, 'prepare');
		await act();
		const queries = prepare.mock.calls.filter(([sql]) => sql.includes('latest AS')).length;
		prepare.mockRestore();
		return { readings: Math.round(letters / file.length), queries };
	}

	test('is to read the rows once and to query those in force once', async () => {
		const [app, file] = [temporaryApp(), long(bytes)];
		const { id } = keep(app, Q1, file);
		expect(await workOf(app, file, () => checkDraft(app, MINE, id))).toEqual(ONCE);
		expect(await workOf(app, file, () => confirm(app, id))).toMatchObject({ readings: 1 });
	});

	test('is the same where the office has column names of its own', async () => {
		const [app, file] = [temporaryApp(), long(RENAMED)];
		const meanings = [{ header: 'trễ hẹn mất rồi', field: 'resolved_late' }];
		await confirm(app, keep(app, { ...Q1, meanings }, RENAMED).id);
		const { id } = keep(app, Q1, file);
		expect(await workOf(app, file, () => checkDraft(app, MINE, id))).toEqual(ONCE);
	});
});

test('warnings that the sender has not ticked are not taken, whatever the note says', async () => {
	const app = temporaryApp();
	const extra = bytes
		.toString()
		.replaceAll(/(?=\n)/gu, ',x')
		.replace(',x', ',cột lạ');
	const { id } = keep(app, Q1, Buffer.from(extra));
	const at = new Date();
	const unseen = await confirmDraft(app, MINE, id, { note: 'đã xem', seen: false, at });
	expect([unseen.status, unseen.warnings > 0, unseen.id]).toEqual(['checked', true, null]);
	expect((await confirm(app, id)).status).toBe('submitted');
});

describe('a draft', () => {
	test('is seen by who sent it and by nobody else', () => {
		const app = temporaryApp();
		const { id } = keep(app);
		expect(draftOf(app, MINE, id).name).toBe('q1.csv');
		expect(() => draftOf(app, 'another', id)).toThrow(RequestError);
		expect(draftsOf(app, 'another')).toEqual([]);
		expect(() => deleteDraft(app, 'another', id)).toThrow(RequestError);
		expect(() => updateDraftOptions(app, 'another', id, OPEN)).toThrow(RequestError);
	});

	test('of one owner is nothing to another: not read, not submitted, not listed among theirs', async () => {
		const app = temporaryApp();
		const { id } = keep(app);
		const theirs = saveDraft(app, {
			...{ owner: 'another', name: 'q1.csv', bytes, chosen: Q1, at: new Date() }
		});
		const act = { note: 'đã xem', seen: true, at: new Date() };
		await expect(checkDraft(app, 'another', id)).rejects.toThrow(RequestError);
		await expect(confirmDraft(app, 'another', id, act)).rejects.toThrow(RequestError);
		expect(draftsOf(app, 'another').map((draft) => draft.id)).toEqual([theirs.id]);
		expect(draftsOf(app, MINE).map((draft) => draft.id)).toEqual([id]);
		expect(counted(app, 'report')).toBe(0);
	});

	test.for([signOut, signOutEverywhere])(
		'is still there, and is handed in, after the session of its owner has ended (%o)',
		async (end) => {
			const app = temporaryApp();
			const { name } = await reporter(app);
			const headers = await signedIn(app, name);
			const visit = await findSession(app, headers);
			if (!visit) throw new Error('not signed in');
			const owner = visit.person.name;
			const kept = saveDraft(app, { owner, name: 'q1.csv', bytes, chosen: Q1, at: new Date() });
			await end(app, visit.person, headers);
			expect(await findSession(app, headers)).toBeNull();
			const again = await findSession(app, await signedIn(app, name));
			expect(draftsOf(app, again?.person.name ?? '').map(({ id }) => id)).toEqual([kept.id]);
			expect((await checkDraft(app, owner, kept.id)).receipt.errors).toBe(0);
			const act = { note: 'đã xem', seen: true, at: new Date() };
			expect((await confirmDraft(app, owner, kept.id, act)).status).toBe('submitted');
		}
	);

	test('cannot be guessed: ids share nothing and are long', () => {
		const app = temporaryApp();
		const ids = [keep(app).id, keep(app).id];
		expect(new Set(ids).size).toBe(2);
		for (const id of ids) expect(id).toMatch(/^[\w-]{24}$/u);
	});

	test('is read anew with every choice, and puts nothing on record but that it came', async () => {
		const app = temporaryApp();
		const { id } = keep(app, { ...Q1, unit: '529' });
		expect((await checkDraft(app, MINE, id)).receipt).toMatchObject({ status: 'refused' });
		updateDraftOptions(app, MINE, id, Q1);
		const { receipt, tabulated } = await checkDraft(app, MINE, id);
		expect(receipt).toMatchObject({ id: null, status: 'checked', entries: 1 });
		expect(tabulated).toMatchObject({ form: 'tthc', headerStart: 0, bodyStart: 1 });
		expect(counted(app, 'report')).toBe(0);
		expect(app.store.orm.query.event.findMany().sync()).toMatchObject([
			{ act: 'uploaded', actor: MINE, subject: `draft:${id}`, reason: null }
		]);
	});

	test('goes as its report comes', async () => {
		const app = temporaryApp();
		const { id } = keep(app);
		const receipt = await confirm(app, id);
		expect(receipt).toMatchObject({ status: 'submitted', entries: 1 });
		expect(() => draftOf(app, MINE, id)).toThrow(RequestError);
		await expect(confirm(app, id)).rejects.toThrow(RequestError);
		expect(counted(app, 'report')).toBe(1);
	});

	test('is not submitted for an account that was closed while it waited', async () => {
		const app = temporaryApp();
		const { name } = await reporter(app);
		const { id } = saveDraft(app, {
			...{ owner: name, name: 'q1.csv', bytes, chosen: Q1, at: new Date() }
		});
		const act = { note: 'đã xem', seen: true, at: new Date() };
		const confirming = confirmDraft(app, name, id, act);
		app.store.sqlite
			.prepare('UPDATE person SET deactivated_at = ? WHERE username = ?')
			.run(Date.now(), name);
		await expect(confirming).rejects.toMatchObject({ code: 'denied' });
		expect(counted(app, 'report')).toBe(0);
		expect(draftOf(app, name, id).id).toBe(id);
	});

	test('stays where the report is not taken', async () => {
		const app = temporaryApp();
		const { id } = keep(app, { ...Q1, unit: '529' });
		expect(await confirm(app, id)).toMatchObject({ id: null, status: 'refused' });
		expect(draftOf(app, MINE, id).id).toBe(id);
	});

	test('sent twice gives the first receipt', async () => {
		const app = temporaryApp();
		const first = await confirm(app, keep(app).id);
		const again = await confirm(app, keep(app).id);
		expect(again.id).toBe(first.id);
		expect(counted(app, 'report')).toBe(1);
	});

	test('is gone after 30 days', () => {
		const app = temporaryApp();
		const day = 24 * 3_600_000;
		const old = keep(app, Q1, bytes, new Date(Date.now() - 31 * day));
		expect(() => draftOf(app, MINE, old.id)).toThrow(RequestError);
		const { id } = keep(app);
		expect(draftsOf(app, MINE).map((draft) => draft.id)).toEqual([id]);
		expect(counted(app, 'draft')).toBe(1);
	});

	test('of anybody is deleted when its time is over, without another being sent', () => {
		const app = temporaryApp();
		keep(app, Q1, bytes, new Date(Date.now() - 31 * 24 * 3_600_000));
		expect(counted(app, 'draft')).toBe(1);
		expect(draftsOf(app, 'another')).toEqual([]);
		expect(counted(app, 'draft')).toBe(0);
	});

	test('of fifty gives way to a new one where it is the oldest', () => {
		const app = temporaryApp();
		const sent = Array.from({ length: 52 }, (_, second) =>
			keep(app, Q1, bytes, new Date(Date.now() - (60 - second) * 1000))
		);
		const others = { owner: 'another', name: 'q1.csv', bytes, chosen: Q1, at: new Date() };
		saveDraft(app, others);
		const newest = sent.map(({ id }) => id).toReversed();
		expect(draftsOf(app, MINE).map(({ id }) => id)).toEqual(newest.slice(0, 50));
		const dropped = app.store.orm.query.event
			.findMany({ where: (row, { eq }) => eq(row.act, 'dropped') })
			.sync();
		expect(dropped.map(({ subject, actor }) => [subject, actor])).toEqual(
			sent.slice(0, 2).map(({ id }) => [`draft:${id}`, MINE])
		);
	});

	test('goes with all others of its owner, who asks for it', () => {
		const app = temporaryApp();
		keep(app);
		keep(app);
		const theirs = { owner: 'another', name: 'q1.csv', bytes, chosen: Q1, at: new Date() };
		const { id } = saveDraft(app, theirs);
		deleteDrafts(app, MINE);
		expect(draftsOf(app, MINE)).toEqual([]);
		expect(draftsOf(app, 'another').map((draft) => draft.id)).toEqual([id]);
	});
});

describe('a header that an office explained', () => {
	const meanings = [{ header: 'trễ hẹn mất rồi', field: 'resolved_late' }];

	test('is known in its next file, and stands with the report', async () => {
		const app = temporaryApp();
		const { id } = keep(app, Q1, RENAMED);
		expect((await checkDraft(app, MINE, id)).receipt.errors).toBeGreaterThan(0);
		updateDraftOptions(app, MINE, id, { ...Q1, meanings });
		const receipt = await confirm(app, id);
		expect(receipt.status).toBe('submitted');
		expect(findReport(app.store, receipt.id ?? '')?.asked.meanings).toEqual(meanings);
		const next = keep(app, Q1, Buffer.concat([RENAMED, Buffer.from('\n')]));
		expect((await checkDraft(app, MINE, next.id)).receipt.errors).toBe(0);
	});

	test('means what was said last, however it was spelt then', async () => {
		const app = temporaryApp();
		const later = [{ header: 'TRỄ HẸN  mất rồi', field: null }];
		const spelt = Buffer.from(bytes.toString().replace('resolved_late', 'TRỄ HẸN mất rồi'));
		await confirm(app, keep(app, { ...Q1, meanings }, RENAMED).id);
		const { id } = keep(app, { ...Q1, meanings: later }, spelt);
		expect((await checkDraft(app, MINE, id)).receipt.errors).toBeGreaterThan(0);
		await confirm(app, keep(app, { ...Q1, meanings }, spelt).id);
		expect(counted(app, 'meaning')).toBe(1);
	});

	test('is remembered for the unit and not for its code, which others bear later', async () => {
		const app = temporaryApp();
		await confirm(app, keep(app, { ...Q1, meanings }, RENAMED).id);
		const kept = app.store.orm.query.meaning.findMany({ columns: { office: true } }).sync();
		expect(kept).toEqual([{ office: '528@2021-01-01' }]);
	});

	test('is not remembered where nobody knows whose file it is', async () => {
		const app = temporaryApp();
		const { id } = keep(app, { ...Q1, unit: null, meanings }, RENAMED);
		expect((await confirm(app, id)).status).toBe('submitted');
		expect(counted(app, 'meaning')).toBe(0);
	});

	test('means nothing in the file of another office', async () => {
		const app = temporaryApp();
		const { id } = keep(app, { ...Q1, meanings }, RENAMED);
		await confirm(app, id);
		const other = keep(app, { ...Q1, unit: '51' }, Buffer.concat([RENAMED, Buffer.from('\n')]));
		expect((await checkDraft(app, MINE, other.id)).receipt.errors).toBeGreaterThan(0);
	});
});
