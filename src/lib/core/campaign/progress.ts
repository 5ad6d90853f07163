import type { Campaign, CampaignProgress } from '../model/campaign.ts';
import { addDays, type Day } from '../model/day.ts';
import type { Form, Terms } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { aggregateFigure } from '../figures/aggregate.ts';
import { formulaOf, termsOf, type Formula } from '../figures/formula.ts';
import { isPeriodWithin } from '../figures/periods.ts';
import type { CountedRow } from '../figures/question.ts';
import { coverPeriod } from '../figures/cover-period.ts';

/** The rows of a form that a campaign is counted from, of its units. */
export interface CampaignInput {
	campaign: Campaign;
	form: Form;
	units: Unit[];
	rows: readonly CountedRow[];
}

/** Periods further away than this, in days, are not compared: they belong to another season. */
export const MAX_DAYS_APART = 92;

/**
 * The running count of each unit: what it reported on the campaign's own days, from the first day on
 * without gap or overlap, as far as that reaches; and its goal, from the last report in or shortly
 * before the campaign. What was reported for days outside as well is not taken apart.
 */
export const progressOf = (input: CampaignInput): CampaignProgress[] =>
	input.units.map((unit) => progressOfUnit(input, unit));

/** The same as far as it had come by the end of a day; the goal is that of the whole campaign. */
export const progressUntil = (input: CampaignInput, day: Day): CampaignProgress[] =>
	input.units.map((unit) => progressOfUnit(input, unit, day));

export function progressOfUnit(
	{ campaign, form, rows }: CampaignInput,
	unit: Unit,
	by: Day = campaign.end
): CampaignProgress {
	const count = countFormula(campaign.count, form);
	const goal = campaign.goal && countFormula(campaign.goal, form);
	const own = rows.filter((row) => row.unit === unit.id);
	const counted = contiguousRows(own.filter(hasTermsOf(count)), { start: campaign.start, end: by });
	const aim = goal && goalRowOf(own.filter(hasTermsOf(goal)), campaign);
	return {
		unit,
		count: counted.length === 0 ? null : campaignSum(count, counted),
		until: counted.at(-1)?.period.end ?? null,
		goal: goal && aim ? campaignSum(goal, [aim]) : null,
		reports: reportIdsOf(aim ? [...counted, aim] : counted)
	};
}

/** The last of these rows in or shortly before a campaign: its goal is taken from it. */
export const goalRowOf = (rows: CountedRow[], { start, end }: Campaign): CountedRow | undefined =>
	rows
		.filter(({ period }) => addDays(start, -MAX_DAYS_APART) <= period.end && period.end <= end)
		.toSorted((a, b) => (a.period.end < b.period.end ? 1 : -1))[0];

export function countFormula(terms: Terms, form: Form): Formula {
	const formula = formulaOf({ numerator: terms, denominator: null }, form);
	if (formula === null) throw new RangeError(`form ${form.id} cannot be counted`);
	return formula;
}

export const hasTermsOf =
	(formula: Formula) =>
	({ counts }: CountedRow): boolean =>
		termsOf(formula).every(({ field }) => counts[field] != null);

export const campaignSum = (formula: Formula, rows: readonly CountedRow[]): bigint =>
	aggregateFigure(
		formula,
		rows.map((row) => [row])
	).numerator;

export const reportIdsOf = (rows: readonly CountedRow[]): string[] => [
	...new Set(rows.flatMap(({ report }) => report ?? []))
];

/** A unit's own rows that cover the days from the start of a span on, as many days as they can. */
export function contiguousRows(
	rows: CountedRow[],
	span: Pick<Period, 'start' | 'end'>
): CountedRow[] {
	const parts = rows
		.filter(({ period }) => isPeriodWithin(period, span))
		.map((row) => ({ period: row.period, rows: [row], missing: [], split: false }));
	const ends = parts.map(({ period }) => period.end).sort((a, b) => (a < b ? 1 : -1));
	for (const end of ends) {
		const days: Period = { id: '', kind: 'interval', start: span.start, end };
		const tiles = coverPeriod(days, parts);
		if (tiles) return tiles.flatMap((part) => part.rows);
	}
	return [];
}
