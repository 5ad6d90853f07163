import type { Field, Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { Installation } from './catalogue.ts';
import type { RankPosition } from './report-diff.ts';
import type { PeerGroup } from './peer-group.ts';
import type { Period } from './period.ts';
import type {
	Figure,
	PooledFigure,
	RankedRow,
	Ranking,
	UnrankedReason,
	UnrankedRow
} from './ranking.ts';
import type { PublishedRelease, Release } from './release.ts';
import type { InForceStatement } from './report.ts';
import type { Succession } from './succession.ts';
import type { Level, Unit, UnitChange, UnitEnd, UnitId } from './unit.ts';

/** Provenance for a page or export: source, release and licence of its figures. */
export interface Provenance {
	/** Null for figures that are not published yet (`live`). */
	release: Release | null;
	installation: Installation;
	/** Some figure shown comes from demo data. */
	isDemo: boolean;
	/** Notes of reports with published counts: each names source and quote. */
	sources: { report: string; unit: string; note: string }[];
}

/** Choices offered on a ranking page. */
export interface RankingChoices {
	indicators: Indicator[];
	levels: Level[];
	/** Periods of this form in which somebody reported, the latest first. */
	periods: Period[];
	/** Units that have units of this level below them on the last day of the period. */
	parents: Unit[];
}

/** Public reply of a unit to one of its figures, as approved by the release shown. */
export interface PublishedReply {
	id: string;
	unit: Unit;
	/** Id of the indicator. */
	indicator: string;
	period: Period;
	text: string;
	/** Time of writing (UTC). */
	at: string;
}

export interface RankingResult extends Provenance {
	ranking: Ranking;
	indicator: Indicator;
	form: Form;
	parent: Unit | null;
	/** Replies of ranked and unranked units about this indicator and exactly this period. */
	replies: PublishedReply[];
	/** The groups of units that are alike, each ranked within itself. */
	peers: PeerGroup[];
	/** Figures over longer stretches of the units with few cases. */
	pooled: ReadonlyMap<UnitId, PooledFigure[]>;
	choices: RankingChoices;
}

export interface SeriesPoint {
	period: Period;
	figure: Figure | null;
	/** Reason why there is no figure, or why it is not ranked. */
	reason: UnrankedReason | null;
	/** The figure comes from the predecessors: the unit did not exist yet. */
	inherited: boolean;
	/** Changes of units in the lineage since the previous point: the series breaks here. */
	breaks: Succession[];
}

/** One indicator of one unit: where it stands in the latest period, and how it got there. */
export interface UnitIndicator {
	indicator: Indicator;
	/** The latest period in which its level reported, with its row of that ranking. */
	latest: {
		period: Period;
		row: RankedRow | UnrankedRow;
		ranked: number;
		total: Figure | null;
		/** The groups of that ranking in which it is ranked. */
		peers: PeerGroup[];
	} | null;
	/** Oldest first, the periods of the form while the unit or a predecessor was in force. */
	series: SeriesPoint[];
}

export interface UnitResult extends Provenance {
	unit: Unit;
	/** Province first. */
	above: Unit[];
	below: Unit[];
	predecessors: { unit: Unit; change: UnitChange }[];
	successors: { unit: Unit; change: UnitChange }[];
	/** Its end, where no unit took over from it. */
	end: UnitEnd | null;
	/** Successors of its subordinate units, if the unit itself has no successor. */
	heirs: Succession[];
	/** Holders of the same code at other times. */
	namesakes: Unit[];
	indicators: UnitIndicator[];
	/** The newest first. */
	replies: PublishedReply[];
	statements: { indicator: Indicator; stated: InForceStatement }[];
}

export interface HomeResult extends Provenance {
	province: Unit;
	headlines: RankingResult[];
}

/** A cell that a release shows otherwise than the release before it; null: not reported. */
export interface Correction {
	form: Form;
	period: Period;
	unit: Unit;
	field: Field;
	before: number | null;
	after: number | null;
}

/** A ranking of a corrected period, and the units that a release shows otherwise than the one before it. */
export interface RankingRevision {
	indicator: Indicator;
	period: Period;
	level: Level;
	/** The province. */
	parent: Unit | null;
	rows: { unit: Unit; before: RankPosition; after: RankPosition }[];
}

export interface ReleaseResult extends Provenance {
	release: PublishedRelease;
	/** Null for the first release. */
	previous: Release | null;
	/** Corrections by form, period and unit; a new figure is not a correction. */
	corrections: Correction[];
	/** Effect of the corrections on values and ranks. */
	shifts: RankingRevision[];
}
