import type { Form, Rule, Terms } from '../../core/model/form.ts';
import { ruleText } from '../../ui/format/rule-text.ts';
import { cellOf } from './template.ts';

/** Says beside a row which rule of the form it breaks; `Đúng` where none, nothing while it is blank. */
export function checkFormula(form: Form): string {
	if (form.content === 'statements') return completeFormula(form);
	const filled = form.fields
		.filter(({ sumOf }) => sumOf === undefined)
		.map(({ key }) => cellOf(form, key))
		.join(',');
	const faults = form.rules.map((rule) => ruleViolationFormula(form, rule)).join('&');
	if (faults === '') return `IF(COUNT(${filled})=0,"","Đúng")`;
	return `IF(COUNT(${filled})=0,"",IF(${faults}="","Đúng",${faults}))`;
}

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
	const blank = fields
		.filter(({ required }) => required)
		.map(({ key, label }) => `IF(${cell(key)}="","${label.vi}. ","")`)
		.join('&');
	const filled = fields.map(({ key }) => cell(key)).join(',');
	return `IF(COUNTA(${filled})=0,"",IF(${blank}="","Đúng","Còn trống: "&${blank}))`;
}
