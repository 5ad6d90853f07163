import { foldText } from '../../model/fold-text.ts';
import type { Field } from '../../model/form.ts';
import type { FieldMatch, FormLabels } from './label-fields.ts';
import { isPeriodText, statedMeasure, withoutNumbering } from './header-words.ts';
import { foldPath, type HeaderPath } from './join-headers.ts';
import { withoutNumber } from './label-spelling.ts';

/** Field that a column's header cells name, and what else they say. */
export interface HeaderMatch extends FieldMatch {
	/** The label as written. */
	label: string;
	/** Cells as written that belong neither to the label nor to the neutral words. */
	others: string[];
	/** Units of measure that the header states. */
	measures: StatedMeasure[];
}

/** A unit of measure as written, and folded. */
export interface StatedMeasure {
	text: string;
	measure: string;
}

interface Part {
	text: string;
	path: string;
}

/**
 * The field of a column by its header cells from the top down; null where none of them belongs to a
 * label of the form. The longest run of cells that is a label wins; what stands beside it and is
 * neither neutral nor a unit of measure is kept in `others` (docs/rules.md §1).
 */
export function matchHeader(labels: FormLabels, { parts, path }: HeaderPath): HeaderMatch | null {
	const exact = labels.whole.get(path);
	if (exact) return { field: exact, strength: 3, label: textOf(parts), others: [], measures: [] };
	const measures: StatedMeasure[] = [];
	const told = parts.flatMap((part) => {
		const whole = labels.parts.has(part.path) ? null : statedMeasure(part.text, labels.words);
		if (whole !== null) {
			measures.push({ text: part.text, measure: whole });
			return [];
		}
		const { label, measure } = splitMeasure(withoutNumbering(part.path), labels);
		if (measure !== null)
			measures.push({ text: TAIL.exec(part.text)?.groups?.['tail'] ?? part.text, measure });
		return label === '' ? [] : splitSpan({ text: part.text, path: label }, labels);
	});
	const lookup = measures.length > 0 ? [labels.whole, labels.withoutMeasure] : [labels.whole];
	for (const rest of [told, told.filter((part) => !isNeutral(part, labels))])
		for (const { start, end } of runsOf(rest.length)) {
			const run = rest.slice(start, end);
			const found = findLabel([...lookup, labels.endings], run);
			if (!found) continue;
			const beside = [...rest.slice(0, start), ...rest.slice(end)];
			const others = beside.filter((part) => !isNeutral(part, labels, found.field));
			const strength = found.isEnding ? 1 : beside.length > 0 ? 2 : 3;
			return {
				field: found.field,
				strength,
				label: textOf(run),
				others: others.map(({ text }) => text),
				measures: measures.filter(({ measure }) => measure !== '')
			};
		}
	return null;
}

/** The unit of measure behind a label: "… (triệu đồng)", "…, ĐVT: đồng". */
function splitMeasure(
	path: string,
	{ parts, words }: FormLabels
): { label: string; measure: string | null } {
	const { label, tail } = MEASURE_TAIL.exec(path)?.groups ?? {};
	if (parts.has(path) || label === undefined || tail === undefined)
		return { label: path, measure: null };
	const measure = statedMeasure(tail, words);
	return measure === null ? { label: path, measure } : { label, measure };
}

const SPAN_WORDS = ['trong', 'tháng', 'quý', 'năm', 'kỳ'].map(foldText).join('|');
const SPAN_TAIL = new RegExp(`[ ,–-]+(?:${SPAN_WORDS})(?![\\p{L}\\p{M}])`, 'gu');

/** A label and the neutral words or the period behind it, as two cells: "Tổng số văn bản đi tháng 8". */
function splitSpan(part: Part, labels: FormLabels): Part[] {
	if (labels.parts.has(part.path)) return [part];
	for (const { index } of part.path.matchAll(SPAN_TAIL)) {
		const label = part.path.slice(0, index);
		const path = part.path.slice(index).replace(/^[ ,–-]+/u, '');
		const tail = { text: path, path };
		if (labels.parts.has(label) && isNeutral(tail, labels))
			return [{ text: part.text, path: label }, tail];
	}
	return [part];
}

const TAIL = /[(,;–-]\s*(?<tail>[^()]+)\)?$/u;
const MEASURE_TAIL = /^(?<label>[^(]*[^(\s,;–-])\s*[(,;–-]\s*(?<tail>[^()]+)\)?$/u;

/** The field whose label the run of cells is, in the first of the lists that has it. */
function findLabel(
	lists: ReadonlyMap<string, Field | null>[],
	run: Part[]
): { field: Field; isEnding: boolean } | null {
	const written = run.map((part) => part.path).join(' > ');
	for (const path of new Set([written, withoutNumber(written)])) {
		const index = lists.findIndex((list) => list.get(path));
		const field = lists[index]?.get(path);
		if (field) return { field, isEnding: index === lists.length - 1 };
	}
	return null;
}

const textOf = (parts: Part[]): string => parts.map(({ text }) => text).join(' > ');

/** Runs of cells, the longest first; of the same length the lowest first. */
function* runsOf(length: number): Generator<{ start: number; end: number }> {
	for (let size = length; size > 0; size -= 1)
		for (let end = length; end >= size; end -= 1) yield { start: end - size, end };
}

/**
 * A banner, a period, the form's own title, or a cell of the field's own labels changes nothing
 * about a column.
 */
const isNeutral = ({ text, path }: Part, labels: FormLabels, field?: Field): boolean =>
	labels.words.banners.has(path) ||
	isTitleOf(path, labels) ||
	(field !== undefined && isPartOf(path, field)) ||
	isPeriodText(text, labels.form.calendar);

/** Fewer letters stand in a title by chance. */
const MIN_TITLE_LETTERS = 12;
const isTitleOf = (path: string, { form, parts }: FormLabels): boolean =>
	path.length >= MIN_TITLE_LETTERS && !parts.has(path) && foldPath(form.title.vi).includes(path);

/** A cell of one of the field's own labels. */
export const isPartOf = (path: string, { headers, label }: Field): boolean =>
	[label.vi, ...headers].some((header) => foldPath(header).split(' > ').includes(path));
