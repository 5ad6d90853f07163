import { EXCEL, csvText } from '../../view/csv.ts';
import { checkFormula, guideRows, template, templateWords } from '../../view/template.ts';
import type { TemplateAnswer } from '../answer-template.ts';
import { countColumns, workbookToFill } from '../workbook.ts';

/** `tthc-2025-08-51`: what it is for, without an ending. */
export const templateName = ({ form, period, sender }: TemplateAnswer): string =>
	[form.id, period.id.replaceAll('/', '_'), sender.code].join('-');

/** UTF-8 with its mark and `;`, as Excel with Vietnamese settings opens it. */
export const templateCsv = (answer: TemplateAnswer): string =>
	csvText(template(answer).rows, EXCEL);

/** With sums that compute themselves, whole numbers enforced, and a word on each row at its end. */
export function templateWorkbook(answer: TemplateAnswer): Promise<Uint8Array> {
	const { form } = answer;
	const { rows, header, columns } = template(answer);
	const words = templateWords();
	return workbookToFill({
		name: words.sheet,
		rows: rows.map((row, index) => (index === header ? [...row, words.check] : row)),
		header,
		formulas: [...columns.map(({ formula }) => formula), checkFormula(form)],
		counts: countColumns(form),
		guide: { name: words.guide, rows: guideRows(form) },
		refusal: words.refusal
	});
}
