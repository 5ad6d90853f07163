import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import {
	getTemplate,
	fillableForms,
	type TemplateResult
} from '../../../src/lib/features/submission/get-template.server.ts';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import {
	templateCsv,
	templateWorkbook
} from '../../../src/lib/features/submission/template-file.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { EXCEL_CSV, csvText } from '../../../src/lib/ui/format/serialization.ts';
import { template } from '../../../src/lib/features/submission/template.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { removeFolder } from '../../remove-folder.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const ASKED = [
	{ form: 'tthc', period: '2025-08', unit: '51' },
	{ form: 'tthc', period: '2023-Q1', unit: '528' },
	{ form: 'vanban', period: '2024-06', unit: '51' },
	{ form: 'vanban', period: '2025-05', unit: '21235' },
	{ form: 'dvctt', period: '2025-09', unit: '51' },
	{ form: 'thanhtoan', period: '2023-Q2', unit: '51' },
	{ form: 'sohoa', period: '2025-10', unit: '51' },
	{ form: 'cnscd', period: '2022-Q4', unit: '51' },
	{ form: 'nguonluc', period: '2024', unit: '51' }
];

/**
 * Figures by row and field; a figure that satisfies every rule is the same in all submitted fields.
 */
type Figures = (number | null)[];

/** Every unit reports one figure, in every field that is not computed; rules of parts and wholes hold. */
function filled(answer: TemplateResult, figures: Figures): (string | number)[][] {
	const { rows, header, columns } = template(answer);
	return rows.map((row, index) => {
		const figure = figures[(index - header - 1) % figures.length] ?? null;
		if (index <= header || figure === null) return row;
		return row.map((cell, column) => {
			const { field, formula } = columns[column] ?? {};
			return field != null && formula === null ? figure : cell;
		});
	});
}

const read = async (app: AppContext, bytes: Uint8Array): Promise<IngestResult> =>
	checkSubmission(app, { name: 'mau', bytes, workbook: await openWorkbook(bytes) }).checked;

const figuresIn = ({ entries }: IngestResult, field: string) =>
	new Map(entries.map(({ unit, counts }) => [unit, counts[field]]));

/** The rules that a row of equal figures breaks are the form's own, not the template's. */
const ofTemplate = ({ problems }: IngestResult) =>
	problems.filter(({ code }) => !/^(?:rule|history|number\/missing|unit\/missing|csv)/u.test(code));

test('every form that people fill in has a template', () => {
	const app = temporaryApp();
	expect(new Set([...ASKED.map(({ form }) => form), 'congbo'])).toEqual(
		new Set(fillableForms(app).map(({ id }) => id))
	);
});

describe('what is filled in comes back', () => {
	test.each(ASKED)('$form, $period, $unit as CSV', async (asked) => {
		const app = temporaryApp();
		const answer = getTemplate(app, asked);
		const field = answer.form.fields.find(({ sumOf }) => sumOf === undefined)?.key ?? '';
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.option(fc.nat(1e9)), { minLength: 1, maxLength: 5 }),
				async (figures) => {
					const bytes = Buffer.from(csvText(filled(answer, figures), EXCEL_CSV));
					const checked = await read(app, bytes);
					expect(ofTemplate(checked)).toEqual(
						figures.every((one) => one === null) ? expect.anything() : []
					);
					const expected = answer.units.flatMap(({ id }, index) => {
						const figure = figures[index % figures.length] ?? null;
						return figure === null ? [] : [[id, figure] as const];
					});
					expect(figuresIn(checked, field)).toEqual(new Map(expected));
					expect([checked.form, checked.period?.id]).toEqual([asked.form, asked.period]);
				}
			),
			{ numRuns: 5 }
		);
	});

	// sums are formulas: only a program that computes them can save them, see below
	const withoutSums = ASKED.filter(({ form }) => form !== 'tthc');
	test.each(withoutSums)('$form, $period, $unit as a workbook', async (asked) => {
		const app = temporaryApp();
		const answer = getTemplate(app, asked);
		const checked = await read(app, await fillWorkbook(answer, 7));
		expect(ofTemplate(checked)).toEqual([]);
		expect([checked.form, checked.period?.id]).toEqual([asked.form, asked.period]);
		expect(checked.entries.length).toBeGreaterThan(0);
	});

	test('an empty one is told to be empty, and nothing else', async () => {
		const app = temporaryApp();
		for (const asked of [...ASKED, { form: 'congbo', period: '2022', unit: '51' }]) {
			const answer = getTemplate(app, asked);
			for (const bytes of [Buffer.from(templateCsv(answer)), await templateWorkbook(answer)]) {
				const { problems, entries } = await read(app, bytes);
				expect(entries).toEqual([]);
				const errors = problems.filter(({ severity }) => severity === 'error');
				expect(errors.map(({ code }) => code)).toEqual(['file/empty']);
			}
		}
	});
});

/** Opened and saved by LibreOffice itself. */
function saved(bytes: Uint8Array, ending: string, charset: number): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-mau-'));
	try {
		const path = join(folder, `mau.${ending}`);
		writeFileSync(path, bytes);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		const reading = ending === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):59,34,76,1'] : [];
		const writing = `csv:Text - txt - csv (StarCalc):59,34,${charset},1,,0,false,true`;
		const call = [profile, '--headless', ...reading, '--convert-to', writing];
		execFileSync(OFFICE ?? '', [...call, '--outdir', join(folder, 'out'), path], {
			stdio: 'ignore'
		});
		const [name = ''] = readdirSync(join(folder, 'out'));
		return readFileSync(join(folder, 'out', name));
	} finally {
		removeFolder(folder);
	}
}

const absent =
	OFFICE === undefined ? ' (bỏ qua: máy không có LibreOffice / skipped: no LibreOffice)' : '';

describe.skipIf(OFFICE === undefined)(`through LibreOffice’s own saving${absent}`, () => {
	const asked = { form: 'tthc', period: '2025-08', unit: '51' };
	test.each([
		{ kind: 'CSV', ending: 'csv', charset: 76 },
		{ kind: 'workbook', ending: 'xlsx', charset: 76 },
		{ kind: 'workbook saved as UTF-16', ending: 'xlsx', charset: 65535 }
	])('a filled $kind comes back', async ({ ending, charset }) => {
		const app = temporaryApp();
		const answer = getTemplate(app, asked);
		const rows = filled(answer, [3]);
		const bytes =
			ending === 'csv' ? Buffer.from(csvText(rows, EXCEL_CSV)) : await fillWorkbook(answer, 3);
		const checked = await read(app, saved(bytes, ending, charset));
		expect(ofTemplate(checked)).toEqual([]);
		expect(figuresIn(checked, 'received_online')).toEqual(
			new Map(answer.units.map(({ id }) => [id, 3]))
		);
		expect(new Set(figuresIn(checked, 'received_total').values())).toEqual(new Set([9]));
	});
});

/** The workbook as it is handed out, its formulas too, with a figure in every cell to fill. */
async function fillWorkbook(answer: TemplateResult, figure: number): Promise<Uint8Array> {
	const { header, columns } = template(answer);
	const book = await readXlsx(await templateWorkbook(answer));
	const sheets = book.sheets.map(({ name, cells, rows }, at) => ({
		name,
		...(cells && { cells }),
		rows: rows.map((row, index) =>
			at > 0 || index <= header ? row : row.map((cell, column) => written(columns[column]) ?? cell)
		)
	}));
	return writeXlsx({ sheets });

	function written(column: (typeof columns)[number] | undefined): number | null {
		return column !== undefined && column.field !== null && column.formula === null ? figure : null;
	}
}
