import type { CellDiff } from '../model/report-diff.ts';
import type {
	FigureChange,
	Entry,
	InForceEntry,
	InForceStatement,
	Statement
} from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';

/** The compared part of a row: counts or a statement, of a unit in a period. */
export type DiffableEntry = Pick<Entry, 'unit' | 'period' | 'counts' | 'statement'>;

/**
 * Compares rows with those in force, cell by cell, in the order of the rows; rows in force that are
 * not among them come last, as `kept`.
 */
export function diffEntries(entries: DiffableEntry[], standing: DiffableEntry[]): CellDiff[] {
	const known = new Map(standing.flatMap(valuesOf).map((value) => [keyOf(value), value]));
	const cells = entries.flatMap(valuesOf).flatMap((value): CellDiff[] => {
		const before = known.get(keyOf(value))?.figure ?? null;
		known.delete(keyOf(value));
		const { figure: after, ...place } = value;
		if (before === null && after === null) return [];
		return [{ ...place, before, after, state: stateOf(before, after) }];
	});
	const stored = [...known.values()].flatMap(({ figure, ...place }): CellDiff[] =>
		figure === null ? [] : [{ ...place, before: figure, after: figure, state: 'kept' }]
	);
	return [...cells, ...stored];
}

/** The figures that a report changes, by code of the unit (docs/rules.md §8). */
export function figureChanges(
	entries: Entry[],
	inForce: InForceEntry[],
	units: UnitList
): FigureChange[] {
	return diffEntries(entries, inForce).flatMap(
		({ unit, field, state, before, after }): FigureChange[] => {
			const isChange = state === 'new' || state === 'changed';
			if (!isChange || typeof before === 'string' || typeof after === 'string') return [];
			return [{ unit: units.byId.get(unit)?.code ?? unit, field, before, after }];
		}
	);
}

/** Statements in force as rows to compare with. */
export const toDiffableEntry = ({ unit, period, statement }: InForceStatement): DiffableEntry => ({
	unit,
	period,
	counts: {},
	statement
});

interface DiffValue extends Pick<CellDiff, 'unit' | 'period' | 'field'> {
	figure: number | string | null;
}

function valuesOf({ unit, period, counts, statement }: DiffableEntry): DiffValue[] {
	if (statement) {
		const { qualifier, value } = statement;
		const field = statementKey(statement);
		return [{ unit, period, field, figure: qualifier === '=' ? value : `${qualifier} ${value}` }];
	}
	return Object.entries(counts).map(([field, figure]) => ({ unit, period, field, figure }));
}

/** Key of a published figure: a unit has one per key and period. */
const statementKey = ({ indicator, kind, scope }: Statement): string =>
	[indicator, kind, scope].filter((part) => part !== '').join(' · ');

function stateOf(before: DiffValue['figure'], after: DiffValue['figure']): CellDiff['state'] {
	if (before === null) return 'new';
	return before === after ? 'unchanged' : 'changed';
}

const keyOf = ({ unit, period, field }: DiffValue): string =>
	`${unit} ${period.start} ${period.end} ${field}`;
