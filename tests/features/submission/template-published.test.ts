import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { getTemplate } from '../../../src/lib/features/submission/get-template.server.ts';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import { templateWorkbook } from '../../../src/lib/features/submission/template-file.server.ts';
import { EXCEL_CSV, csvText } from '../../../src/lib/ui/format/serialization.ts';
import { template } from '../../../src/lib/features/submission/template.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const ASKED = { form: 'congbo', period: '2022', unit: '51' };
const KINDS = ['Kết quả', 'Mục tiêu'];
const SIGNS = ['=', '>', '<', '≥', '≤', '≈'];

/** A row a published figure: every indicator once, with each kind and sign in turn. */
function figures({ units, indicators }: ReturnType<typeof getTemplate>): (string | number)[][] {
	return indicators.map(({ label }, index) => {
		const unit = units[index % units.length];
		const [kind = '', sign = ''] = [KINDS[index % 2], SIGNS[index % 6]];
		const value = [unit?.code ?? '', unit?.name ?? '', 'toàn tỉnh', '', label.vi, kind, 90 + index];
		return [...value, sign, 'Báo Quảng Ngãi', `Đạt ${90 + index}`];
	});
}

function expectAll(checked: IngestResult, answer: ReturnType<typeof getTemplate>): void {
	expect(checked.problems).toEqual([]);
	expect([checked.form, checked.period?.id]).toEqual(['congbo', '2022']);
	expect(checked.entries.map(({ statement }) => statement)).toEqual(
		answer.indicators.map(({ id }, index) => ({
			scope: 'toàn tỉnh',
			indicator: id,
			kind: index % 2 === 0 ? 'result' : 'goal',
			value: String(90 + index),
			qualifier: SIGNS[index % 6],
			source: 'Báo Quảng Ngãi',
			quote: `Đạt ${90 + index}`
		}))
	);
}

describe('published figures that are filled into their template come back', () => {
	test('as CSV', () => {
		const here = temporaryApp();
		const answer = getTemplate(here, ASKED);
		const { rows } = template(answer);
		const bytes = Buffer.from(csvText([...rows, ...figures(answer)], EXCEL_CSV));
		expectAll(checkSubmission(here, { name: 'mau.csv', bytes }).checked, answer);
	});

	test('as a workbook with its formulas, rows left blank among them', async () => {
		const here = temporaryApp();
		const answer = getTemplate(here, ASKED);
		const book = await readXlsx(await templateWorkbook(answer));
		const [first, ...others] = book.sheets.map(({ name, cells, rows }) => ({
			name,
			...(cells && { cells }),
			rows
		}));
		if (!first) throw new Error('no sheet');
		const sheets = [{ ...first, rows: [...first.rows, ...figures(answer)] }, ...others];
		const bytes = await writeXlsx({ sheets });
		const workbook = await openWorkbook(bytes);
		expectAll(checkSubmission(here, { name: 'mau.xlsx', bytes, workbook }).checked, answer);
	});
});

test('the workbook offers what can be chosen, in lists that hold all of it', async () => {
	const answer = getTemplate(temporaryApp(), ASKED);
	const { sheets } = await readXlsx(await templateWorkbook(answer));
	const [filled, , lists] = sheets;
	const chosen = (filled?.dataValidations ?? []).filter(({ type }) => type === 'list');
	expect(chosen.map(({ formula1 }) => formula1)).toEqual([
		`'Danh mục'!$A$1:$A$${answer.indicators.length}`,
		"'Danh mục'!$B$1:$B$2",
		"'Danh mục'!$C$1:$C$6"
	]);
	const listed = (column: number) =>
		(lists?.rows ?? []).flatMap((row) => (row[column] ? [row[column]] : []));
	expect(listed(0)).toEqual(answer.indicators.map(({ label }) => label.vi));
	expect(listed(1)).toEqual(KINDS);
	expect(listed(2)).toEqual(SIGNS);
});
