import type { Form, Rule, Terms } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { dayText } from './day-text.ts';
import { periodName } from './period-text.ts';
import { ruleText } from './rule-text.ts';

/** What is handed out to be filled in: for a form, a period, a sender and the units that it has. */
export interface TemplateAsk {
	form: Form;
	period: Period;
	sender: Unit;
	units: Unit[];
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
}

/**
 * Title, header and a row a unit, in Vietnamese, so that the filled file is read without a choice:
 * period and sender stand above it, every header is a whole label of its field.
 */
export function template({ form, period, sender, units }: TemplateAsk): Template {
	const title = [
		[form.title.vi],
		[form.legalBasis],
		[`Kỳ báo cáo: ${periodName(period, 'vi')}`],
		[`Từ ngày ${dayText(period.start, 'vi')} đến ngày ${dayText(period.end, 'vi')}`],
		[`Đơn vị báo cáo: ${sender.name}`],
		[]
	];
	const header = ['Mã đơn vị', 'Đơn vị', ...form.fields.map(({ label }) => label.vi)];
	const blank = form.fields.map(() => '');
	const rows = units.map(({ code, name }) => [code, name, ...blank]);
	return {
		rows: [...title, header, ...rows],
		header: title.length,
		columns: [
			{ field: null, formula: null },
			{ field: null, formula: null },
			...form.fields.map(({ key }) => ({ field: key, formula: sumFormula(form, key) }))
		]
	};
}

/** Column letters of a field: behind code and name. */
function columnOf(form: Form, key: string): string {
	const index = form.fields.findIndex((field) => field.key === key) + 2;
	const high = Math.floor(index / 26);
	return (high > 0 ? letter(high - 1) : '') + letter(index % 26);
}

const letter = (index: number): string => String.fromCharCode(65 + index);
const cellOf = (form: Form, key: string): string => `${columnOf(form, key)}#`;

/** A derived field adds its parts up; a row without any stays blank. */
function sumFormula(form: Form, key: string): string | null {
	const parts = form.fields.find((field) => field.key === key)?.sumOf;
	if (parts === undefined) return null;
	const cells = parts.map((part) => cellOf(form, part)).join(',');
	return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}

/** Says beside a row which rule of the form it breaks; `Đúng` where none, nothing while it is blank. */
export function checkFormula(form: Form): string {
	const filled = form.fields
		.filter(({ sumOf }) => sumOf === undefined)
		.map(({ key }) => cellOf(form, key))
		.join(',');
	const faults = form.rules.map((rule) => faultFormula(form, rule)).join('&');
	if (faults === '') return `IF(COUNT(${filled})=0,"","Đúng")`;
	return `IF(COUNT(${filled})=0,"",IF(${faults}="","Đúng",${faults}))`;
}

function faultFormula(form: Form, { id, kind, left, right }: Rule): string {
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

/** The second sheet: what each column means, and the rules in words. */
export const guideRows = (form: Form): string[][] => [
	[m.template_guide({}, { locale: 'vi' })],
	[],
	...form.fields.map(({ label, required }) => [
		label.vi,
		required ? m.template_required({}, { locale: 'vi' }) : ''
	]),
	[],
	...form.rules.map(({ id }) => [ruleText(form, id, 'vi')])
];

/** What a workbook says beside its figures, in Vietnamese. */
export const templateWords = () => ({
	sheet: m.template_sheet({}, { locale: 'vi' }),
	guide: m.template_guide_sheet({}, { locale: 'vi' }),
	check: m.template_check({}, { locale: 'vi' }),
	refusal: {
		title: m.template_refusal({}, { locale: 'vi' }),
		message: m.template_refusal_why({}, { locale: 'vi' })
	}
});
