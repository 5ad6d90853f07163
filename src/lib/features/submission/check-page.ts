import { type Catalogue, formOf } from '../../core/model/catalogue.ts';
import type { DraftView } from '../../core/model/draft.ts';
import type { Form } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Delimiter, Encoding, IngestResult } from '../../core/model/report.ts';
import type { Unit, UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { columnLetters } from '../../core/ingest/table/column-letters.ts';
import { groupProblems, type ProblemGroup } from './draft-problems.ts';
import { previewTable, type PreviewTable } from './file-rows.ts';
import { unknownColumns, type UnknownColumn } from './unknown-columns.ts';

/** One thing as it was understood. */
export interface DraftFact {
	term: string;
	value: string;
}

/** Names of encodings in programs that save such files. */
const ENCODINGS: Record<Encoding, string> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16 (Unicode Text)',
	'utf-16be': 'UTF-16 BE',
	'windows-1258': 'Windows-1258',
	tcvn3: 'TCVN3 (ABC)'
};

const DELIMITERS: Record<Delimiter, (i: object, o: { locale: Locale }) => string> = {
	';': m.check_semicolon,
	',': m.check_comma,
	'|': m.check_bar,
	'\t': m.check_tab
};

/** Facts read from a file: form, period with its days, sender and encoding. */
function draftFacts(
	{ period, sender, file }: IngestResult,
	units: UnitList,
	locale: Locale,
	form?: Form
): DraftFact[] {
	const unknown = m.check_not_known({}, { locale });
	const unit = sender === null ? undefined : units.byId.get(sender);
	const { encoding, delimiter, sheet, headerLine } = file;
	const fact = (term: (i: object, o: { locale: Locale }) => string, value: string): DraftFact => ({
		term: term({}, { locale }),
		value
	});
	return [
		fact(m.upload_form, form?.title[locale] ?? unknown),
		fact(m.upload_period, period ? periodText(period, locale) : unknown),
		fact(m.check_sender, unit ? `${unit.name} (${unit.code})` : unknown),
		fact(m.check_encoding, encoding ? ENCODINGS[encoding] : m.check_workbook({}, { locale })),
		...(sheet === null ? [] : [fact(m.check_sheet, sheet)]),
		...(delimiter ? [fact(m.check_delimiter, DELIMITERS[delimiter]({}, { locale }))] : []),
		...(headerLine === null ? [] : [fact(m.check_header, String(headerLine))])
	];
}

/** Check page of a draft. */
export interface CheckPage {
	id: string;
	title: string;
	lede: string | null;
	facts: DraftFact[];
	isDemo: boolean;
	canCompare: boolean;
	/** Choosing a form, a period or a unit may help; it does not where the bytes are no table. */
	canChoose: boolean;
	errors: ProblemGroup[];
	errorCount: string;
	warnings: ProblemGroup[];
	warningCount: string;
	isCut: boolean;
	/** Line of the first row behind the header. */
	firstLine: number;
	chosen: { form: string; period: string; unit: string };
	/** Sheets of a workbook from which the sender may choose; fewer than two: nothing to choose. */
	sheets: { name: string; isChosen: boolean }[];
	forms: { id: string; title: string }[];
	units: string[];
	unknown: UnknownColumn[];
	fields: { key: string; label: string }[];
	preview: PreviewTable | null;
	hrefs: { compare: string; remarks: string | null };
}

/** Names of reference data, and the units that the sender may choose. */
interface CheckReference {
	catalogue: Catalogue;
	units: UnitList;
	offered: readonly Unit[];
}

