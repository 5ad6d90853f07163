import type { Day } from '../../../src/lib/core/model/day.ts';
import type { Field, Form } from '../../../src/lib/core/model/form.ts';
import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Counts } from '../../../src/lib/core/model/report.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { reportedRows, type Group, type Sheet } from './sheet.ts';

export type Table = string[][];

/** How an office writes what it has to write. */
export interface Handwriting {
	nameOf: (unit: Unit) => string;
	/** What stands where there is no figure. */
	blank: '' | '-';
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** As the form looks on paper: title, period, merged header rows, groups, totals, signatures. */
export function paperLayout(sheet: Sheet, hand: Handwriting): Table {
	const { form } = sheet;
	const table = [
		...headOf(sheet),
		...headerRows(form),
		numberRow(form),
		...sheet.groups.flatMap((group, index) => groupRows(form, group, ROMAN[index] ?? '', hand)),
		...signatures(sheet)
	];
	const width = form.fields.length + 2;
	return table.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** The canonical keys as header and codes as names: what a system exports. Parts only, no totals. */
export function keyLayout(sheet: Sheet): Table {
	const fields = sheet.form.fields.filter(({ addUp }) => addUp !== 'derived');
	const rows = sheet.groups.flatMap((group) => group.rows);
	return [
		['unit', ...fields.map(({ key }) => key)],
		...rows.map(({ unit, counts }) => [
			unit.code,
			...fields.map((field) => countText(counts, field))
		])
	];
}

/** One line a figure. */
export function longLayout(sheet: Sheet): Table {
	const lines = reportedRows(sheet).flatMap(({ unit, counts }) =>
		sheet.form.fields
			.filter((field) => countText(counts, field) !== '')
			.map((field) => [unit.code, field.key, countText(counts, field)])
	);
	return [['unit', 'field', 'value'], ...lines];
}

const countText = (counts: Counts | null, { key }: Field): string => String(counts?.[key] ?? '');

function headOf({ form, period, province }: Sheet): Table {
	const title = form.title.vi.replace(/\s*\(.*\)$/u, '').toUpperCase();
	const number = form.id === 'tthc' ? 'Biểu số II.06a/VPCP/KSTT' : '';
	return [
		[number, '', `${title} (SỐ LIỆU MINH HỌA)`],
		['', '', `Đơn vị báo cáo: UBND ${lowerFirst(province.name)}`],
		[
			`Kỳ báo cáo: ${labelOf(period)} (Từ ngày ${slashDate(period.start)} đến ngày ${slashDate(period.end)})`
		]
	];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const slashDate = (day: Day): string => day.split('-').reverse().join('/');

function labelOf({ id, kind }: Period): string {
	const [year, part] = id.split('-');
	if (kind === 'quarter') return `Quý ${ROMAN[Number(part?.slice(1)) - 1]}/${year}`;
	return `Tháng ${Number(part)}/${year}`;
}

/** Merged cells as a spreadsheet saves them: the text stands in the first cell only. */
function headerRows(form: Form): Table {
	const paths = [['TT'], ['Đơn vị'], ...form.fields.map((field) => officialPath(field))];
	const depth = Math.max(...paths.map((path) => path.length));
	return Array.from({ length: depth }, (_, row) =>
		paths.map((path, column) =>
			isMergedCell(paths[column - 1], path, row) ? '' : (path[row] ?? '')
		)
	);
}

const officialPath = ({ headers, label }: Field): string[] => (headers[0] ?? label.vi).split(' > ');

const isMergedCell = (left: string[] | undefined, path: string[], row: number): boolean =>
	left !== undefined && path.slice(0, row + 1).every((text, index) => left[index] === text);

/** (1), (2), (3)=(4)+(5)+(6), … */
function numberRow({ fields }: Form): string[] {
	const numberOf = (key: string): string =>
		`(${fields.findIndex((field) => field.key === key) + 3})`;
	return [
		'(1)',
		'(2)',
		...fields.map(({ key, sumOf }) =>
			sumOf === undefined ? numberOf(key) : `${numberOf(key)}=${sumOf.map(numberOf).join('+')}`
		)
	];
}

function groupRows(form: Form, group: Group, number: string, hand: Handwriting): Table {
	const cells = (counts: Counts | null): string[] =>
		form.fields.map(({ key }) => groupDigits(counts?.[key] ?? null) ?? hand.blank);
	return [
		[number, group.title],
		...group.rows.map(({ unit, counts }, index) => [
			String(index + 1),
			hand.nameOf(unit),
			...cells(counts)
		]),
		['', 'Tổng cộng', ...cells(totalOf(form, group))]
	];
}

function totalOf(form: Form, { rows }: Group): Counts {
	const sum = (key: string): number | null => {
		const figures = rows.flatMap(({ counts }) => counts?.[key] ?? []);
		return figures.length === 0 ? null : figures.reduce((total, figure) => total + figure, 0);
	};
	return Object.fromEntries(form.fields.map(({ key }) => [key, sum(key)]));
}

/** 12.018 */
function groupDigits(figure: number | null): string | null {
	return figure === null ? null : String(figure).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

function signatures({ form, province, signed }: Sheet): Table {
	const [year, month, day] = signed.split('-').map(Number);
	const place = province.name.replace(/^Tỉnh /u, '');
	const right = Math.max(4, form.fields.length - 3);
	const lead = Array<string>(right - 2).fill('');
	return [
		[],
		['', '', ...lead, `${place}, ngày ${day} tháng ${month} năm ${year}`],
		['', 'Người lập biểu', ...lead, 'TM. ỦY BAN NHÂN DÂN']
	];
}
