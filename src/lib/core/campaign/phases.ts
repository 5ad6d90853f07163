import type { Campaign, Phase, PhaseName } from '../model/campaign.ts';
import { addDays } from '../model/day.ts';
import { lengthOf, type Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import {
	hasTermsOf,
	contiguousRows,
	countFormula,
	MAX_DAYS_APART,
	reportIdsOf,
	campaignSum,
	type CampaignInput
} from './progress.ts';
import type { Formula } from '../figures/formula.ts';
import { spanKey, isPeriodWithin } from '../figures/periods.ts';
import type { CountedRow } from '../figures/question.ts';

/**
 * Before, during and after, each over the days that most units reported on; those that nobody
 * reported on are left out. Where no report lies within the campaign, the periods of the form's
 * frequency that overlap it stand for `during`, marked as not exact.
 */
export function phasesOf({ campaign, form, units, rows }: CampaignInput): Phase[] {
	const known = new Set(units.map(({ id }) => id));
	const count = countFormula(campaign.count, form);
	const counted = rows.filter((row) => known.has(row.unit)).filter(hasTermsOf(count));
	const { start, end } = campaign;
	const before = counted.filter(
		({ period }) => period.end < start && period.end >= addDays(start, -MAX_DAYS_APART)
	);
	const after = counted.filter(
		({ period }) => period.start > end && period.start <= addDays(end, MAX_DAYS_APART)
	);
	const within = counted.filter(({ period }) => isPeriodWithin(period, campaign));
	const across = counted.filter(
		({ period }) => period.kind === form.frequency && period.start <= end && start <= period.end
	);
	const phase = (name: PhaseName, chosen: CountedRow[], isExact = true): Phase[] =>
		chosen.length === 0 ? [] : [phaseOf(count, name, chosen, isExact)];
	const exact = longestChain(within, campaign);
	return [
		...phase(
			'before',
			rowsOfCommonestPeriod(before, (a, b) => (a.end < b.end ? 1 : -1))
		),
		...(exact.length > 0 ? phase('during', exact) : phase('during', across, false)),
		...phase(
			'after',
			rowsOfCommonestPeriod(after, (a, b) => (a.start < b.start ? -1 : 1))
		)
	];
}

/** Units with figures in every phase; only their figures are comparable. */
export function unitsInAllPhases(phases: readonly Phase[]): UnitId[] {
	const [first, ...others] = phases;
	if (first === undefined) return [];
	return [...first.counted.keys()].filter((id) => others.every(({ counted }) => counted.has(id)));
}

/** Count of these units in a phase. */
export const phaseCount = ({ counted }: Phase, units: readonly UnitId[]): bigint =>
	units.reduce((sum, id) => sum + (counted.get(id)?.count ?? 0n), 0n);

/** The rows of the units whose own rows cover the same, most common, stretch of the campaign. */
function longestChain(rows: CountedRow[], campaign: Campaign): CountedRow[] {
	const chains = [...Map.groupBy(rows, ({ unit }) => unit).values()]
		.map((own) => contiguousRows(own, campaign))
		.filter((chain) => chain.length > 0);
	const byEnd = [...Map.groupBy(chains, (chain) => chain.at(-1)?.period.end ?? '')];
	const [most] = byEnd.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? 1 : -1));
	return most ? most[1].flat() : [];
}

/** The rows of the period that most units reported on; of equals the first in the order given. */
function rowsOfCommonestPeriod(
	rows: CountedRow[],
	order: (a: Period, b: Period) => number
): CountedRow[] {
	const groups = [...Map.groupBy(rows, ({ period }) => spanKey(period)).values()];
	const periodIn = ([row]: CountedRow[]): Period[] => (row ? [row.period] : []);
	const [most] = groups.sort((a, b) => {
		const [x, y] = [periodIn(a)[0], periodIn(b)[0]];
		return b.length - a.length || (x && y ? order(x, y) : 0);
	});
	return most ?? [];
}

function phaseOf(formula: Formula, name: PhaseName, rows: CountedRow[], isExact: boolean): Phase {
	const start = rows.map(({ period }) => period.start).reduce((a, b) => (a < b ? a : b));
	const end = rows.map(({ period }) => period.end).reduce((a, b) => (a > b ? a : b));
	const units = [...Map.groupBy(rows, ({ unit }) => unit)];
	const whole = units.filter(([, own]) => coversSpan(own, { start, end }));
	return {
		name,
		start,
		end,
		days: lengthOf({ start, end }),
		isExact,
		counted: new Map(
			whole.map(([unit, own]) => [
				unit,
				{ count: campaignSum(formula, own), reports: reportIdsOf(own) }
			])
		)
	};
}

const coversSpan = (rows: CountedRow[], span: Pick<Period, 'start' | 'end'>): boolean =>
	rows.reduce((days, { period }) => days + lengthOf(period), 0) === lengthOf(span);
