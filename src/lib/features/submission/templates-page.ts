import type { Form } from '../../core/model/form.ts';
import type { Period } from '../../core/model/period.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodText } from '../../ui/format/time-text.ts';

export interface TemplatesPage {
	forms: { id: string; title: string; selected: boolean }[];
	period: string;
	unit: string;
	title: string;
	what: string;
	deadline: string;
	/** File name of the workbook. */
	workbook: string;
	hrefs: { xlsx: string; csv: string };
}

/** Purpose and address of each template. */
export function templatesPage(
	{ form, period, sender, units }: { form: Form; period: Period; sender: Unit; units: Unit[] },
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
		period: period.id,
		unit: sender.code,
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
