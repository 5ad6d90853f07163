import { EXCEL_CSV, csvText } from '../../ui/format/serialization.ts';
import { checkFormula, template, templateWords, type Template } from './template.ts';
import { fieldHint, guideRows } from './template-guide.ts';
import type { TemplateResult } from './get-template.server.ts';
import type { OpeningFigures } from './opening-figures.server.ts';
import { writeTemplateWorkbook } from './workbook.server.ts';

/** `tthc-2025-08-51`: what it is for, without an ending. */
export const templateFileName = ({ form, period, sender }: TemplateResult): string =>
	[form.id, period.id.replaceAll('/', '_'), sender.code].join('-');

/** UTF-8 with its mark and `;`, as Excel with Vietnamese settings opens it. */
export const templateCsv = (answer: TemplateResult): string =>
	csvText(template(answer).rows, EXCEL_CSV);

/** Rows of a template whose only unit begins with these figures. */
function rowsWith(
	{ rows, header, columns }: Template,
	{ figures }: Pick<OpeningFigures, 'figures'>
): string[][] {
	return rows.map((row, index) =>
		index <= header
			? row
			: row.map((cell, column) => String(figures[columns[column]?.field ?? ''] ?? cell))
	);
}

/** A unit may have several published figures, each in a row of its own. */
const SPARE_ROWS = 500;

/**
 * Workbook of a template, with formulas for sums, whole numbers enforced, and a text of the checks
 * at the end of each row. `opening`: figures that are filled in, with their source on the second sheet.
 */
export function templateWorkbook(
	answer: TemplateResult,
	opening: OpeningFigures | null = null
): Promise<Uint8Array> {
	const { form } = answer;
	const blank = template(answer);
	const { header, columns } = blank;
	const rows = opening === null ? blank.rows : rowsWith(blank, opening);
	const words = templateWords(form);
	return writeTemplateWorkbook({
		name: words.sheet,
		rows: rows.map((row, index) => (index === header ? [...row, words.check] : row)),
		header,
		formulas: [...columns.map(({ formula }) => formula), checkFormula(form)],
		takes: columns.map(({ takes }) => takes),
		hints: columns.map(({ field }) => (field === null ? null : fieldHint(answer, field))),
		spareRows: form.content === 'statements' ? SPARE_ROWS : 0,
		guide: { name: words.guide, rows: guideRows(answer, opening) },
		lists: words.lists,
		refusal: words.refusal
	});
}
