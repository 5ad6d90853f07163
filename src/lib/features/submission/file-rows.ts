import { fieldOf, type Form } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { FileRow, FileTableColumn, TablePage } from '../../core/model/report.ts';
import { columnName } from '../../core/ingest/source/cell-reference.ts';
import { isRemarksHeader } from '../../core/ingest/table/remarks-header.ts';
import { groupIds, groupKey } from './draft-problems.ts';
import { m } from '../../paraglide/messages.js';
import { problemText } from '../../ui/i18n/problems/problem-text.ts';

/** Problem of a cell or a row, with the place in the page where it is told. */
export interface PreviewFault {
	text: string;
	href: string;
}

export interface PreviewCell {
	text: string;
	faults: PreviewFault[];
	isError: boolean;
}

export interface PreviewRow {
	line: number;
	cells: PreviewCell[];
	/** Problems of the whole row. */
	faults: PreviewFault[];
	isError: boolean;
}

/** `unit` stays in sight where the table is wider than the screen, `figure` stands at the right. */
export interface PreviewColumn {
	/** Letter of the column in a spreadsheet. */
	letter: string;
	header: string;
	meaning: string;
	kind: 'unit' | 'figure' | 'other' | 'ignored';
}

export interface PreviewTable {
	columns: PreviewColumn[];
	rows: PreviewRow[];
	/** Number of matching rows, before paging. */
	count: number;
	first: number;
	last: number;
	page: number;
	pages: number;
}

/** Rows of the preview, with every fault at its cell. */
export function previewTable(
	{ columns: all, rows, ...place }: TablePage,
	problems: Problem[],
	locale: Locale,
	form?: Form
): PreviewTable {
	// remarks of an earlier check are no part of the report
	const columns = all.filter(({ header }) => !isRemarksHeader(header));
	const faults = faultsByLine(problems);
	const ids = groupIds(problems);
	const word = (problem: Problem): PreviewFault => ({
		text: problemText(problem, locale, form),
		href: `#${ids.get(groupKey(problem)) ?? ''}`
	});
	return {
		...place,
		columns: columns.map((column) => headOf(column, locale, form)),
		rows: rows.map((row) => rowOf(row, columns, faults.get(row.line) ?? [], word))
	};
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

function faultsByLine(problems: Problem[]): Map<number, Problem[]> {
	const byLine = new Map<number, Problem[]>();
	for (const problem of problems) {
		if (problem.line === null) continue;
		const known = byLine.get(problem.line);
		if (known) known.push(problem);
		else byLine.set(problem.line, [problem]);
	}
	return byLine;
}

function headOf(
	{ header, field, index }: FileTableColumn,
	locale: Locale,
	form?: Form
): PreviewColumn {
	const known = field === null || !form ? undefined : fieldOf(form, field);
	const unit = field === 'unit' ? m.check_preview_unit({}, { locale }) : undefined;
	const meaning = unit ?? known?.label[locale] ?? m.check_preview_ignored({}, { locale });
	const kind = field === null ? 'ignored' : unit ? 'unit' : known ? 'figure' : 'other';
	return { letter: columnName(index), header, meaning, kind };
}

function rowOf(
	{ line, cells }: FileRow,
	columns: FileTableColumn[],
	problems: Problem[],
	word: (problem: Problem) => PreviewFault
): PreviewRow {
	const headers = new Set(columns.map(({ header }) => header));
	const whole = problems.filter(({ column }) => column === null || !headers.has(column));
	return {
		line,
		faults: whole.map(word),
		isError: whole.some(isError),
		cells: columns.map(({ index, header }) => {
			const own = problems.filter(({ column }) => column === header);
			return { text: cells[index] ?? '', faults: own.map(word), isError: own.some(isError) };
		})
	};
}
