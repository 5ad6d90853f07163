import type { ComparedIndicator } from '../../core/model/comparison.ts';
import type { Level } from '../../core/model/unit.ts';
import { targetOf, type Target } from '../../core/figures/target.ts';
import { compareFigures } from '../../core/figures/fraction.ts';

/** What the units of some levels were to reach, a place a period of the picture. */
export interface LevelTargets {
	/** Several, where they all have the same targets. */
	levels: Level[];
	aims: (Target | null)[];
}

/**
 * The targets of the units that are compared; none where no period of the picture has one. A level
 * has a target only as long as one of its units is there: the districts ended in the middle of 2025.
 */
export function levelTargets({
	indicator,
	periods,
	traces
}: Pick<ComparedIndicator, 'indicator' | 'periods' | 'traces'>): LevelTargets[] {
	const byLevel = [...Map.groupBy(traces, ({ unit }) => unit.level)].map(
		([level, own]): LevelTargets => ({
			levels: [level],
			aims: periods.map((period, place) =>
				own.some(({ points }) => points[place] && points[place].reason !== 'not-in-force')
					? targetOf(indicator, period, level)
					: null
			)
		})
	);
	const some = byLevel.filter(({ aims }) => aims.some((aim) => aim !== null));
	const [first, ...others] = some;
	if (!first || !others.every((other) => haveSameTargets(first, other))) return some;
	return [
		{
			levels: some.flatMap(({ levels }) => levels),
			aims: periods.map((_, place) => some.find(({ aims }) => aims[place])?.aims[place] ?? null)
		}
	];
}

/** Wherever both have a target it is the same. */
const haveSameTargets = (one: LevelTargets, other: LevelTargets): boolean =>
	one.aims.every((aim, place) => {
		const beside = other.aims[place];
		return !aim || !beside || compareFigures(aim.figure, beside.figure) === 0;
	});
