import type { Form } from '../../core/model/form.ts';
import { m } from '../../paraglide/messages.js';
import { ruleText } from '../../ui/format/rule-text.ts';

const VI = { locale: 'vi' } as const;
const isStatementForm = ({ content }: Form): boolean => content === 'statements';

/** The second sheet: what each column means, and the rules in words. */
export const guideRows = (form: Form): string[][] => [
	[isStatementForm(form) ? m.template_guide_statements({}, VI) : m.template_guide({}, VI)],
	[],
	...form.fields.map(({ label, required }) => [
		label.vi,
		required ? m.template_required({}, VI) : ''
	]),
	[],
	...form.rules.map(({ id }) => [ruleText(form, id, 'vi')])
];

/** What a workbook says beside its figures, in Vietnamese. */
export const templateWords = (form: Form) => ({
	sheet: m.template_sheet({}, VI),
	guide: m.template_guide_sheet({}, VI),
	check: m.template_check({}, VI),
	lists: m.template_lists_sheet({}, VI),
	refusal: isStatementForm(form)
		? {
				title: m.template_refusal_statement({}, VI),
				message: m.template_refusal_statement_why({}, VI)
			}
		: { title: m.template_refusal({}, VI), message: m.template_refusal_why({}, VI) }
});
