import { formOf, type Catalogue } from '../model/catalogue.ts';
import type { CheckedDraft } from '../model/draft.ts';
import type { Form } from '../model/form.ts';
import type { Tabulated } from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { countText } from './format.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { previewTable, type PreviewAsk, type PreviewTable } from './preview-table.ts';
import { groupProblems, type ProblemGroup } from './problem-groups.ts';

/** A column that no form knows, to be explained by who sent it. */
export interface UnknownColumn {
	header: string;
	/** Key of a field, `-` for left out knowingly, empty while unknown. */
	chosen: string;
}

/** What the check page shows of a draft. */
export interface CheckPage {
	id: string;
	title: string;
	lede: string | null;
	facts: { term: string; value: string }[];
	isMadeUp: boolean;
	canCompare: boolean;
	errors: ProblemGroup[];
	errorCount: string;
	warnings: ProblemGroup[];
	warningCount: string;
	isCut: boolean;
	chosen: { form: string; period: string; unit: string };
	forms: { id: string; title: string }[];
	unknown: UnknownColumn[];
	fields: { key: string; label: string }[];
	preview: PreviewTable | null;
	hrefs: { compare: string; remarks: string | null };
}

/** How a choice says that a column is left out knowingly. */
export const LEFT_OUT = '-';

/** All that is shown of a file that was checked. */
export function checkPage(
	draft: CheckedDraft,
	{ catalogue, units }: { catalogue: Catalogue; units: UnitList },
	ask: PreviewAsk,
	locale: Locale
): CheckPage {
	const { receipt, checked, tabulated } = draft;
	const { id, chosen } = draft.draft;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	const groups = groupProblems(receipt.problems, locale, form);
	const own = pathIn(`/nop-bao-cao/${id}`, locale);
	return {
		id,
		title: titleOf(draft, locale),
		lede: tabulated
			? m.check_rows({ rows: countText(checked.entries.length, locale) }, { locale })
			: null,
		facts: tabulated ? factsOf(draft, units, locale, form) : [],
		isMadeUp: checked.isMadeUp,
		canCompare: receipt.errors === 0,
		errors: groups.filter(({ severity }) => severity === 'error'),
		errorCount: countText(receipt.errors, locale),
		warnings: groups.filter(({ severity }) => severity === 'warning'),
		warningCount: countText(receipt.warnings, locale),
		isCut: receipt.problems.length < receipt.errors + receipt.warnings,
		chosen: { form: chosen.form ?? '', period: chosen.period ?? '', unit: chosen.unit ?? '' },
		forms: formsToChoose(catalogue, locale),
		unknown: tabulated ? unknownIn(draft, tabulated) : [],
		fields: (form?.fields ?? []).map(({ key, label }) => ({ key, label: label[locale] })),
		preview: tabulated && previewTable(tabulated, receipt.problems, ask, locale, form),
		hrefs: { compare: `${own}/doi-chieu`, remarks: tabulated ? `${own}/nhan-xet` : null }
	};
}

/** The forms that a file may be of. */
export const formsToChoose = ({ forms }: Catalogue, locale: Locale) =>
	forms
		.filter(({ content }) => content !== 'system')
		.map(({ id, title }) => ({ id, title: title[locale] }));

function titleOf({ draft: { name }, receipt, tabulated }: CheckedDraft, locale: Locale): string {
	const { errors, warnings } = receipt;
	if (!tabulated) return m.check_unreadable({ name }, { locale });
	if (errors === 1) return m.check_one_error({ name }, { locale });
	if (errors > 1) return m.check_errors({ errors: countText(errors, locale), name }, { locale });
	return warnings > 0
		? m.check_warnings({ warnings: countText(warnings, locale), name }, { locale })
		: m.check_clean({ name }, { locale });
}

function factsOf({ checked }: CheckedDraft, units: UnitList, locale: Locale, form?: Form) {
	const { period, sender, file } = checked;
	const unknown = m.check_not_known({}, { locale });
	const unit = sender === null ? undefined : units.byId.get(sender);
	return [
		{ term: m.upload_form({}, { locale }), value: form?.title[locale] ?? unknown },
		{
			term: m.upload_period({}, { locale }),
			value: period ? periodText(period, locale) : unknown
		},
		{
			term: m.upload_unit({}, { locale }),
			value: unit ? `${unit.name} (${unit.code})` : unknown
		},
		{
			term: m.check_encoding({}, { locale }),
			value: file.encoding ?? m.check_workbook({}, { locale })
		},
		...(file.delimiter === null
			? []
			: [
					{
						term: m.check_delimiter({}, { locale }),
						value: file.delimiter === '\t' ? m.check_tab({}, { locale }) : file.delimiter
					}
				]),
		{ term: m.check_header({}, { locale }), value: String(file.headerLine ?? '') }
	];
}

/** What no form knows, and what was explained before: an explanation can be taken back. */
function unknownIn({ draft }: CheckedDraft, { columns }: Tabulated): UnknownColumn[] {
	const said = new Map(draft.chosen.meanings.map(({ header, field }) => [header, field]));
	return columns
		.filter(({ header, isUnknown }) => isUnknown || said.has(header))
		.map(({ header }) => {
			const field = said.get(header);
			return { header, chosen: field === undefined ? '' : (field ?? LEFT_OUT) };
		});
}
