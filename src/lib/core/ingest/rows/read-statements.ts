import { findUnit } from '../units/find-unit.ts';
import type { Row } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';
import { readPeriod } from '../period/read-period.ts';
import { readStatement, type StatementRow } from './read-statement.ts';
import { emptyRows, type ReadRows } from './rows.ts';
import type { Layout, Table } from '../table/recognise-table.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { FileContext } from '../context/resolve-context.ts';

/**
 * A table of published figures (form `congbo`): each row has its own unit, period and source. Its
 * unit is looked up on the last day of its own period; without one, the file's period stands in.
 */
export function* readStatements(
	{ sheet, layout }: Table,
	setting: FileContext
): Generator<ReadRows, void> {
	for (const { sheetRows, body } of rowBatches(sheet, layout)) {
		const rows = emptyRows(sheetRows);
		for (const row of body)
			if (hasContent(row, layout)) readRow(statementRow(row, layout), setting, layout, rows);
		yield rows;
	}
}

/** A row that only names its unit is one of a template that nobody filled in. */
const hasContent = ({ cells }: Row, { columns, width }: Layout): boolean =>
	columns.some(({ field, index }) => field !== null && isFilled(cells[index])) ||
	cells.slice(width).some(isFilled);

const isFilled = (cell = ''): boolean => cell.trim() !== '';

function statementRow({ line, cells }: Row, { columns }: Layout): StatementRow {
	const columnOf = (key: string) =>
		columns.find(({ field, role }) => (field ? field.key === key : role === key));
	const text = (key: string) => withoutGuard(cells[columnOf(key)?.index ?? -1]?.trim() ?? '');
	const at = (key: string) => ({ line, column: columnOf(key)?.header ?? null, field: key });
	return {
		line,
		text,
		fault: (code, key, detail) => createError(code, { ...at(key), cell: text(key) }, detail)
	};
}

/** `'=`: the apostrophe that keeps a sheet from computing; our own files with remarks have it. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@])/u, '');

function readRow(row: StatementRow, setting: FileContext, { form }: Layout, rows: ReadRows): void {
	const { lookup, indicators } = setting;
	const label = row.text('period');
	const period = label === '' ? setting.period : readPeriod(label, form.calendar);
	if (!period) rows.problems.push(row.fault('period/unreadable', 'period'));
	const naming = { text: row.text('code') || row.text('unit'), column: null };
	const found = findUnit(period ? { ...lookup, day: period.end } : lookup, naming.text);
	const { statement, problems } = readStatement(row, indicators);
	rows.problems.push(...problems);
	const nothing = { cells: new Map(), figures: new Map(), isRagged: false };
	rows.candidates.push({ line: row.line, naming, found, period, ...nothing, statement });
}
