import type { Provenance } from './answer.ts';
import type { Campaign, Phase, Progress, Running } from './campaign.ts';
import type { Day } from './day.ts';
import type { Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { InForceStatement } from './report.ts';
import type { Unit } from './unit.ts';

/** A campaign, how far it has come, and what was published of it. */
export interface CampaignAnswer extends Provenance {
	campaign: Campaign;
	form: Form;
	today: Day;
	/** Of each unit of its level below the installation's province on its last day. */
	progress: Progress[];
	/**
	 * From day to day, of the units that have both a count and a goal; of all that have a count where
	 * none has a goal.
	 */
	running: Running[];
	/** In the order of time. */
	phases: Phase[];
	/** Shown beside the counts, never added to them. */
	statements: { unit: Unit; indicator: Indicator; stated: InForceStatement }[];
	/** The indicators that speak of it. */
	indicators: Indicator[];
}
