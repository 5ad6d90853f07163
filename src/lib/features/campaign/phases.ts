import { phaseCount, unitsInAllPhases } from '../../core/campaign/phases.ts';
import { compareFigures, toNumber } from '../../core/figures/fraction.ts';
import type { CampaignResult, LinkedCampaign } from '../../core/model/campaign-result.ts';
import type { Phase, PhaseName } from '../../core/model/campaign.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import type { BarChartSpec } from '../../ui/charts/chart-spec.ts';
import { countText, decimalText } from '../../ui/format/number-text.ts';
import { spanText } from '../../ui/format/time-text.ts';
import { campaignUnitHref, unitHref } from '../../ui/links.ts';
import { type LinkedFigure, PHASE_UNITS_ANCHOR, sumHref } from './campaign-units.ts';

const PHASE_NAMES = {
	before: m.campaign_before,
	during: m.campaign_during,
	after: m.campaign_after
};

/** Periods that hold other days as well are no `during`. */
export const phaseName = ({ name, isExact }: Phase, locale: Locale): string =>
	isExact ? PHASE_NAMES[name]({}, { locale }) : m.campaign_across({}, { locale });

/**
 * Bar chart of the units' counts per day before, during and after. Null where fewer than two spans
 * can be compared.
 */
function dailyChart(
	answer: CampaignResult,
	units: readonly UnitId[],
	locale: Locale
): BarChartSpec | null {
	const { phases } = answer;
	if (units.length === 0 || phases.length < 2) return null;
	return {
		kind: 'bars',
		title: titleOf(answer, units, locale),
		how: m.campaign_daily_how({}, { locale }),
		axis: { decimals: 0, percent: false },
		top: phases.map((phase) => {
			const daily = dailyOf(phase, units);
			return {
				name: phaseName(phase, locale),
				value: toNumber(daily),
				text: textOf(daily, locale)
			};
		}),
		bottom: [],
		gap: 0,
		total: null,
		target: null,
		scale: { min: 0 }
	};
}

const DAILY_TITLES = { more: m.campaign_more, fewer: m.campaign_fewer, same: m.campaign_same };

/** Held against the days before, where the days of the campaign stand for themselves. */
function titleOf(
	{ campaign, phases }: CampaignResult,
	units: readonly UnitId[],
	locale: Locale
): string {
	const counted = campaign.counted[locale];
	const [before, during] = (['before', 'during'] as const).map((name) =>
		phases.find((phase) => phase.name === name && phase.isExact)
	);
	if (!before || !during) return m.campaign_per_day({ counted }, { locale });
	const [a, b] = [dailyOf(before, units), dailyOf(during, units)];
	const order = compareFigures(a, b);
	const says = DAILY_TITLES[order < 0 ? 'more' : order > 0 ? 'fewer' : 'same'];
	return says({ counted, before: textOf(a, locale), during: textOf(b, locale) }, { locale });
}

const dailyOf = (phase: Phase, units: readonly UnitId[]): Figure => ({
	numerator: phaseCount(phase, units),
	denominator: BigInt(phase.days)
});

/** `1.234,5`, as the table has it. */
const textOf = ({ numerator, denominator }: Figure, locale: Locale): string =>
	decimalText(numerator, denominator ?? 1n, 1, locale);

const PHASES: PhaseName[] = ['before', 'during', 'after'];

interface PhaseRow {
	name: string;
	days: string;
	count: string;
	perDay: string;
	/** Link to the explanation of the count; null where there is none. */
	explained: string | null;
}

/** Counts per day before, during and after, over the units that are in every phase. */
export interface PhasesView {
	title: string;
	note: string;
	rows: PhaseRow[];
	/** Null where there are not two spans to hold against each other. */
	picture: BarChartSpec | null;
	units: PhaseUnits | null;
}

export function phasesView(answer: LinkedCampaign, locale: Locale): PhasesView | null {
	const { phases, campaign } = answer;
	if (phases.length === 0) return null;
	const units = unitsInAllPhases(phases);
	const isExact = phases.every((phase) => phase.isExact);
	const same = m.campaign_same_units({ count: units.length }, { locale });
	return {
		title: m.campaign_per_day({ counted: campaign.counted[locale] }, { locale }),
		note: [same, isExact ? '' : m.campaign_not_exact({}, { locale })].filter(Boolean).join(' '),
		rows: PHASES.map((name) => {
			const phase = phases.find((other) => other.name === name);
			return phase ? phaseRow(phase, answer, locale) : emptyPhaseRow(name, locale);
		}),
		picture: dailyChart(answer, units, locale),
		units: phaseUnits(answer, locale)
	};
}

/** Row of a phase without reports. */
const emptyPhaseRow = (name: PhaseName, locale: Locale): PhaseRow => ({
	name: PHASE_NAMES[name]({}, { locale }),
	days: m.campaign_no_report({}, { locale }),
	count: m.dash({}, { locale }),
	perDay: m.dash({}, { locale }),
	explained: null
});

function phaseRow(phase: Phase, { phases, totals }: LinkedCampaign, locale: Locale): PhaseRow {
	const units = unitsInAllPhases(phases);
	const count = phaseCount(phase, units);
	const isEmpty = units.length === 0;
	const dash = m.dash({}, { locale });
	return {
		name: phaseName(phase, locale),
		days: m.campaign_days(
			{ days: spanText(phase.start, phase.end, locale), count: phase.days },
			{ locale }
		),
		count: isEmpty ? dash : countText(count, locale),
		perDay: isEmpty ? dash : decimalText(count, BigInt(phase.days), 1, locale),
		explained: isEmpty ? null : sumHref(totals.phases.get(phase.name), PHASE_UNITS_ANCHOR, locale)
	};
}

/** Counts of each unit before, during and after, with their sums. */
export interface PhaseUnits {
	title: string;
	columns: string[];
	rows: { unit: string; href: string; counts: LinkedFigure[] }[];
	sum: { name: string; counts: string[] };
}

/** Needed where no ranking's total explains a count; null where one does for each, or there is none. */
function phaseUnits(answer: LinkedCampaign, locale: Locale): PhaseUnits | null {
	const { campaign, phases, progress, totals } = answer;
	const inAll = unitsInAllPhases(phases);
	if (inAll.length === 0 || phases.every(({ name }) => totals.phases.has(name))) return null;
	const campaignLink = { campaign: campaign.id, by: null };
	return {
		title: m.campaign_phase_units({}, { locale }),
		columns: phases.map((phase) => phaseName(phase, locale)),
		rows: progress
			.filter(({ unit }) => inAll.includes(unit.id))
			.map(({ unit }) => ({
				unit: unit.name,
				href: unitHref(unit, locale),
				counts: phases.map(({ counted }) => ({
					text: countText(counted.get(unit.id)?.count ?? 0n, locale),
					href: campaignUnitHref(campaignLink, unit, locale)
				}))
			})),
		sum: {
			name: m.campaign_phase_units_sum({ count: inAll.length }, { locale }),
			counts: phases.map((phase) => countText(phaseCount(phase, inAll), locale))
		}
	};
}
