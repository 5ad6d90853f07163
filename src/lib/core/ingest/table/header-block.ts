import { foldText } from '../../model/fold-text.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Row } from '../source/csv.ts';
import { areColumnNumbers } from './column-numbers.ts';
import { isPeriodText, isReferenceText, statedMeasure } from './header-words.ts';
import { foldPath } from './join-headers.ts';
import type { FormLabels } from './label-fields.ts';
import { roleOf, type LayoutColumn } from './name-columns.ts';

/** Rows of the sheet, from `start` up to but not with `end`. */
export interface RowRange {
	start: number;
	end: number;
}

/** More header rows around the recognised ones are no header of a report. */
const MAX_ADDED_ROWS = 5;

/** Rows directly above that stand over columns of figures only belong to the header. */
export function extendUp(
	rows: Row[],
	start: number,
	columns: LayoutColumn[],
	labels: FormLabels
): number {
	let first = start;
	while (first > 0 && start - first < MAX_ADDED_ROWS) {
		const row = rows[first - 1];
		if (!row || !standsOverFigures(row, columns, labels)) break;
		first -= 1;
	}
	return first;
}

function standsOverFigures({ cells }: Row, columns: LayoutColumn[], labels: FormLabels): boolean {
	const filled = cells.flatMap((cell, index) =>
		cell.trim() === '' ? [] : [{ text: cell.trim(), index }]
	);
	if (filled.length === 0) return false;
	const isAlone = filled.length === 1;
	if (filled.every(({ text }) => isTitleText(text, isAlone, labels))) return false;
	const figures = new Set(
		columns.flatMap(({ role, index }) => (FIGURE_ROLES.has(role) ? index : []))
	);
	// the label of a column that has no header below it, such as that of the units
	const named = new Set(columns.map(({ index }) => index));
	return filled.every(
		({ text, index }) =>
			figures.has(index) || (!named.has(index) && roleOf(foldPath(text)) !== null)
	);
}

const FIGURE_ROLES: ReadonlySet<string> = new Set(['field', 'doubtful', 'value', 'unknown']);

/** Words with which a line of a title begins, in any letters: forms, senders and notices. */
const TITLE_WORDS = [
	...['biểu số', 'biểu mẫu', 'mẫu số', 'phụ lục', 'cộng hòa xã hội', 'độc lập - tự do', 'sep='],
	...['ủy ban nhân dân', 'ubnd', 'số liệu minh họa', '(số liệu minh họa', 'số liệu giả lập'],
	...['(số liệu giả lập']
].map(foldText);

/** Words with which a title begins in capital letters; a header over columns has small ones. */
const CAPITAL_TITLE_WORDS = [
	'báo cáo',
	'biểu',
	'mẫu',
	'bảng',
	'tổng hợp',
	'thống kê',
	'tình hình',
	'kết quả'
].map(foldText);

function isTitleText(text: string, isAlone: boolean, labels: FormLabels): boolean {
	if (statedMeasure(text, labels.words) !== null) return true;
	if (isPeriodText(text, labels.form.calendar) || isReferenceText(text)) return true;
	const folded = foldText(text).replace(/^[-+*• ]+/u, '');
	if (SENDER_WORDS.some((words) => folded.startsWith(words))) return true;
	if (!isAlone) return false;
	const begins = (words: string): boolean => folded.startsWith(words);
	return TITLE_WORDS.some(begins) || (!/\p{Ll}/u.test(text) && CAPITAL_TITLE_WORDS.some(begins));
}

const SENDER_WORDS = ['đơn vị báo cáo', 'đơn vị gửi', 'đơn vị nhận', 'nơi nhận', 'kính gửi'].map(
	foldText
);

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
	let last = end;
	for (let index = end; index < Math.min(rows.length, end + MAX_ADDED_ROWS); index += 1) {
		const row = rows[index];
		if (!row) break;
		if (areColumnNumbers(row.cells)) continue;
		const kind = kindOfRow(row, columns, labels);
		if (kind === 'body') break;
		if (kind === 'header') last = index + 1;
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
	let [hasText, isNamed] = [false, false];
	for (const { role, index } of columns) {
		const cell = cells[index]?.trim() ?? '';
		if (cell === '' || cell === '-') continue;
		if (IDENTITY_ROLES.has(role)) isNamed ||= !isHeaderText(cell, labels);
		else if (FIGURE_ROLES.has(role)) {
			if (looksLikeNumber(cell) && !isYear(cell)) return 'body';
			hasText = true;
		}
	}
	if (isNamed) return 'body';
	return hasText ? 'header' : 'blank';
}

const IDENTITY_ROLES: ReadonlySet<string> = new Set(['unit', 'code', 'ordinal', 'sector', 'name']);

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
		statedMeasure(cell, labels.words) !== null
	);
}
