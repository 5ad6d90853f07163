import type { LinkedCampaign } from '../../core/model/campaign-result.ts';
import { m } from '../../paraglide/messages.js';
import { phaseCount, unitsInAllPhases } from '../../core/campaign/phases.ts';
import { phaseName } from './campaign-daily.ts';
import type { LinkedFigure } from './campaign-rows.ts';
import { countText } from '../../ui/format/format.ts';
import { campaignUnitHref, unitHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';

/** What each unit counted before, during and after, with the sums of these. */
export interface PhaseUnits {
	title: string;
	columns: string[];
	rows: { unit: string; href: string; counts: LinkedFigure[] }[];
	sum: { name: string; counts: string[] };
}

/** Needed where no ranking's total explains a count; null where one does for each, or there is none. */
export function phaseUnits(answer: LinkedCampaign, locale: Locale): PhaseUnits | null {
	const { campaign, phases, progress, totals } = answer;
	const inAll = unitsInAllPhases(phases);
	if (inAll.length === 0 || phases.every(({ name }) => totals.phases.has(name))) return null;
	const asked = { campaign: campaign.id, by: null };
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
					href: campaignUnitHref(asked, unit, locale)
				}))
			})),
		sum: {
			name: m.campaign_phase_units_sum({ count: inAll.length }, { locale }),
			counts: phases.map((phase) => countText(phaseCount(phase, inAll), locale))
		}
	};
}
