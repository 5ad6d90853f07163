import { EXCEL, csvText } from '../../view/csv.ts';
import { m } from '../../paraglide/messages.js';
import { checkFormula, guideRows, template } from '../../view/template.ts';
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
	const check = m.template_check({}, { locale: 'vi' });
	return workbookToFill({
		name: m.template_sheet({}, { locale: 'vi' }),
		rows: rows.map((row, index) => (index === header ? [...row, check] : row)),
		header,
		formulas: [...columns.map(({ formula }) => formula), checkFormula(form)],
		counts: countColumns(form),
		guide: { name: m.template_guide_sheet({}, { locale: 'vi' }), rows: guideRows(form) },
		refusal: {
			title: m.template_refusal({}, { locale: 'vi' }),
			message: m.template_refusal_why({}, { locale: 'vi' })
		}
	});
}
