import { EXCEL_CSV, csvText } from '../../ui/format/serialization.ts';
import { checkFormula, guideRows, template, templateWords } from './template.ts';
import type { TemplateResult } from './get-template.server.ts';
import { writeTemplateWorkbook } from './workbook.server.ts';

/** `tthc-2025-08-51`: what it is for, without an ending. */
export const templateFileName = ({ form, period, sender }: TemplateResult): string =>
	[form.id, period.id.replaceAll('/', '_'), sender.code].join('-');

/** UTF-8 with its mark and `;`, as Excel with Vietnamese settings opens it. */
export const templateCsv = (answer: TemplateResult): string =>
	csvText(template(answer).rows, EXCEL_CSV);

/** A unit may have several published figures, each in a row of its own. */
const SPARE_ROWS = 500;

/**
 * Workbook of a template, with formulas for sums, whole numbers enforced, and a text of the checks
 * at the end of each row.
 */
export function templateWorkbook(answer: TemplateResult): Promise<Uint8Array> {
	const { form } = answer;
	const { rows, header, columns } = template(answer);
	const words = templateWords(form);
	return writeTemplateWorkbook({
		name: words.sheet,
		rows: rows.map((row, index) => (index === header ? [...row, words.check] : row)),
		header,
		formulas: [...columns.map(({ formula }) => formula), checkFormula(form)],
		takes: columns.map(({ takes }) => takes),
		spareRows: form.content === 'statements' ? SPARE_ROWS : 0,
		guide: { name: words.guide, rows: guideRows(form) },
		lists: words.lists,
		refusal: words.refusal
	});
}
