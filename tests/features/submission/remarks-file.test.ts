import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import { getTemplate } from '../../../src/lib/features/submission/get-template.server.ts';
import { checkDraft } from '../../../src/lib/features/submission/check-draft.server.ts';
import { saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import { remarksFile } from '../../../src/lib/features/submission/remarks-file.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { template } from '../../../src/lib/features/submission/template.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const CHOSEN = { form: null, period: null, unit: null, meanings: [] };

/** The form on documents as a workbook, its second row with a figure below zero. */
async function workbookWithFault(app: AppContext): Promise<Uint8Array> {
	const answer = getTemplate(app, { form: 'vanban', period: '2024-06', unit: '51' });
	const { rows, header, columns } = template(answer);
	const filled = rows.map((row, at) =>
		at <= header
			? row
			: row.map((cell, column) => {
					if (columns[column]?.field === null) return cell;
					return at === header + 2 && column === 2 ? -7 : 7;
				})
	);
	return writeXlsx({ sheets: [{ name: 'Biểu', rows: filled }] });
}

test('a workbook goes back as a workbook with its remarks, and comes in again as it is', async () => {
	const app = temporaryApp();
	const bytes = await workbookWithFault(app);
	const keep = (name: string, file: Uint8Array) =>
		saveDraft(app, { owner: 'me', name, bytes: file, chosen: CHOSEN, at: new Date() });
	const before = await checkDraft(app, 'me', keep('biểu 06.xlsx', bytes).id);
	expect(before.receipt.problems.map(({ code }) => code)).toContain('number/negative');

	const back = await remarksFile(before, bytes, app.reference.catalogue);
	expect(back).toMatchObject({ name: 'biểu 06-nhan-xet.xlsx' });
	const [sheet] = (await readXlsx(back?.bytes ?? new Uint8Array())).sheets;
	const faulty = before.receipt.problems.find(({ code }) => code === 'number/negative');
	const row = sheet?.rows[(faulty?.line ?? 0) - 1] ?? [];
	expect(row.at(-1)).toMatch(/-7/u);
	expect([typeof row[0], row[2], row[3]]).toEqual(['string', -7, 7]);

	const again = await checkDraft(app, 'me', keep(back?.name ?? '', back?.bytes ?? bytes).id);
	expect(again.receipt.problems).toEqual(before.receipt.problems);
	expect(again.checked.entries).toEqual(before.checked.entries);
	const twice = await remarksFile(again, back?.bytes ?? bytes, app.reference.catalogue);
	expect(twice?.name).toBe('biểu 06-nhan-xet.xlsx');
	const [second] = (await readXlsx(twice?.bytes ?? new Uint8Array())).sheets;
	expect(second?.rows).toEqual(sheet?.rows);
	const workbook = await openWorkbook(twice?.bytes ?? bytes);
	expect(workbook && checkSubmission(app, { name: 'x', bytes, workbook }).checked.form).toBe(
		'vanban'
	);
});

test.each([
	['báo cáo.xlsm', 'báo cáo-nhan-xet.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
	['BC-nhan-xet.XLSX', 'BC-nhan-xet.XLSX', /spreadsheetml\.sheet$/u],
	['không đuôi', 'không đuôi-nhan-xet', /spreadsheetml\.sheet$/u]
])('%s goes back as %s', async (name, as, type) => {
	const app = temporaryApp();
	const bytes = await workbookWithFault(app);
	const { id } = saveDraft(app, { owner: 'me', name, bytes, chosen: CHOSEN, at: new Date() });
	const back = await remarksFile(await checkDraft(app, 'me', id), bytes, app.reference.catalogue);
	expect(back?.name).toBe(as);
	expect(back?.type).toMatch(type);
});
