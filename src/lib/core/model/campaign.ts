import type { Day } from './day.ts';
import type { Terms } from './form.ts';
import type { Level, Unit, UnitId } from './unit.ts';
import type { BilingualText } from './bilingual-text.ts';

/** Count over some days, with its goal. Data: `data/catalogue/campaigns/*.json`. */
export interface Campaign {
	id: string;
	label: BilingualText;
	about: BilingualText;
	start: Day;
	/** The last day. */
	end: Day;
	level: Level;
	/** The form whose fields are counted. */
	form: string;
	count: Terms;
	/** Counted things: người, hồ sơ trực tuyến, … */
	counted: BilingualText;
	/** Goal of each unit; null if no number was set. */
	goal: Terms | null;
	/** Indicators that speak of it. */
	indicators: string[];
	source: { name: string; quote: string };
}

/** Progress of a unit in a campaign. A field that was not reported is null, never 0. */
export interface CampaignProgress {
	unit: Unit;
	count: bigint | null;
	/** The last day counted. */
	until: Day | null;
	goal: bigint | null;
	reports: string[];
}

/** Running count at the end of a day. */
export interface RunningTotal {
	day: Day;
	count: bigint;
	/**
	 * Number of units with a report by that day; `here` counts those whose last report ends on it.
	 */
	units: number;
	here: number;
}

export type PhaseName = 'before' | 'during' | 'after';

/** Count before, during or after the campaign, over days that some units reported. */
export interface Phase {
	name: PhaseName;
	start: Day;
	end: Day;
	days: number;
	/** False where the reports also cover days outside the campaign and cannot be taken apart. */
	isExact: boolean;
	counted: ReadonlyMap<UnitId, { count: bigint; reports: string[] }>;
}
