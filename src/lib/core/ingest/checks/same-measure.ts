import { foldText } from '../../model/fold-text.ts';
import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import { foldMeasure, isMultiple, multipliedUnit, type KnownWords } from '../table/header-words.ts';
import { foldPath } from '../table/join-headers.ts';
import { matchField } from '../table/label-fields.ts';
import type { Layout, Table } from '../table/recognise-table.ts';
import { measuresInTitle } from '../table/title-measures.ts';
import type { Check } from './check.ts';

/**
 * Units of measure in the title and the header that are not those of the fields, or that are none:
 * "triệu đồng" above figures in đồng (docs/rules.md §1). Fields without a measure are not checked.
 */
export function* sameMeasure(table: Table): Iterable<Problem> {
	const { labels, columns, headerLine: line, form } = table.layout;
	const { words } = labels;
	if (form.content === 'statements') return;
	yield* titleFaults(table);
	for (const { field, header, index, measures } of columns)
		for (const { text, measure } of measures)
			if (field?.measure !== undefined && !isMeasure(measure, field.measure, words))
				yield createError(
					'unit-of-measure/differs',
					{ line, column: header, field: field.key, cell: text },
					{ at: columnName(index), expected: words.measureNames.get(field.measure) ?? '' }
				);
}

/**
 * Units of measure in a column of their own: that of the field which the row of a long file names,
 * of any field in a row of all fields.
 */
export function rowMeasure({ layout }: Table): Check {
	const { columns, labels, headerLine, form } = layout;
	const column = columns.find(({ role }) => role === 'measure');
	if (!column || form.content === 'statements') return {};
	const name = columns.find(({ role }) => role === 'name')?.index ?? -1;
	const wanted = layout.shape === 'long' ? null : measuresOf(layout);
	const seen = new Map<string, string | null>();
	/** The expected unit where the cell states another; null where it is right or says nothing. */
	const expectedIn = (field: string, text: string): string | null => {
		const ids = wanted ?? [matchField(labels, foldPath(field))?.field.measure ?? []].flat();
		const isRight = unitsIn(foldMeasure(text), labels.words).every((unit) =>
			ids.some((id) => isMeasure(unit, id, labels.words))
		);
		return isRight || ids.length === 0 ? null : namesOf(ids, labels.words);
	};
	return {
		*batch({ rows }) {
			for (const { line, cells } of rows.sheetRows) {
				const text = cells[column.index]?.trim() ?? '';
				if (line <= headerLine || text === '' || text === column.header) continue;
				const field = wanted ? '' : (cells[name]?.trim() ?? '');
				const key = `${field}\n${text}`;
				const known = seen.get(key);
				const expected = known === undefined ? expectedIn(field, text) : known;
				if (known === undefined && seen.size < MAX_CACHED) seen.set(key, expected);
				if (expected === null) continue;
				const at = `${columnName(column.index)}${line}`;
				yield createError('unit-of-measure/differs', { line, cell: text }, { at, expected });
			}
		}
	};
}

/** More than any file has fields and units of measure. */
const MAX_CACHED = 1000;

const measuresOf = ({ columns, form, shape }: Layout): string[] => {
	const fields = shape === 'long' ? form.fields : columns.flatMap(({ field }) => field ?? []);
	return [...new Set(fields.flatMap(({ measure }) => measure ?? []))];
};

const namesOf = (ids: string[], { measureNames }: KnownWords): string =>
	ids.map((id) => measureNames.get(id) ?? '').join(', ');

const isMeasure = (text: string, id: string, { measures }: KnownWords): boolean =>
	measures.get(text)?.has(id) ?? false;

/**
 * A title speaks of all columns: each unit that it names must be that of a field, unless those of
 * all fields are named and it is that of other columns. A multiple of the unit of a field contradicts
 * it in any case.
 */
export function contraryMeasures(cells: string[], layout: Layout): ContraryMeasure[] {
	const { words } = layout.labels;
	const wanted = measuresOf(layout);
	if (wanted.length === 0) return [];
	return measuresInTitle(cells, words).flatMap(({ text, cell, index }) => {
		const named = unitsIn(text, words).filter((unit) => !words.banners.has(foldPath(unit)));
		const isCovered = wanted.every((id) => named.some((unit) => isMeasure(unit, id, words)));
		const other = named.find((unit) => !wanted.some((id) => isMeasure(unit, id, words)));
		const isContrary = named.some((unit) =>
			wanted.some((id) => isMultipleOf(unit, id, words) && !isMeasure(unit, id, words))
		);
		if (other === undefined || (isCovered && !isContrary)) return [];
		return [{ cell, index, expected: namesOf(wanted, words) }];
	});
}

/** A cell with a unit of measure that is none of the fields. */
interface ContraryMeasure {
	cell: string;
	index: number;
	/** The units of measure of the fields. */
	expected: string;
}

function* titleFaults({ sheet, layout }: Table): Iterable<Problem> {
	for (const [row, { line, cells }] of sheet.head.slice(0, layout.headerStart).entries())
		for (const { cell, index, expected } of contraryMeasures(cells, layout)) {
			const at = `${columnName(index)}${row + 1}`;
			yield createError('unit-of-measure/differs', { line, cell }, { at, expected });
		}
}

/** "hồ sơ, đồng" names two units; "thôn, tổ dân phố" is one. */
const unitsIn = (text: string, { measures, plainMeasures }: KnownWords): string[] =>
	measures.has(text)
		? [text]
		: text
				.split(AND)
				.map(foldMeasure)
				.filter((unit) => unit !== '')
				.map((unit) => (measures.has(unit) ? unit : (plainMeasures.get(unit) ?? unit)))
				.map((unit) => headOf(unit, measures));

/** "nghìn văn bản" is a multiple of "văn bản", and "tr.đ" of "đồng" by its name. */
const isMultipleOf = (text: string, id: string, words: KnownWords): boolean =>
	[text, ...[...(words.measures.get(text) ?? [])].map((one) => words.measureNames.get(one) ?? '')]
		.map((name) => multipliedUnit(foldMeasure(name)))
		.some((unit) => unit !== null && isMeasure(unit, id, words));

/** "văn bản điện tử" counts in "văn bản". A multiple or a sign behind the unit makes it another. */
function headOf(unit: string, measures: KnownWords['measures']): string {
	const words = unit.split(' ');
	if (measures.has(unit) || !/^[\p{L}\p{M} ]+$/u.test(unit) || words.some(isMultiple)) return unit;
	const heads = words.map((_, index) => words.slice(0, words.length - index).join(' '));
	return heads.find((head) => measures.has(head)) ?? unit;
}

const AND = new RegExp(`[,;/]| ${foldText('và')} `, 'u');
