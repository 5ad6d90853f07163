import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { openWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { errorsIn, warningsIn } from './check-text.ts';
import { reference } from './reference.ts';

/** A file on documents of August 2025; all figures in it are demo data. */
interface KindCase {
	note: string;
	/** Cells separated by `|`. */
	rows: string[];
	/** Codes of the errors that it is refused for; without them it is taken with `FIGURES`. */
	errors?: string[];
}

const FIGURES = {
	21235: { outgoing_total: 200, outgoing_electronic: 150, incoming_total: 500 },
	21238: { outgoing_total: 300, outgoing_electronic: 250, incoming_total: 600 }
};

const KINDS: Record<string, KindCase[]> = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../fixtures/kinds.json'), 'utf8')
);

const cellsOf = ({ rows }: KindCase): string[][] => rows.map((row) => row.split('|'));

const asCsv = (rows: string[][]): Uint8Array =>
	new TextEncoder().encode(`\uFEFF${rows.map((cells) => cells.join(';')).join('\r\n')}\r\n`);

/** Cells that are whole numbers are numbers, as Excel stores them. */
const asWorkbook = (rows: string[][]): Promise<Uint8Array> =>
	writeXlsx({
		sheets: [
			{
				name: 'Sheet1',
				rows: rows.map((cells) =>
					cells.map((cell) => (/^\d{1,4}$/u.test(cell) ? Number(cell) : cell))
				)
			}
		]
	});

const SENDING = { form: 'vanban', period: '2025-08' };

const checkCsv = (rows: string[][]): IngestResult =>
	ingest(asCsv(rows), { name: 'x.csv', ...SENDING }, reference);

async function checkWorkbook(rows: string[][]): Promise<IngestResult> {
	const bytes = await asWorkbook(rows);
	const workbook = await openWorkbook(bytes);
	return ingest(bytes, { name: 'x.xlsx', ...SENDING, workbook }, reference);
}

function expectOutcome(checked: IngestResult, { errors = [] }: KindCase): void {
	expect([...new Set(errorsIn(checked).map(({ code }) => code))]).toEqual(errors);
	if (errors.length > 0) return;
	expect(
		Object.fromEntries(checked.entries.map(({ unit, counts }) => [unit.slice(0, 5), counts]))
	).toMatchObject(FIGURES);
	expect(warningsIn(checked).map(({ code }) => code)).not.toContain('header/unknown-column');
}

describe.each(Object.entries(KINDS))('%s:', (_, cases) => {
	test('has at least three cases', () => {
		expect(cases.length).toBeGreaterThanOrEqual(3);
	});

	test.each(cases)('$note, as CSV', (given) => {
		expectOutcome(checkCsv(cellsOf(given)), given);
	});

	test.each(cases)('$note, as a workbook', async (given) => {
		expectOutcome(await checkWorkbook(cellsOf(given)), given);
	});
});