/** All that is shown of a file that was checked. */
export function checkPage(
	draft: DraftView,
	{ catalogue, units, offered }: CheckReference,
	locale: Locale
): CheckPage {
	const { receipt, checked, seen } = draft;
	const { id, chosen } = draft.draft;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	const letters = columnLetters(seen?.columns ?? []);
	const groups = groupProblems(receipt.problems, locale, form, letters);
	const own = localizePath(`/nop-bao-cao/${id}`, locale);
	return {
		id,
		title: titleOf(draft, locale),
		lede: seen ? ledeOf(checked.entries.length, refusedLines(draft), locale) : null,
		facts: seen ? draftFacts(checked, units, locale, form) : [],
		isDemo: checked.isDemo,
		canCompare: receipt.errors === 0,
		canChoose: seen !== null || !receipt.problems.some(isFileError),
		errors: groups.filter(({ severity }) => severity === 'error'),
		errorCount: countText(receipt.errors, locale),
		warnings: groups.filter(({ severity }) => severity === 'warning'),
		warningCount: countText(receipt.warnings, locale),
		isCut: receipt.problems.length < receipt.errors + receipt.warnings,
		firstLine: seen?.firstLine ?? Number.MAX_SAFE_INTEGER,
		chosen: { form: chosen.form ?? '', period: chosen.period ?? '', unit: chosen.unit ?? '' },
		sheets: draft.sheets.map((name) => ({ name, isChosen: name === chosen.sheet })),
		forms: formChoices(catalogue, locale),
		units: unitChoiceTexts(offered),
		unknown: seen ? unknownColumns(draft, seen, locale) : [],
		fields: form ? fieldChoices(form, locale) : [],
		preview: seen && previewTable(seen, receipt.problems, locale, form),
		hrefs: {
			compare: `${own}/doi-chieu`,
			remarks: seen && groups.length > 0 ? `${own}/nhan-xet` : null
		}
	};
}

/** The forms that a file may be of. */
export const formChoices = ({ forms }: Catalogue, locale: Locale) =>
	forms
		.filter(({ content }) => content !== 'system')
		.map(({ id, title }) => ({ id, title: title[locale] }));

/** Units that a file may come from: those of today, and the districts that there were. */
export const unitChoiceTexts = (offered: readonly Unit[]): string[] =>
	offered
		.filter(({ validTo, level }) => validTo === null || level === 'district')
		.map(({ code, name }) => `${code} ${name}`);

/** Fields that a column may contain. */
const fieldChoices = ({ fields }: Form, locale: Locale): CheckPage['fields'] => [
	{ key: 'unit', label: m.check_preview_unit({}, { locale }) },
	...fields.map(({ key, label }) => ({ key, label: label[locale] }))
];

function titleOf({ draft: { name }, receipt, seen }: DraftView, locale: Locale): string {
	const { errors, warnings } = receipt;
	if (!seen) return m.check_unreadable({ name }, { locale });
	if (errors === 1) return m.check_one_error({ name }, { locale });
	if (errors > 1) return m.check_errors({ errors: countText(errors, locale), name }, { locale });
	return warnings > 0
		? m.check_warnings({ warnings: countText(warnings, locale), name }, { locale })
		: m.check_clean({ name }, { locale });
}

function ledeOf(rows: number, refused: number[], locale: Locale): string {
	if (rows > 0) return m.check_rows({ rows: countText(rows, locale) }, { locale });
	if (refused.length === 0) return m.check_rows_none({}, { locale });
	const more = refused.length > MAX_LINES_IN_LEDE ? ', …' : '';
	const lines = refused.slice(0, MAX_LINES_IN_LEDE).join(', ') + more;
	return m.check_rows_refused({ lines }, { locale });
}

const MAX_LINES_IN_LEDE = 5;

/** Lines of the rows with an error. */
const refusedLines = ({ receipt, seen }: DraftView): number[] =>
	[
		...new Set(
			receipt.problems.flatMap(({ severity, line }) =>
				severity === 'error' && line !== null && line >= (seen?.firstLine ?? Infinity) ? line : []
			)
		)
	].sort((a, b) => a - b);

/** The file cannot be read at all, whatever is chosen beside it. */
const isFileError = ({ code, severity }: Problem): boolean =>
	severity === 'error' && (code.startsWith('file/') || code.startsWith('encoding/'));
