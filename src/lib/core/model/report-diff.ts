import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Figure } from './ranking.ts';
import type { UnitId } from './unit.ts';

/**
 * Effect of a report on a figure in force: `new` where there was none, `changed`, `unchanged`;
 * `kept` where the unit is not in the report and keeps its figure (docs/rules.md §5).
 */
export type CellState = 'new' | 'changed' | 'unchanged' | 'kept';

export interface CellDiff {
	unit: UnitId;
	period: Period;
	/** Key of the field; of a statement the id of its indicator, with scope and kind. */
	field: string;
	state: CellState;
	/** A text where it is a statement. Null: not reported. */
	before: number | string | null;
	after: number | string | null;
}

/** Value and place of a unit in a ranking; `rank` is null where it is not ranked. */
export interface RankPosition {
	figure: Figure | null;
	rank: number | null;
	tied: boolean;
	/** Number of the units that are ranked. */
	ranked: number;
}

/** Effect of a report on a unit in one ranking. */
export interface RankEffect {
	indicator: Indicator;
	unit: UnitId;
	before: RankPosition;
	after: RankPosition;
}

/** Report compared with the data in force. */
export interface ReportDiff {
	cells: CellDiff[];
	effects: RankEffect[];
	/** Some figure in force, with which values and ranks are compared, is demo data. */
	isDemo: boolean;
	/** Number of the last event when it was made: a later one may make it untrue. */
	cut: number;
}
