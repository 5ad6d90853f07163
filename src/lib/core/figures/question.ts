import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import type { Geography } from '../model/ranking.ts';
import type { InForceEntry } from '../model/report.ts';
import type { Level, UnitId, UnitList } from '../model/unit.ts';

/** Question about a ranking (docs/rules.md §4). The release is part of `RankingInput`. */
export interface RankingQuestion {
	indicator: Indicator;
	/** The form that the indicator is computed from. */
	form: Form;
	level: Level;
	period: Period;
	/** Code of the unit below which all are ranked; null: all of the level. */
	parent: string | null;
	geography: Geography;
	/** Within a release the release's own day: what is due, and which units are `current`. */
	today: Day;
}

/** A row in force of the form asked about. `report` is null where the system counted by itself. */
export type CountedRow = Pick<InForceEntry, 'unit' | 'period' | 'counts'> & {
	report: string | null;
};

/** All that an answer is computed from. At most one row for a unit and period: the one in force. */
export interface RankingInput {
	units: UnitList;
	calendar: Pick<Catalogue, 'holidays' | 'workingWeekends'>;
	/** Rows of the question's form; those of other periods and levels may stand among them. */
	reported: readonly CountedRow[];
	/** Units of which the indicator was published for this period as a statement without counts. */
	stated: ReadonlySet<UnitId>;
}

/** Reference date: decides which units exist and which predecessors they have. */
export const referenceDate = ({
	geography,
	period,
	today
}: Pick<RankingQuestion, 'geography' | 'period' | 'today'>): Day =>
	geography === 'current' ? today : period.end;
