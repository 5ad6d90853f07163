import { describe, expect, test } from 'vitest';
import type { DraftView } from '../../../src/lib/core/model/draft.ts';
import { checkDraft } from '../../../src/lib/features/submission/check-draft.server.ts';
import {
	updateDraftOptions,
	draftsOf,
	saveDraft
} from '../../../src/lib/features/submission/drafts.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { runTask } from '../../../src/lib/features/submission/tasks.server.ts';
import {
	submitDraft,
	getDraftViewOrProgress,
	getAnnotatedFile,
	getDraftView
} from '../../../src/lib/features/submission/draft-view.server.ts';
import { findReport } from '../../../src/lib/server/events/reports.ts';
import { bytesOfFile } from '../../../src/lib/server/db/files.ts';
import { remarksFile } from '../../../src/lib/features/submission/remarks-file.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { dossiers, sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const MINE = 'official@office';
const CHOSEN = { form: 'tthc', period: '2023-Q1', unit: '528', meanings: [] };
const FIRST = { onlyFaults: false, page: 1, line: null };

const appWithWorker = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	return app;
});

/** Without anything but spaces: few make a file large. */
const WIDE_BLANK_ROW = `${' '.repeat(989)},,,,,,,,,,,\n`;

/** One good row, and so many without anything that the file is read beside. */
function largeDraft(app: AppContext, more = '', blank = WIDE_BLANK_ROW, size = 1_200_000) {
	const { bytes } = dossiers([['528', 40, 2]]);
	const large = Buffer.concat([bytes, Buffer.from(more), Buffer.alloc(size, blank)]);
	const sent = { owner: MINE, name: 'lon.csv', bytes: large, chosen: CHOSEN, at: new Date() };
	return { ...saveDraft(app, sent), bytes: large };
}

async function looked(app: AppContext, id: string): Promise<{ seen: DraftView; shares: number[] }> {
	const shares: number[] = [];
	for (;;) {
		const seen = await getDraftViewOrProgress(app, MINE, id, FIRST);
		if (typeof seen !== 'number') return { seen, shares };
		shares.push(seen);
	}
}

describe('a large file', () => {
	test('is found to be the same beside as in the thread that serves', async () => {
		const app = appWithWorker();
		const { id } = largeDraft(app, '529,1,0,0,1,0,-1,0,1,0,0,0\n');
		const { seen, shares } = await looked(app, id);
		const { tabulated, ...draft } = await checkDraft(app, MINE, id);
		const { seen: table, ...rest } = seen;
		expect(rest).toEqual(draft);
		expect(rest.receipt.errors).toBeGreaterThan(0);
		expect(table?.columns).toEqual(tabulated?.columns);
		expect(table?.rows.map(({ line }) => line)).toEqual([2, 3]);
		expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	});

	test('leaves the thread that serves free, and tells how far it is', async () => {
		const app = appWithWorker();
		const { id, bytes } = largeDraft(app, '', ',,,,,,,,,,,\n', 2_400_000);
		const job = runTask(app, bytes.length, 'viewDraft', MINE, id, FIRST);
		const shares = new Set<number>();
		const ticking = setInterval(() => shares.add(job.share()), 1);
		await job.result;
		clearInterval(ticking);
		expect(shares.size).toBeGreaterThan(3);
		expect(Math.max(...shares)).toBeGreaterThan(0.5);
		expect(Math.max(...shares)).toBeLessThan(1);
	});

	test('comes back with its remarks, made beside', async () => {
		const app = appWithWorker();
		const { id, bytes } = largeDraft(app, '529,1,0,0,1,0,-1,0,1,0,0,0\n');
		const file = await getAnnotatedFile(app, MINE, id);
		expect(file).toMatchObject({ name: 'lon-nhan-xet.csv', type: 'text/csv; charset=utf-8' });
		const text = Buffer.from(file?.bytes ?? []).toString();
		expect(text.length).toBeGreaterThan(bytes.length);
		expect(text.slice(0, 1000)).toMatch(/^529,1,0,0,1,0,-1,.*[^,0-9]$/mu);
		expect(file).toEqual(
			await remarksFile(await checkDraft(app, MINE, id), bytes, app.reference.catalogue)
		);
	});

	test('is put on record beside, byte by byte, and its draft goes', async () => {
		const app = appWithWorker();
		const { id, bytes } = largeDraft(app);
		const receipt = await submitDraft(app, MINE, id, {
			note: 'đã xem',
			seen: true,
			at: new Date()
		});
		expect(receipt).toMatchObject({ status: 'submitted', entries: 1 });
		expect(draftsOf(app, MINE).map((draft) => draft.id)).not.toContain(id);
		const stored = findReport(app.store, receipt.id ?? '');
		expect(stored && bytesOfFile(app.store, stored).equals(bytes)).toBe(true);
	});

	test('is read anew when something else is chosen', async () => {
		const app = appWithWorker();
		const { id } = largeDraft(app);
		expect((await looked(app, id)).seen.checked.period?.id).toBe('2023-Q1');
		updateDraftOptions(app, MINE, id, { ...CHOSEN, period: '2023-Q2' });
		expect((await looked(app, id)).seen.checked.period?.id).toBe('2023-Q2');
		expect((await getDraftView(app, MINE, id)).checked.period?.id).toBe('2023-Q2');
	});
});

test('another’s draft is as good as none, beside too', async () => {
	const app = appWithWorker();
	const { id, bytes } = largeDraft(app);
	const refused = { code: 'unknown-draft', status: 404, given: id };
	await expect(getDraftViewOrProgress(app, 'other', id, FIRST)).rejects.toMatchObject(refused);
	const job = runTask(app, bytes.length, 'viewDraft', 'other', id, FIRST);
	await expect(job.result).rejects.toMatchObject(refused);
});

test('who waits hears that the thread has ended; the next file starts another', async () => {
	const app = appWithWorker();
	const { id } = largeDraft(app);
	const waiting = expect(getDraftView(app, MINE, id)).rejects.toThrow('reader-busy');
	await stopWorker(app);
	await waiting;
	expect((await getDraftView(app, MINE, id)).receipt.errors).toBe(0);
});
