import type { ComparedCell } from '../model/comparison.ts';
import type { Change, Entry, InForce, InForceStatement, Statement } from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';

/** A row as far as comparing needs it: counts or a statement, of a unit in a period. */
export type Comparable = Pick<Entry, 'unit' | 'period' | 'counts' | 'statement'>;

/**
 * Holds rows against those in force, cell by cell, in the order of the rows; what is in force and
 * not among the rows comes last, as `kept`. Compared with itself everything is unchanged.
 */
export function compare(entries: Comparable[], standing: Comparable[]): ComparedCell[] {
	const known = new Map(standing.flatMap(valuesOf).map((value) => [keyOf(value), value]));
	const cells = entries.flatMap(valuesOf).flatMap((value): ComparedCell[] => {
		const before = known.get(keyOf(value))?.figure ?? null;
		known.delete(keyOf(value));
		const { figure: after, ...place } = value;
		if (before === null && after === null) return [];
		return [{ ...place, before, after, state: stateOf(before, after) }];
	});
	const kept = [...known.values()].flatMap(({ figure, ...place }): ComparedCell[] =>
		figure === null ? [] : [{ ...place, before: figure, after: figure, state: 'kept' }]
	);
	return [...cells, ...kept];
}

/** The figures that a report changes, by code of the unit (docs/rules.md §8). */
export function changesAgainst(entries: Entry[], inForce: InForce[], units: UnitList): Change[] {
	return compare(entries, inForce).flatMap(({ unit, field, state, before, after }): Change[] => {
		const isChange = state === 'new' || state === 'changed';
		if (!isChange || typeof before === 'string' || typeof after === 'string') return [];
		return [{ unit: units.byId.get(unit)?.code ?? unit, field, before, after }];
	});
}

/** Statements in force as rows to compare with. */
export const asComparable = ({ unit, period, statement }: InForceStatement): Comparable => ({
	unit,
	period,
	counts: {},
	statement
});

interface Value extends Pick<ComparedCell, 'unit' | 'period' | 'field'> {
	figure: number | string | null;
}

function valuesOf({ unit, period, counts, statement }: Comparable): Value[] {
	if (statement) {
		const { qualifier, value } = statement;
		const field = itemOf(statement);
		return [{ unit, period, field, figure: qualifier === '=' ? value : `${qualifier} ${value}` }];
	}
	return Object.entries(counts).map(([field, figure]) => ({ unit, period, field, figure }));
}

/** What a unit states once in a period. */
const itemOf = ({ indicator, kind, scope }: Statement): string =>
	[indicator, kind, scope].filter((part) => part !== '').join(' · ');

function stateOf(before: Value['figure'], after: Value['figure']): ComparedCell['state'] {
	if (before === null) return 'new';
	return before === after ? 'unchanged' : 'changed';
}

const keyOf = ({ unit, period, field }: Value): string =>
	`${unit} ${period.start} ${period.end} ${field}`;
