import type { Day } from '../../core/model/day.ts';
import type { Form } from '../../core/model/form.ts';
import type { Period } from '../../core/model/period.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { dayText, periodText } from '../../ui/format/time-text.ts';
import { periodChoice, unitChoice } from './template-choice.ts';

export interface TemplatesPage {
	forms: { id: string; title: string; selected: boolean }[];
	period: string;
	unit: string;
	/** Deadline, where this is the next report that the reporter's unit owes; else null. */
	next: string | null;
	title: string;
	what: string;
	deadline: string;
	/** File name of the workbook. */
	workbook: string;
	hrefs: { xlsx: string; csv: string };
}

interface TemplateView {
	form: Form;
	period: Period;
	sender: Unit;
	units: Unit[];
	/** Last day in time of the next expected report. */
	due: Day | null;
}

/** Purpose and address of each template. */
export function templatesPage(
	{ form, period, sender, units, due }: TemplateView,
	forms: Form[],
	locale: Locale
): TemplatesPage {
	const query = new URLSearchParams({ period: period.id, unit: sender.code });
	const href = (ending: string): string => `/bieu-mau/${form.id}.${ending}?${query}`;
	return {
		forms: forms.map(({ id, title }) => ({
			id,
			title: title[locale],
			selected: id === form.id
		})),
		period: periodChoice(period),
		unit: unitChoice(sender),
		next: due && m.templates_next({ day: dayText(due, locale) }, { locale }),
		title: form.title[locale],
		what: m.templates_rows(
			{
				units: countText(units.length, locale),
				period: periodText(period, locale),
				sender: sender.name
			},
			{ locale }
		),
		...wordsOf(form, locale),
		hrefs: { xlsx: href('xlsx'), csv: href('csv') }
	};
}

function wordsOf(
	{ content, deadlineWorkingDays, legalBasis }: Form,
	locale: Locale
): Pick<TemplatesPage, 'deadline' | 'workbook'> {
	if (content === 'statements')
		return {
			deadline: m.templates_statements({}, { locale }),
			workbook: m.templates_xlsx_statements({}, { locale })
		};
	const days = String(deadlineWorkingDays);
	return {
		deadline: m.templates_deadline({ days, basis: legalBasisText(legalBasis, locale) }, { locale }),
		workbook: m.templates_xlsx({}, { locale })
	};
}
