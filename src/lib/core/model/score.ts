import type { Provenance } from './result.ts';
import type { Scorecard, ScorecardComponent, ScorecardVersion } from './catalogue.ts';
import type { Day } from './day.ts';
import type { Indicator } from './indicator.ts';
import type { PeerAttribute } from './peer-group.ts';
import type { Period } from './period.ts';
import type { Figure, Geography, UnrankedReason } from './ranking.ts';
import type { Level, Unit } from './unit.ts';

/** An exact number of points. */
export interface Points {
	numerator: bigint;
	denominator: bigint;
}

/**
 * Reason why a component has no points: no indicator measures it yet, it has no value, or the unit
 * did not exist.
 */
export type UnassessedReason = 'no-indicator' | 'no-unit' | Exclude<UnrankedReason, 'few-cases'>;

/** Result of an indicator for a unit, as a component needs it. */
export type Measurement =
	| { indicator: Indicator; figure: Figure; hasFewCases: boolean }
	| { indicator: Indicator | null; reason: UnassessedReason };

/** Smallest number of further cases for a number of points: 1, or the rest up to the maximum. */
export interface NextPoint {
	cases: bigint;
	points: Points;
}

export interface AssessedComponent {
	component: ScorecardComponent;
	indicator: Indicator;
	figure: Figure;
	/** The indicator does not rank a unit with so few cases; its value still gives points. */
	hasFewCases: boolean;
	points: Points;
	/** Null where the component has all its points, or no number of cases gives more. */
	next: NextPoint | null;
}

export interface UnassessedComponent {
	component: ScorecardComponent;
	indicator: Indicator | null;
	points: null;
	reason: UnassessedReason;
}

export type ComponentScore = AssessedComponent | UnassessedComponent;

export interface GroupScore {
	id: string;
	maximum: number;
	/** Sum of the maxima of the components that are assessed. */
	assessed: number;
	/** Sum of the points of these components; null where none is assessed. */
	points: Points | null;
	components: ComponentScore[];
}

/** Points of a unit in a scorecard, with the maximum of the assessed components. */
export interface UnitScore {
	unit: Unit;
	points: Points | null;
	assessed: number;
	groups: GroupScore[];
}

/** The rank while the weight of one group is a tenth more, and a tenth less. */
export interface WeightShift {
	group: string;
	more: number;
	less: number;
}

export interface ScoredUnit extends UnitScore {
	points: Points;
	rank: number;
	tied: boolean;
	/** A shift a group, in the order of the scorecard. */
	shifts: WeightShift[];
	/** Best and worst rank over all these shifts. */
	shifted: [best: number, worst: number];
}

export interface ScoreRanking {
	ranked: ScoredUnit[];
	/** Units of which no component could be assessed. */
	unranked: UnitScore[];
}

/** Units of a scorecard's ranking that are alike, ranked among themselves. */
export interface ScorePeerGroup extends PeerAttribute, ScoreRanking {}

/** A component and how many of the units asked about it could be assessed for. */
export interface ComponentCompleteness {
	component: ScorecardComponent;
	indicator: Indicator | null;
	/** The days of the period by the calendar of the indicator's form; null without an indicator. */
	period: Period | null;
	assessed: number;
}

export interface ScorecardResult extends Provenance {
	card: Scorecard;
	/** The version in force on the last day of the period. */
	version: ScorecardVersion;
	level: Level;
	period: Period;
	parent: Unit | null;
	geography: Geography;
	ranking: ScoreRanking;
	/** The groups of units that are alike, each ranked within itself. */
	peers: ScorePeerGroup[];
	coverage: ComponentCompleteness[];
	choices: { levels: Level[]; periods: Period[]; parents: Unit[] };
}

/** Position of a unit in a scorecard. */
export interface ScorecardPosition {
	card: Scorecard;
	level: Level;
	period: Period;
	score: ScoredUnit | UnitScore;
	/** Number of ranked units. */
	ranked: number;
	/** Some figure behind it comes from demo data. */
	isDemo: boolean;
}

/** The version of a scorecard in force on a day; null before the first one. */
export function scorecardVersionOn(card: Scorecard, day: Day): ScorecardVersion | null {
	return (
		scorecardVersionsOf(card)
			.filter(({ validFrom }) => validFrom <= day)
			.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
	);
}

/** The version that the file leads with, then the earlier ones. */
export const scorecardVersionsOf = (card: Scorecard): ScorecardVersion[] => [
	card,
	...(card.earlier ?? [])
];

/** The components of a version in the order of its groups. */
export const componentsOf = ({ groups }: ScorecardVersion): ScorecardComponent[] =>
	groups.flatMap(({ components }) => components);
