import type { Phase, PhaseName } from '../../core/model/campaign.ts';
import type { LinkedCampaign } from '../../core/model/campaign-result.ts';
import { m } from '../../paraglide/messages.js';
import { phaseCount, unitsInAllPhases } from '../../core/campaign/phases.ts';
import { dailyChart, PHASE_NAMES, phaseName } from './campaign-daily.ts';
import { spanText } from '../../ui/format/day-text.ts';
import { countText, decimalText } from '../../ui/format/format.ts';
import { PHASE_UNITS_ANCHOR, sumHref } from './campaign-link.ts';
import { phaseUnits, type PhaseUnits } from './campaign-phase-units.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { BarChartSpec } from '../../ui/charts/chart-spec.ts';

const PHASES: PhaseName[] = ['before', 'during', 'after'];

interface PhaseRow {
	name: string;
	days: string;
	count: string;
	perDay: string;
	/** Where the count comes from; null where there is none. */
	explained: string | null;
}

/** What was counted a day before, during and after, by the units that are in every phase. */
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

/** That nobody reported on the days is said in its place. */
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
