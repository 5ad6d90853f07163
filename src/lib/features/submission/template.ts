import type { Field, Form, Rule, Terms } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { ruleText } from '../../ui/format/number-text.ts';
import { dayText, periodName } from '../../ui/format/time-text.ts';

const VI = { locale: 'vi' } as const;

/**
 * Says beside a row which required figures it lacks and which rules of the form it breaks; `Đúng` where
 * none, nothing while it is blank.
 */
export function checkFormula(form: Form): string {
	if (form.content === 'statements') return completeFormula(form);
	const written = form.fields.filter(({ sumOf }) => sumOf === undefined);
	const filled = written.map(({ key }) => cellOf(form, key)).join(',');
	const faults = form.rules.map((rule) => ruleViolationFormula(form, rule)).join('&') || '""';
	const required = written.filter((field) => field.required);
	if (required.length === 0) return `IF(COUNT(${filled})=0,"",IF(${faults}="","Đúng",${faults}))`;
	const isComplete = `COUNT(${required.map(({ key }) => cellOf(form, key)).join(',')})=${required.length}`;
	const missing = `IF(${isComplete},"","${m.template_missing({}, VI)} "&${missingFormula(form, required)})`;
	return `IF(COUNT(${filled})=0,"",IF(AND(${isComplete},${faults}=""),"Đúng",${missing}&${faults}))`;
}

/** Labels of the fields that are blank in the row, each with a full stop behind it. */
const missingFormula = (form: Form, fields: Field[]): string =>
	fields.map(({ key, label }) => `IF(${cellOf(form, key)}="","${label.vi}. ","")`).join('&');

function ruleViolationFormula(form: Form, { id, kind, left, right }: Rule): string {
	const cells = Object.keys({ ...left, ...right }).map((key) => cellOf(form, key));
	const sides = [left, right].map((terms) => sideFormula(form, terms));
	const broken = sides.join(kind === 'equal' ? '<>' : '>');
	const words = ruleText(form, id, 'vi').replaceAll('"', '""');
	return `IF(AND(COUNT(${cells.join(',')})=${cells.length},${broken}),"Xem lại: ${words}. ","")`;
}

const sideFormula = (form: Form, terms: Terms): string =>
	Object.entries(terms)
		.map(([key, times]) => `${times}*N(${cellOf(form, key)})`)
		.join('+');

/** A published figure needs its source and its words: it says which cells are still blank. */
function completeFormula({ fields, ...form }: Form): string {
	const cell = (key: string): string => cellOf({ ...form, fields }, key);
	const blank = missingFormula(
		{ ...form, fields },
		fields.filter(({ required }) => required)
	);
	const filled = fields.map(({ key }) => cell(key)).join(',');
	return `IF(COUNTA(${filled})=0,"",IF(${blank}="","Đúng","${m.template_missing({}, VI)} "&${blank}))`;
}

const isStatementForm = ({ content }: Form): boolean => content === 'statements';

/** Texts of a workbook besides its figures, in Vietnamese. */
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

/** Input of a template: form, period, sender and its units. */
export interface TemplateInput {
	form: Form;
	period: Period;
	sender: Unit;
	units: Unit[];
	/** Indicators that published figures may belong to. */
	indicators: Indicator[];
}

/** A template as a grid; columns of figures, those computed among them, and where the rows begin. */
export interface Template {
	rows: string[][];
	/** Index of the header row; the units follow. */
	header: number;
	columns: TemplateColumn[];
}

export interface TemplateColumn {
	/** Key of the field; null beside figures. */
	field: string | null;
	/** Formula of a row, with `#` for its number. */
	formula: string | null;
	takes: AllowedValue;
}

/** Values allowed in a column. */
export type AllowedValue = 'anything' | 'count' | 'figure' | { oneOf: string[] };

/**
 * Title, header and a row a unit, in Vietnamese, so that the filled file is read without a choice:
 * period and sender stand above it, every header is a whole label of its field.
 */
export function template({ form, period, sender, units, indicators }: TemplateInput): Template {
	const title = [
		[form.title.vi],
		...(form.legalBasis === '' ? [] : [[form.legalBasis]]),
		[`Kỳ báo cáo: ${periodName(period, 'vi')}`],
		[`Từ ngày ${dayText(period.start, 'vi')} đến ngày ${dayText(period.end, 'vi')}`],
		[`Đơn vị báo cáo: ${sender.name}`],
		[]
	];
	const header = ['Mã đơn vị', 'Đơn vị', ...form.fields.map(({ label }) => label.vi)];
	const blank = form.fields.map(() => '');
	const rows = units.map(({ code, name }) => [code, name, ...blank]);
	const naming: TemplateColumn = { field: null, formula: null, takes: 'anything' };
	return {
		rows: [...title, header, ...rows],
		header: title.length,
		columns: [
			naming,
			naming,
			...form.fields.map(({ key, sumOf }) => ({
				field: key,
				formula: sumFormula(form, key),
				takes: form.content === 'counts' ? countValue(sumOf) : statementValue(key, indicators)
			}))
		]
	};
}

/** A published figure: what is read from a closed list can only be chosen from it. */
function statementValue(key: string, indicators: Indicator[]): AllowedValue {
	if (key === 'indicator') return { oneOf: indicators.map(({ label }) => label.vi) };
	if (key === 'kind') return { oneOf: ['Kết quả', 'Mục tiêu'] };
	if (key === 'qualifier') return { oneOf: ['=', '>', '<', '≥', '≤', '≈'] };
	return key === 'value' ? 'figure' : 'anything';
}

const countValue = (sumOf: string[] | undefined): AllowedValue =>
	sumOf === undefined ? 'count' : 'anything';

/** Column letters of a field: behind code and name. */
function columnOf(form: Form, key: string): string {
	const index = form.fields.findIndex((field) => field.key === key) + 2;
	const high = Math.floor(index / 26);
	return (high > 0 ? letter(high - 1) : '') + letter(index % 26);
}

const letter = (index: number): string => String.fromCharCode(65 + index);

/** `C#`: the cell of a field, with `#` for the number of its row. */
const cellOf = (form: Form, key: string): string => `${columnOf(form, key)}#`;

/** A derived field adds its parts up; a row without any stays blank. */
function sumFormula(form: Form, key: string): string | null {
	const parts = form.fields.find((field) => field.key === key)?.sumOf;
	if (parts === undefined) return null;
	const cells = parts.map((part) => cellOf(form, part)).join(',');
	return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}
