import type { Provenance } from './result.ts';
import type { Campaign, Phase, PhaseName, CampaignProgress, RunningTotal } from './campaign.ts';
import type { Day } from './day.ts';
import type { ExplainedFormula, ExplainedPart } from './explanation.ts';
import type { Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { InForceStatement } from './report.ts';
import type { Level, Unit } from './unit.ts';

/** A campaign, how far it has come, and what was published of it. */
export interface CampaignResult extends Provenance {
	campaign: Campaign;
	form: Form;
	today: Day;
	/**
	 * Progress of each unit of the campaign's level below the installation's province, on the last
	 * day of the campaign.
	 */
	progress: CampaignProgress[];
	/**
	 * Sums for each day over the units that have both a count and a goal; over all units with a count
	 * where none has a goal.
	 */
	running: RunningTotal[];
	/** Phases in chronological order. */
	phases: Phase[];
	/** Shown beside the counts, never added to them. */
	statements: { unit: Unit; indicator: Indicator; stated: InForceStatement }[];
	/** The indicators that speak of it. */
	indicators: Indicator[];
}

/** A ranking whose total is just a figure of a campaign, and explains it unit by unit. */
export interface EquivalentTotal {
	indicator: string;
	level: Level;
	period: string;
	parent: string;
}

/**
 * Links that explain the sums of a campaign as the total of a ranking; null where no ranking has
 * the same total.
 */
export interface CampaignTotalLinks {
	/** Over all units that reported. */
	count: EquivalentTotal | null;
	/** Over the units that have both a count and a goal: both. */
	against: EquivalentTotal | null;
	/** Over the units that are in every phase. */
	phases: ReadonlyMap<PhaseName, EquivalentTotal>;
}

/** A campaign with the way on from its sums. */
export interface LinkedCampaign extends CampaignResult {
	totals: CampaignTotalLinks;
	/** Progress of each unit at the end of a requested day. */
	by: { day: Day; progress: CampaignProgress[] } | null;
}

/** A sum of a campaign down to the cells of the files. */
export interface CitedSum {
	formula: ExplainedFormula | null;
	/** Null where nothing was reported. */
	sum: bigint | null;
	/** The summed periods, oldest first. */
	parts: ExplainedPart[];
}

/** Count of one unit in a campaign, with the source of each figure. */
export interface CampaignUnitResult extends Provenance {
	campaign: Campaign;
	form: Form;
	progress: CampaignProgress;
	/** Day of the question; null: the latest. */
	by: Day | null;
	count: CitedSum;
	/** Null where no number is to be reached, or none is known for this unit. */
	goal: CitedSum | null;
	/** Phases for which the unit reported all days, in chronological order. */
	phases: { phase: Phase; cited: CitedSum }[];
}
