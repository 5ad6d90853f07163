import type { Phase } from '../../core/model/campaign.ts';
import type { CampaignResult } from '../../core/model/campaign-result.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { phaseCount } from '../../core/campaign/phases.ts';
import { compareFigures, toNumber } from '../../core/figures/fraction.ts';
import { decimalText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { BarChartSpec } from '../../ui/charts/chart-spec.ts';

export const PHASE_NAMES = {
	before: m.campaign_before,
	during: m.campaign_during,
	after: m.campaign_after
};

/** Periods that hold other days as well are no `during`. */
export const phaseName = ({ name, isExact }: Phase, locale: Locale): string =>
	isExact ? PHASE_NAMES[name]({}, { locale }) : m.campaign_across({}, { locale });

/**
 * What these units counted a day before, during and after, a bar a span. Null where there are not two
 * spans to hold against each other.
 */
export function dailyChart(
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
