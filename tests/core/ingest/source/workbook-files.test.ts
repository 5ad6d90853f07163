import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import type { IngestOptions } from '../../../../src/lib/core/ingest/source/ingest-input.ts';
import { fileTableOf } from '../../../../src/lib/core/ingest/table/file-table.ts';
import { openTable } from '../../../../src/lib/core/ingest/open-table.ts';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import { reference } from '../reference.ts';

interface Expected {
	form: string;
	period: string;
	unit?: string;
	outcome: 'accepted' | 'refused';
}

const FOLDER = join(import.meta.dirname, '../../../fixtures/files');
const files: Record<string, Expected> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8')
);
const accepted = Object.entries(files).filter(([, { outcome }]) => outcome === 'accepted');

/** Figures as numbers, as they stand in a workbook. */
const valueOf = (cell: string): string | number | null =>
	cell === '' ? null : /^[1-9]\d*$/.test(cell) ? Number(cell) : cell;

test.each(accepted)('%s reads the same when it comes as a workbook', async (name, expected) => {
	const { form, period, unit } = expected;
	const sending: IngestOptions = { name, form, period, unit };
	const bytes = readFileSync(join(FOLDER, name));
	const rows = fileTableOf(openTable(bytes, sending, reference))?.rows.map(({ cells }) =>
		cells.map(valueOf)
	);
	const sheets = [
		{ name: 'Bìa', rows: [['Báo cáo']] },
		{ name: 'Biểu', rows: rows ?? [] }
	];
	const workbook = await writeXlsx({ sheets });
	const opened = { ...sending, workbook: await openWorkbook(workbook) };
	const [text, sheet] = [ingest(bytes, sending, reference), ingest(workbook, opened, reference)];
	const figures = ({ entries }: typeof text) =>
		entries.map(({ unit, counts }) => ({ unit, counts }));
	expect(text.entries.length).toBeGreaterThan(0);
	expect(figures(sheet)).toEqual(figures(text));
	expect([sheet.errors, sheet.form, sheet.period]).toEqual([0, text.form, text.period]);
});
