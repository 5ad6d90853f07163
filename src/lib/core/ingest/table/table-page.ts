import { quoteText } from '../../model/quote-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { TablePage, TablePageQuestion, FileTable } from '../../model/report.ts';

const ROWS_A_PAGE = 100;

/** Letters of a cell that a page shows; the sentences of published figures have some hundreds. */
const MAX_SHOWN_LENGTH = 1000;

/** A page of the rows behind the header: of all that hold something, or of those with a fault. */
export function tablePage(
	{ rows, bodyStart, columns, form }: FileTable,
	problems: Problem[],
	{ onlyFaults, page, line }: TablePageQuestion
): TablePage {
	const faulty = new Set(problems.map((problem) => problem.line));
	const body = rows
		.slice(bodyStart)
		.filter((row) => (onlyFaults ? faulty.has(row.line) : row.cells.some(isFilled)));
	const pages = Math.max(1, Math.ceil(body.length / ROWS_A_PAGE));
	const sought = line === null ? -1 : body.findIndex((row) => row.line === line);
	const wantedPage = sought === -1 ? page : Math.floor(sought / ROWS_A_PAGE) + 1;
	const shown = Math.min(Math.max(1, wantedPage), pages);
	const start = (shown - 1) * ROWS_A_PAGE;
	const seen = body.slice(start, start + ROWS_A_PAGE).map(({ line: number, cells }) => ({
		line: number,
		cells: cells.map((cell) => quoteText(cell, MAX_SHOWN_LENGTH))
	}));
	return {
		columns,
		form,
		firstLine: rows[bodyStart]?.line ?? null,
		rows: seen,
		count: body.length,
		first: start + 1,
		last: start + seen.length,
		page: shown,
		pages
	};
}

const isFilled = (cell: string): boolean => cell.trim() !== '';
