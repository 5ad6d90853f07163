import type { Change, Entry, InForce } from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';

/**
 * What a report would change: the figures that differ from those in force for the same unit and
 * period. `before` is null where nothing was in force; units absent from the report keep theirs.
 */
export function changesAgainst(entries: Entry[], inForce: InForce[], units: UnitList): Change[] {
	const known = new Map(inForce.map((row) => [keyOf(row), row.counts]));
	return entries.flatMap((entry) => {
		const before = known.get(keyOf(entry)) ?? {};
		const unit = units.byId.get(entry.unit)?.code ?? entry.unit;
		return Object.entries(entry.counts).flatMap(([field, after]): Change[] => {
			const was = before[field] ?? null;
			return was === after ? [] : [{ unit, field, before: was, after }];
		});
	});
}

const keyOf = ({ unit, period }: Pick<Entry, 'unit' | 'period'>): string => `${unit} ${period.id}`;
