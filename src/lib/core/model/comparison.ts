import type { Provenance, SeriesPoint } from './result.ts';
import type { Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { PeerAttribute } from './peer-group.ts';
import type { Period } from './period.ts';
import type { Figure, Geography, UnrankedReason } from './ranking.ts';
import type { Level, Unit } from './unit.ts';

/** One indicator of one unit over time, as programs ask for it. */
export interface SeriesResult extends Provenance {
	unit: Unit;
	indicator: Indicator;
	form: Form;
	geography: Geography;
	/** Oldest first. */
	points: SeriesPoint[];
}

/** A period of one of several lines; its reason may also be that the unit was not there. */
export interface TracePoint {
	figure: Figure | null;
	reason: UnrankedReason | 'not-in-force' | null;
	/** Changes since the previous period: the line breaks here. */
	breaks: SeriesPoint['breaks'];
	/** The figure comes from the predecessors. */
	inherited: boolean;
}

/** The line of a unit; a point for each period of its picture. */
export interface Trace {
	unit: Unit;
	points: TracePoint[];
}

/** All units of a level below the province together, or those of them that are alike. */
export interface GroupSeries {
	/** Shared property on the last day of each period; null: all units. */
	likeness: PeerAttribute | null;
	level: Level;
	/** Code of the unit that all of them are below. */
	parent: string | null;
	points: { total: Figure | null; coverage: { due: number; reported: number } }[];
}

/**
 * Totals of the units over the last unbroken stretch of periods in which all of them have a figure,
 * aggregated by the rules of the form. Findings of a comparison use this span, never single months.
 */
export interface ContiguousSpan {
	period: Period;
	/** A figure a unit. */
	figures: (Figure | null)[];
	/**
	 * Total of all units of the level; null where there is none, or where the units are of several
	 * levels.
	 */
	total: Figure | null;
}

/** One picture: one indicator of all the units. */
export interface ComparedIndicator {
	indicator: Indicator;
	form: Form;
	periods: Period[];
	traces: Trace[];
	together: GroupSeries[];
	/** Null where there is no period on which all units have a figure. */
	stretch: ContiguousSpan | null;
}

export interface ComparisonResult extends Provenance {
	units: Unit[];
	indicators: ComparedIndicator[];
	province: Unit;
	/** The group that is drawn beside the units; null: none. */
	peers: PeerAttribute | null;
	/** First and last period of the question. */
	from: Period | null;
	to: Period | null;
	/**
	 * Options of the form: every indicator with a formula, the months with a report of any unit, and
	 * the peer groups of the units, each with its number of units.
	 */
	choices: {
		indicators: Indicator[];
		months: Period[];
		units: Unit[];
		peers: { likeness: PeerAttribute; count: number }[];
	};
}
