import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import type { Unit } from '../../core/model/unit.ts';
import { dayText } from '../../ui/format/day-text.ts';
import { periodName } from '../../ui/format/period-text.ts';

/** What is handed out to be filled in: for a form, a period, a sender and the units that it has. */
export interface TemplateInput {
	form: Form;
	period: Period;
	sender: Unit;
	units: Unit[];
	/** What published figures may be of. */
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

/** What people may write into a column. */
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
export const cellOf = (form: Form, key: string): string => `${columnOf(form, key)}#`;

/** A derived field adds its parts up; a row without any stays blank. */
function sumFormula(form: Form, key: string): string | null {
	const parts = form.fields.find((field) => field.key === key)?.sumOf;
	if (parts === undefined) return null;
	const cells = parts.map((part) => cellOf(form, part)).join(',');
	return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}
