import type { Problem, SheetCandidate } from '../model/problem.ts';
import { periodOfTable } from './context/resolve-context.ts';
import { spellPeriod } from './period/spell-period.ts';
import { createError, createWarning } from './problems/create-problem.ts';
import { holdsFigures } from './rows/holds-figures.ts';
import type { IngestOptions, IngestReference } from './source/ingest-input.ts';
import { bestTable, isNamedSheet } from './table/find-tables.ts';
import { labelsOf } from './table/label-fields.ts';
import { recogniseTable, type Table } from './table/recognise-table.ts';

interface SheetChoice {
	/** Null where no sheet could be chosen; `problems` says why. */
	table: Table | null;
	problems: Problem[];
}

/**
 * The sheet of a workbook that is read (docs/rules.md §1): the one that the sender names, else the
 * only one that holds a form with figures and fits the period. Sheets of other periods are
 * `sheet/other-period`. Where several fit, or the period of another one is not understood, it is
 * `sheet/ambiguous`. A text has one table, which is chosen.
 */
export function chooseSheet(
	tables: Table[],
	{ sheet: name, period, form }: IngestOptions,
	reference: IngestReference
): SheetChoice {
	if (name !== undefined && tables.some(({ sheet }) => sheet.worksheet))
		return chooseByName(tables, name);
	if (tables.length < 2) return { table: tables[0] ?? null, problems: [] };
	const filled = tables.filter(holdsFigures);
	const own = withForm(filled, form, reference);
	if (own.length < 2) return { table: own[0] ?? bestTable(tables) ?? null, problems: [] };
	const fits = own.map((table) => ({ table, ...fitOf(table, period, reference) }));
	const [chosen, ...further] = fits.filter(({ fit }) => fit === 'fits');
	if (!chosen || further.length > 0 || fits.some(({ fit }) => fit === 'unclear'))
		return { table: null, problems: [ambiguousProblem(fits.map(candidateOf))] };
	const others = fits.filter((one) => one !== chosen).map(candidateOf);
	return { table: chosen.table, problems: others.map(otherPeriodProblem) };
}

function chooseByName(tables: Table[], name: string): SheetChoice {
	const table = tables.find((one) => isNamedSheet(one, name));
	if (table) return { table, problems: [] };
	const candidates = tables.map(({ sheet }) => ({ name: sheet.worksheet?.name ?? '' }));
	return { table: null, problems: [ambiguousProblem(candidates, name)] };
}

/**
 * The sheets that hold the form: those that no other form of the catalogue recognises better, and
 * among them those with all required columns, if there are any.
 */
function withForm(
	tables: Table[],
	form: string | undefined,
	{ catalogue }: IngestReference
): Table[] {
	if (tables.length < 2) return tables;
	const labels = catalogue.forms.map((one) => labelsOf(one, catalogue.headers));
	const own =
		form === undefined
			? tables
			: tables.filter(({ sheet, layout }) => {
					const best = recogniseTable(sheet, labels);
					return !best || best.form.id === form || best.score <= layout.score;
				});
	const whole = own.filter(hasRequiredColumns);
	return whole.length > 0 ? whole : own.length > 0 ? own : tables;
}

const hasRequiredColumns = ({ layout: { form, columns, shape } }: Table): boolean =>
	shape === 'long' ||
	form.fields.every(
		(field) =>
			!field.required ||
			columns.some((column) => (column.field ?? column.doubt?.field)?.key === field.key)
	);

/** `other`: of another period, which is understood. `unclear`: its period is not understood. */
type Fit = 'fits' | 'other' | 'unclear';

interface SheetFit {
	fit: Fit;
	/** Period of the sheet, spelled, if it is understood. */
	period?: string;
}

function fitOf(table: Table, choice: string | undefined, { today }: IngestReference): SheetFit {
	const alone = periodOfTable(table, undefined, today);
	const own = alone.period ? { period: spellPeriod(alone.period) } : {};
	const isUnclear = ({ problems }: { problems: Problem[] }, code: Problem['code']): boolean =>
		problems.some((problem) => problem.code === code);
	if (choice === undefined)
		return { fit: alone.period && alone.problems.every(isTime) ? 'fits' : 'unclear', ...own };
	const chosen = periodOfTable(table, choice, today);
	if (chosen.problems.every(isTime)) return { fit: 'fits', ...own };
	const mismatch = chosen.problems.find(({ code }) => code === 'period/mismatch');
	if (isUnclear(chosen, 'period/unreadable') || isUnclear(alone, 'period/mismatch'))
		return { fit: 'unclear', ...own };
	return { fit: 'other', period: own.period ?? String(mismatch?.found ?? '') };
}

/** A period that has not ended is understood. */
const isTime = ({ code }: Problem): boolean => code === 'period/not-ended';

const candidateOf = ({ table, period }: SheetFit & { table: Table }): SheetCandidate => ({
	name: table.sheet.worksheet?.name ?? '',
	...(period !== undefined && period !== '' && { period })
});

const ambiguousProblem = (sheets: SheetCandidate[], name: string | null = null): Problem =>
	createError('sheet/ambiguous', { cell: name }, { sheets });

const otherPeriodProblem = ({ name, period = '' }: SheetCandidate): Problem =>
	createWarning('sheet/other-period', {}, { sheet: name, found: period });
