import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { withWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import { getExplanation } from '../../../src/lib/features/explanation/get-explanation.server.ts';
import {
	checkDraft,
	confirmDraft
} from '../../../src/lib/features/submission/check-draft.server.ts';
import {
	saveDraft,
	updateDraftOptions
} from '../../../src/lib/features/submission/drafts.server.ts';
import { postReport } from '../../../src/lib/features/submission/post-report.server.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { reporterOf } from '../../server/fixtures/someone.ts';
import { at, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const HEADER = [
	'unit',
	'outgoing_total',
	'outgoing_secret',
	'outgoing_electronic',
	'outgoing_signed'
];

/** A sheet for each of two units, of the same month. */
const bytes = await writeXlsx({
	sheets: [
		{ name: 'Tư Nghĩa', rows: [HEADER, ['528', 100, 0, 90, 80]] },
		{ name: 'Mộ Đức', rows: [HEADER, ['533', 200, 0, 190, 150]] }
	]
});
const file = { name: 'vb.xlsx', bytes, form: 'vanban', period: '2023-02', unit: '51' };

const submit = async (app: ReturnType<typeof temporaryApp>, sheet?: string) =>
	hand(app, await withWorkbook({ ...file, sheet }));

test('without a choice the file is refused, with the sheets', async () => {
	const receipt = await submit(temporaryApp());
	expect(receipt).toMatchObject({ id: null, status: 'refused', file: { sheet: null } });
	expect(receipt.problems).toMatchObject([
		{ code: 'sheet/ambiguous', sheets: [{ name: 'Tư Nghĩa' }, { name: 'Mộ Đức' }] }
	]);
});

test('each sheet of the same bytes is a report of its own, once', async () => {
	const app = temporaryApp();
	const first = await submit(app, 'Mộ Đức');
	const second = await submit(app, 'Tư Nghĩa');
	expect([first.file.sheet, second.file.sheet]).toEqual(['Mộ Đức', 'Tư Nghĩa']);
	expect(first.id).not.toBe(second.id);
	expect((await submit(app, 'mộ đức')).id).toBe(first.id);
});

test('verify and the explanation of a figure read the sheet that was chosen', async () => {
	const app = temporaryApp();
	await submit(app, 'Mộ Đức');
	release(app, '2023-04-01');
	const question = { indicator: 'signed-document-ratio', unit: '533', period: '2023-02' };
	const answer = await getExplanation(app, {
		...question,
		geography: 'period',
		release: 'latest'
	});
	const [row] = answer.parts.flatMap(({ rows }) => rows);
	expect(row?.report).toMatchObject({ sheet: 'Mộ Đức' });
	expect(row?.figures.map(({ cell }) => cell?.text)).toEqual(
		expect.arrayContaining(['150', '190'])
	);
	expect((await verifyInstallation(app.env, () => undefined)).findings).toEqual([]);
});

test('the sender of a draft chooses the sheet', async () => {
	const app = temporaryApp();
	const chosen = { form: 'vanban', period: '2023-02', unit: '51', meanings: [] };
	const draft = { owner: 'lan', name: 'vb.xlsx', bytes, at: new Date() };
	const { id } = saveDraft(app, { ...draft, chosen });
	const open = await checkDraft(app, 'lan', id);
	expect([open.tabulated, open.sheets]).toEqual([null, ['Tư Nghĩa', 'Mộ Đức']]);
	updateDraftOptions(app, 'lan', id, { ...chosen, sheet: 'Mộ Đức' });
	const settled = await checkDraft(app, 'lan', id);
	expect(settled.tabulated).toMatchObject({ sheet: 'Mộ Đức' });
	const receipt = await confirmDraft(app, 'lan', id, {
		note: 'Đã xem',
		seen: true,
		at: at('2023-03-15')
	});
	expect(receipt.file.sheet).toBe('Mộ Đức');
});

test('a program chooses it by sheet=', async () => {
	const app = temporaryApp();
	const query = new URLSearchParams({
		...{ form: 'vanban', period: '2023-02', unit: '533', sheet: 'Mộ Đức', dry_run: '1' }
	});
	const request = new Request(`http://localhost/api/v1/reports?${query}`, {
		method: 'POST',
		body: new Uint8Array(bytes),
		headers: { 'Content-Type': 'application/octet-stream' }
	});
	const response = await postReport(request, app, {
		person: reporterOf('533@2021-01-01', 'a program')
	});
	expect(await response.json()).toMatchObject({
		status: 'checked',
		file: { sheet: 'Mộ Đức' },
		entries: 1
	});
});

test('a report whose warnings only inform needs no note', async () => {
	const app = temporaryApp();
	const months = await writeXlsx({
		sheets: [1, 2].map((month) => ({
			name: `Tháng ${month}`,
			rows: [HEADER, ['528', 100 * month, 0, 90, 80]]
		}))
	});
	const sent = await withWorkbook({ ...file, bytes: months, unit: '528' });
	const receipt = hand(app, sent, { note: undefined });
	expect(receipt.problems.map(({ code }) => code)).toEqual(['sheet/other-period']);
	expect(receipt).toMatchObject({ status: 'approved', warnings: 1 });
});
