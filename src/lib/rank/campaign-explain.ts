import type { Phase, Progress } from '../model/campaign.ts';
import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import type { Unit } from '../model/unit.ts';
import {
	aimOf,
	answering,
	chainOf,
	formulaFor,
	progressOfUnit,
	sumOf,
	type CampaignGround
} from './campaign.ts';
import { summedOver, type Explained } from './explain.ts';
import type { Formula } from './formula.ts';
import type { CountedRow } from './question.ts';
import type { Part } from './tiling.ts';

/** A sum of a campaign with the reports that it was added from, oldest first. */
export interface ExplainedSum {
	formula: NonNullable<Explained['formula']>;
	/** Null where nothing was reported. */
	sum: bigint | null;
	parts: Part[];
}

/** The figures of one unit in a campaign with the way that led to them. */
export interface ExplainedProgress {
	progress: Progress;
	/** Without parts where it reported nothing. */
	count: ExplainedSum;
	/** Null where no number is to be reached, or none is known for this unit. */
	goal: ExplainedSum | null;
	/** In the order given; those that the unit is not in are left out. */
	phases: { phase: Phase; sum: ExplainedSum }[];
}

/**
 * The way to just what `progressOf` (by a day: `progressBy`) and `phasesOf` say of a unit. It is no
 * ranking's: a campaign counts what was reported of its days from the first on, as far as that
 * reaches, and of the unit alone, so no indicator and period need stand for it.
 */
export function explainProgress(
	ground: CampaignGround,
	phases: readonly Phase[],
	unit: Unit,
	by: Day = ground.campaign.end
): ExplainedProgress {
	const { campaign, form, rows } = ground;
	const days = { start: campaign.start, end: by };
	const own = rows.filter((row) => row.unit === unit.id);
	const count = formulaFor(campaign.count, form);
	const goal = campaign.goal && formulaFor(campaign.goal, form);
	const counted = own.filter(answering(count));
	const aim = goal && aimOf(own.filter(answering(goal)), campaign);
	return {
		progress: progressOfUnit(ground, unit, by),
		count: sumOver(count, chainOf(counted, days)),
		goal: goal && aim ? sumOver(goal, [aim]) : null,
		phases: phases
			.filter((phase) => phase.counted.has(unit.id))
			.map((phase) => ({ phase, sum: sumOver(count, rowsIn(phase, counted, form)) }))
	};
}

/** What was reported of other days as well is put together from periods of the form's frequency. */
function rowsIn(phase: Phase, counted: CountedRow[], { frequency }: Form): CountedRow[] {
	const whole = counted.filter(({ period }) => period.kind === frequency);
	return chainOf(phase.isExact ? counted : whole, phase);
}

function sumOver(formula: Formula, rows: CountedRow[]): ExplainedSum {
	const parts = rows.map((row) => ({ period: row.period, rows: [row], missing: [], split: false }));
	const isCounted = parts.length > 0;
	return {
		formula: summedOver(formula, parts, isCounted),
		sum: isCounted ? sumOf(formula, rows) : null,
		parts
	};
}
