import type { Field } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { figuresOf } from './evaluate-rule.ts';
import { createRowUnitFinder, type RowUnitFinder } from './row-unit-finder.ts';
import { isPeriodText } from '../table/header-words.ts';
import { foldPath } from '../table/join-headers.ts';
import { matchField, type FormLabels } from '../table/label-fields.ts';
import { matchHeader } from '../table/match-header.ts';
import type { LayoutColumn, ColumnRole } from '../table/name-columns.ts';
import type { Row } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';
import { figureReader } from './figure-reader.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Cell } from './cell.ts';
import { emptyRows, type Candidate, type ReadRows } from './rows.ts';
import type { Layout, Table } from '../table/recognise-table.ts';
import { rowBatches } from '../table/row-batches.ts';
import { detectGrouping } from './detect-grouping.ts';
import type { FileContext } from '../context/resolve-context.ts';

interface CandidateBuilder extends Omit<Candidate, 'figures'> {
	cells: Map<string, Cell>;
}

/** A long table: columns `unit`, `field`, `value`. The rows of a unit become one candidate. */
export function* readLong(
	{ sheet, layout }: Table,
	setting: FileContext
): Generator<ReadRows, void> {
	const columns = columnsOf(layout);
	const settle = detectGrouping(sheet, layout, [columns.value?.index ?? 0]);
	const byUnit = new Map<string, CandidateBuilder>();
	const take = rowCollector(byUnit, { sheet, layout }, setting);
	const candidatesOf = (units: CandidateBuilder[]): Candidate[] =>
		settle(units)
			.map((unit) => ({ ...unit, figures: figuresOf(layout.form, unit.cells) }))
			.filter(({ figures }) => figures.size > 0);
	for (const { sheetRows, body } of rowBatches(sheet, layout)) {
		const problems = body.flatMap((row) => take(row) ?? []);
		const candidates = byUnit.size > MAX_NAMES ? candidatesOf(removeUnknownUnits(byUnit)) : [];
		yield { ...emptyRows(sheetRows), problems, candidates };
	}
	yield { ...emptyRows([]), candidates: candidatesOf([...byUnit.values()]) };
}

/** Three times the units of the country: a file with more names must not fill the memory. */
const MAX_NAMES = 10_000;

/** Takes the names out that are no unit's: nothing can come of them but their problem. */
function removeUnknownUnits(byUnit: Map<string, CandidateBuilder>): CandidateBuilder[] {
	const nameless = [...byUnit].filter(([, { found }]) => found.unit === null);
	for (const [key] of nameless) byUnit.delete(key);
	return nameless.map(([, unit]) => unit);
}

/** Puts a figure to its unit, or gives what is wrong with its row. */
function rowCollector(
	byUnit: Map<string, CandidateBuilder>,
	{ sheet, layout }: Table,
	{ lookup, period }: FileContext
): (row: Row) => Problem | null {
	const readFigure = figureReader(sheet);
	const columns = columnsOf(layout);
	const find = createRowUnitFinder(layout, lookup);
	const { mappedRoles: meant } = layout.labels;
	const fieldOf = fieldFinder(layout.labels);
	return (source) => {
		const { line, cells } = source;
		const text = (column: LayoutColumn | undefined) => cells[column?.index ?? -1]?.trim() ?? '';
		const [named, value] = [text(columns.name), text(columns.value)];
		const row = { name: text(columns.unit), code: text(columns.code) };
		if (isText([row.name || row.code, named], value)) return null;
		if (meant.size > 0 && meant.has(foldPath(named))) return null;
		const field = fieldOf(named);
		if (!field) return unknownFieldProblem(line, columns.name, named);
		const candidate = candidateFor(byUnit, row, { line, find, period });
		const column = columns.value?.index ?? 0;
		const cell = { ...readFigure(source, column, value), line, column, text: value };
		const other = candidate.cells.get(field.key);
		if (other) return duplicateFieldProblem(candidate, cell, other, field);
		candidate.cells.set(field.key, cell);
		return null;
	};
}

/** A unit alone, or one text below the table, such as a signature. */
const isText = (names: string[], value: string): boolean =>
	[...names, value].filter((text) => text !== '').length <= 1 && !looksLikeNumber(value);

function columnsOf(layout: Layout) {
	const of = (role: ColumnRole) => layout.columns.find((column) => column.role === role);
	return { unit: of('unit'), code: of('code'), name: of('name'), value: of('value') };
}

/** More than any form has fields. */
const MAX_CACHED_NAMES = 1000;

function fieldFinder(labels: FormLabels): (name: string) => Field | null {
	const seen = new Map<string, Field | null>();
	return (name) => {
		const known = seen.get(name);
		if (known !== undefined) return known;
		const field = fieldNamed(labels, name);
		if (seen.size === MAX_CACHED_NAMES) seen.clear();
		seen.set(name, field);
		return field;
	};
}

/** The field that a cell names; in front of its label only neutral words may stand. */
function fieldNamed(labels: FormLabels, name: string): Field | null {
	const path = foldPath(name);
	const found = matchField(labels, path);
	if (found?.strength !== 2) return found?.field ?? null;
	const parts = name.split('>').map((text) => ({ text: text.trim(), path: foldPath(text) }));
	const match = matchHeader(labels, { header: name, path, parts });
	const isOther = ({ text }: { text: string }) => isPeriodText(text, labels.form.calendar);
	const isPlain = match?.field === found.field && match.others.length === 0;
	return isPlain && !parts.some(isOther) ? found.field : null;
}

function candidateFor(
	byUnit: Map<string, CandidateBuilder>,
	row: { name: string; code: string },
	{ line, find, period }: { line: number; find: RowUnitFinder; period: FileContext['period'] }
): CandidateBuilder {
	const key = `${row.code} ${row.name}`;
	const known = byUnit.get(key);
	if (known) return known;
	const fresh = { line, ...find(row, null), period, cells: new Map<string, Cell>() };
	const candidate = { ...fresh, isRagged: false, statement: null };
	byUnit.set(key, candidate);
	return candidate;
}

/** Problem of an unknown field, which in a long table is named by a cell. */
const unknownFieldProblem = (
	line: number,
	column: LayoutColumn | undefined,
	cell: string
): Problem => createError('header/unknown-column', { line, column: column?.header ?? null, cell });

const duplicateFieldProblem = (
	{ found }: CandidateBuilder,
	cell: Cell,
	other: Cell,
	field: Field
): Problem =>
	createError(
		'unit/duplicate',
		{ line: cell.line, field: field.key, cell: cell.text },
		{ otherLine: other.line, ...(found.unit && { unit: found.unit.code }) }
	);
