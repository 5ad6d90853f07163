import { foldText } from '../../model/fold-text.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Row } from '../source/csv.ts';
import { areColumnNumbers } from './column-numbers.ts';
import { statedMeasure } from './header-words.ts';
import { foldPath } from './join-headers.ts';
import type { FormLabels } from './label-fields.ts';
import { roleOf, type LayoutColumn } from './name-columns.ts';
import { textsOfNoTitle } from './title-text.ts';

/** Rows of the sheet, from `start` up to but not with `end`. */
export interface RowRange {
	start: number;
	end: number;
}

/** More header rows around the recognised ones are no header of a report. */
const MAX_ADDED_ROWS = 5;

/**
 * The first row of the header: a row above it, blank ones between them apart, belongs to it if it has
 * words over columns of figures that are no title, whatever stands over the other columns.
 */
export function extendUp(
	rows: Row[],
	start: number,
	columns: LayoutColumn[],
	labels: FormLabels
): number {
	let [first, added] = [start, 0];
	for (let index = start - 1; index >= 0 && added < MAX_ADDED_ROWS; index -= 1) {
		const row = rows[index];
		if (!row) break;
		if (row.cells.every((cell) => cell.trim() === '')) continue;
		if (!standsOverFigures(row, columns, labels)) break;
		first = index;
		added += 1;
	}
	return first;
}

function standsOverFigures({ cells }: Row, columns: LayoutColumn[], labels: FormLabels): boolean {
	const filled = cells.flatMap((cell, index) =>
		cell.trim() === '' ? [] : [{ text: cell.trim(), index }]
	);
	const figures = new Set(
		columns.flatMap(({ role, index }) => (FIGURE_ROLES.has(role) ? index : []))
	);
	// the label of a column that has no header below it, such as that of the units
	const named = new Set(columns.map(({ index }) => index));
	const isLabel = ({ text, index }: { text: string; index: number }): boolean =>
		!named.has(index) && roleOf(foldPath(text)) !== null;
	const isOver = ({ index }: { index: number }): boolean => figures.has(index);
	if (filled.some(isLabel) && filled.some(isOver))
		return filled.every((cell) => isOver(cell) || isLabel(cell));
	const texts = textsOfNoTitle(filled, (index) => figures.has(index), labels);
	if (texts.length === 0) return false;
	// a number beside words is part of a title: "Số đơn vị báo cáo" | 12
	const isBeside = filled.some(({ index }) => !figures.has(index));
	return !isBeside || texts.some(({ text }) => isYear(text) || !looksLikeNumber(text));
}

export const FIGURE_ROLES: ReadonlySet<string> = new Set(['field', 'doubtful', 'value', 'unknown']);

/**
 * The first row behind the header: rows below the recognised ones belong to it while they name no
 * unit, group or total, hold texts over columns of figures and no figure. Blank rows and column
 * numbers between them are passed over.
 */
export function extendDown(
	rows: Row[],
	end: number,
	columns: LayoutColumn[],
	labels: FormLabels
): number {
	let [last, added] = [end, 0];
	for (let index = end; added < MAX_ADDED_ROWS; index += 1) {
		const row = rows[index];
		if (!row) break;
		if (areColumnNumbers(row.cells)) continue;
		const kind = kindOfRow(row, columns, labels);
		if (kind === 'body') break;
		if (kind === 'blank') continue;
		last = index + 1;
		added += 1;
	}
	return last;
}

/** A row of texts over columns of figures that names nothing: header cells, or signatures. */
export const isTextOverFigures = (row: Row, columns: LayoutColumn[], labels: FormLabels): boolean =>
	kindOfRow(row, columns, labels) === 'header';

function kindOfRow(
	{ cells }: Row,
	columns: LayoutColumn[],
	labels: FormLabels
): 'header' | 'blank' | 'body' {
	let [hasWords, hasSign, isNamed, isLabelled] = [false, false, false, false];
	for (const { role, index } of columns) {
		const cell = cells[index]?.trim() ?? '';
		if (cell === '' || cell === '-') continue;
		if (IDENTITY_ROLES.has(role)) {
			isNamed ||= !isHeaderText(cell, labels);
			isLabelled = true;
		} else if (FIGURE_ROLES.has(role)) {
			if (looksLikeNumber(cell) && !isYear(cell)) return 'body';
			hasSign = true;
			hasWords ||= isYear(cell) || /\p{L}{2}|%/u.test(cell);
		}
	}
	if (isNamed) return 'body';
	// beside the name of a group, "x" means that the column does not apply to it
	return hasWords || (hasSign && !isLabelled) ? 'header' : 'blank';
}

export const IDENTITY_ROLES: ReadonlySet<string> = new Set([
	'unit',
	'code',
	'ordinal',
	'sector',
	'name'
]);

/** A year below the label of a column, with no unit beside it. */
const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/u.test(cell);

/** Texts in the columns of units that are header cells: labels, "(1)", "Đơn vị tính", "(mã)". */
function isHeaderText(cell: string, labels: FormLabels): boolean {
	const path = foldPath(cell);
	return (
		path === '' ||
		/^\(.*\)$/u.test(path) ||
		roleOf(path) !== null ||
		(labels.parts.has(path) && !labels.words.banners.has(path)) ||
		statedMeasure(cell, labels.words) !== null ||
		GROUP.test(path)
	);
}

/** The number or name of several units: "I", "B.", "Các xã", "Toàn tỉnh", "Tổng cộng". */
const GROUP = new RegExp(
	`^(?:(?:[ivxlc]+|[a-h])[.)]?|(?:${['tổng', 'cộng', 'tổng cộng', 'tổng số'].map(foldText).join('|')})|(?:${['các', 'khối', 'nhóm', 'toàn'].map(foldText).join('|')}) .*)$`,
	'u'
);
