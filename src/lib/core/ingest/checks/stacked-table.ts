import type { Problem } from '../../model/problem.ts';
import { areColumnNumbers } from '../table/column-numbers.ts';
import { statedMeasure, withoutNumbering } from '../table/header-words.ts';
import { FIGURE_ROLES, isTextOverFigures } from '../table/header-block.ts';
import { namesOtherFigures } from '../table/contrast-words.ts';
import { isTitleText } from '../table/title-text.ts';
import { isGroupNumber, isRowNumber } from '../rows/total-row.ts';
import { foldPath, joinHeaders } from '../table/join-headers.ts';
import { fieldKeyOf, nameColumns, roleOf } from '../table/name-columns.ts';
import type { Layout, Table } from '../table/recognise-table.ts';
import { repeatedHeader } from '../table/repeated-header.ts';
import { createError } from '../problems/create-problem.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Row } from '../source/csv.ts';
import { KIND_PREFIXES } from '../units/unit-kinds.ts';
import type { Check } from './check.ts';

/**
 * A row within the body that reads as a header, with figures below it: these are not of the columns
 * that the header of the table names (docs/rules.md §1). The header printed again is none.
 */
export function stackedTable({ sheet, layout }: Table): Check {
	if (layout.form.content === 'statements') return {};
	const isRepeated = repeatedHeader(
		sheet.head.slice(layout.headerStart, layout.bodyStart),
		layout.columns
	);
	const figures = layout.columns.filter(
		({ field, doubt, role }) => field !== null || doubt !== null || role === 'value'
	);
	const hasFigure = ({ cells }: Row): boolean =>
		figures.some(({ index }) => looksLikeNumber(cells[index] ?? ''));
	const notes = layout.columns.flatMap(({ role, index }) => (role === 'note' ? index : []));
	/** Remarks are written beside any row, and say nothing of its columns. */
	const withoutNotes = ({ line, cells: all }: Row): Row => {
		const cells = all.slice(0, MAX_CELLS);
		for (const index of notes) cells[index] &&= '';
		return { line, cells };
	};
	let pending: Problem[] = [];
	return {
		*batch({ rows }) {
			const units = new Set(rows.candidates.map(({ line }) => line));
			for (const row of rows.sheetRows) {
				// the unit of such a row is known, or has a problem of its own
				if (row.line <= layout.headerLine || (units.has(row.line) && !hasFigure(row))) continue;
				if (hasFigure(row)) {
					yield* pending;
					pending = [];
					continue;
				}
				const { cells } = withoutNotes(row);
				const cell = cells.find((text) => text.trim() !== '')?.trim();
				if (cell && readsAsHeader({ line: row.line, cells }, layout) && !isRepeated(row))
					pending.push(createError('header/stacked-table', { line: row.line, cell }));
			}
		}
	};
}

/** More cells than any header has; it bounds the work on a hostile row. */
const MAX_CELLS = 1000;

function readsAsHeader({ line, cells }: Row, layout: Layout): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	const { labels, columns } = layout;
	if (areColumnNumbers(cells)) return false;
	const isLabel = (path: string): boolean => labels.parts.has(path) || roleOf(path) !== null;
	const known = filled.filter((cell) => isLabel(foldPath(cell)));
	if (known.length >= 2) return !namesSameColumns({ line, cells }, layout);
	const words = filled.map((cell) => cell.trim()).filter((cell) => !isNumbering(cell));
	const [first = '', ...others] = words;
	if (words.some(namesOtherFigures)) return true;
	// one text, or a merged one in each of its columns
	if (others.every((text) => text === first)) {
		if (isHeading(first, layout)) return true;
		const isNumbered = withoutNumbering(foldPath(first)) !== foldPath(first);
		if (cells.some((cell, index) => cell.trim() !== '' && !isOverFigures(index, layout)))
			return false;
		return words.length > 0 && !isNumbered && !isTitleText(first, true, labels);
	}
	const isRow = columns.some(
		({ role, index }) => role === 'ordinal' && isRowNumber(cells[index]?.trim() ?? '')
	);
	const count = cells.filter(
		(cell, index) => /\p{L}{2}/u.test(cell) && isOverFigures(index, layout)
	).length;
	return (
		isTextOverFigures({ line, cells }, columns, labels) || (count >= MIN_HEADER_WORDS && !isRow)
	);
}

/** A number or a letter before a heading. */
const isNumbering = (text: string): boolean => isGroupNumber(text) || isRowNumber(text);

const isOverFigures = (at: number, { columns }: Layout): boolean =>
	columns.some(({ role, index }) => index === at && FIGURE_ROLES.has(role));

/** A remark beside a heading is a single one. */
const MIN_HEADER_WORDS = 2;

/**
 * A heading that is a label of fields, such as "II. VĂN BẢN ĐẾN", or a unit of measure. A unit of
 * measure that is also a kind of units names a group: "Xã, phường, thị trấn".
 */
function isHeading(cell: string, { labels }: Layout): boolean {
	const path = withoutNumbering(foldPath(cell));
	if (statedMeasure(cell, labels.words) !== null) return !namesUnits(path);
	return labels.parts.has(path) && roleOf(path) === null && !labels.words.banners.has(path);
}

/** The words that a column of units is headed with, and the kinds of units. */
const namesUnits = (path: string): boolean =>
	roleOf(path) === 'unit' || KIND_PREFIXES.some(({ kind }) => kind === path);

/** Each filled cell names what the column holds already, in other words. */
function namesSameColumns(row: Row, { columns, labels }: Layout): boolean {
	const held = new Map(columns.map((column) => [column.index, fieldKeyOf(column) ?? column.role]));
	return nameColumns(joinHeaders([row]), labels).every(
		(column) => held.get(column.index) === (fieldKeyOf(column) ?? column.role)
	);
}
