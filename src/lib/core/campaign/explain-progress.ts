import type { Phase, CampaignProgress } from '../model/campaign.ts';
import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import type { Unit } from '../model/unit.ts';
import {
	goalRowOf,
	hasTermsOf,
	contiguousRows,
	countFormula,
	progressOfUnit,
	campaignSum,
	type CampaignInput
} from './progress.ts';
import { sumTerms, type ExplainedValue } from '../figures/explain-unit.ts';
import type { Formula } from '../figures/formula.ts';
import type { CountedRow } from '../figures/question.ts';
import type { Part } from '../figures/cover-period.ts';

/** A sum of a campaign with the reports that it was added from, oldest first. */
export interface ExplainedSum {
	formula: NonNullable<ExplainedValue['formula']>;
	/** Null where nothing was reported. */
	sum: bigint | null;
	parts: Part[];
}

/** The figures of one unit in a campaign with the way that led to them. */
export interface ExplainedProgress {
	progress: CampaignProgress;
	/** Without parts where it reported nothing. */
	count: ExplainedSum;
	/** Null where no number is to be reached, or none is known for this unit. */
	goal: ExplainedSum | null;
	/** Phases in the order given, without those that do not contain the unit. */
	phases: { phase: Phase; sum: ExplainedSum }[];
}

/**
 * The way to just what `progressOf` (by a day: `progressUntil`) and `phasesOf` say of a unit. It is no
 * ranking's: a campaign counts what was reported of its days from the first on, as far as that
 * reaches, and of the unit alone, so no indicator and period need stand for it.
 */
export function explainProgress(
	input: CampaignInput,
	phases: readonly Phase[],
	unit: Unit,
	by: Day = input.campaign.end
): ExplainedProgress {
	const { campaign, form, rows } = input;
	const days = { start: campaign.start, end: by };
	const own = rows.filter((row) => row.unit === unit.id);
	const count = countFormula(campaign.count, form);
	const goal = campaign.goal && countFormula(campaign.goal, form);
	const counted = own.filter(hasTermsOf(count));
	const aim = goal && goalRowOf(own.filter(hasTermsOf(goal)), campaign);
	return {
		progress: progressOfUnit(input, unit, by),
		count: explainSum(count, contiguousRows(counted, days)),
		goal: goal && aim ? explainSum(goal, [aim]) : null,
		phases: phases
			.filter((phase) => phase.counted.has(unit.id))
			.map((phase) => ({ phase, sum: explainSum(count, rowsOfPhase(phase, counted, form)) }))
	};
}

/** Figures that also cover other days are summed from periods of the form's frequency. */
function rowsOfPhase(phase: Phase, counted: CountedRow[], { frequency }: Form): CountedRow[] {
	const whole = counted.filter(({ period }) => period.kind === frequency);
	return contiguousRows(phase.isExact ? counted : whole, phase);
}

function explainSum(formula: Formula, rows: CountedRow[]): ExplainedSum {
	const parts = rows.map((row) => ({ period: row.period, rows: [row], missing: [], split: false }));
	const isCounted = parts.length > 0;
	return {
		formula: sumTerms(formula, parts, isCounted),
		sum: isCounted ? campaignSum(formula, rows) : null,
		parts
	};
}
