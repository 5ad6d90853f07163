import { totalProgress } from '../../core/campaign/campaign-total.ts';
import type { EquivalentTotal, LinkedCampaign } from '../../core/model/campaign-result.ts';
import type { CampaignProgress } from '../../core/model/campaign.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { countText, shareText } from '../../ui/format/number-text.ts';
import { dayText } from '../../ui/format/time-text.ts';
import { campaignHref, campaignUnitHref, totalHref, unitHref } from '../../ui/links.ts';

/** The units of a campaign on its page, with their sums; each leads on to its cells. */
export const UNITS_ANCHOR = 'don-vi';

/** The same of the days before, during and after. */
export const PHASE_UNITS_ANCHOR = 'giai-doan';

/** Parts of the page of one unit in a campaign. */
export const COUNT_ANCHOR = 'da-dem';

export const GOAL_ANCHOR = 'muc-tieu';

/** The ranking whose total a sum is; where none is, the units that it was added from. */
export const sumHref = (
	same: EquivalentTotal | null | undefined,
	units: typeof UNITS_ANCHOR | typeof PHASE_UNITS_ANCHOR,
	locale: Locale
): string => (same ? totalHref(same, locale) : `#${units}`);

/** A figure, and where it comes from; null where there is none. */
export interface LinkedFigure {
	text: string;
	href: string | null;
}

interface CampaignRow {
	unit: string;
	href: string;
	count: LinkedFigure;
	goal: LinkedFigure;
	share: LinkedFigure;
	/** The last day counted, or that nothing was reported and why that is. */
	until: LinkedFigure;
}

/** Sums of several rows. */
interface CampaignSumRow {
	name: string;
	count: string;
	goal: string;
	share: string;
}

/** Progress of each unit, now or at the end of a day, with the sums. */
export interface CampaignUnitsView {
	title: string;
	rows: CampaignRow[];
	sums: CampaignSumRow[];
	/** Back to how far they have come by now; null where that is what is shown. */
	toNow: string | null;
}

export function campaignUnitsView(
	{ campaign, progress, by }: LinkedCampaign,
	locale: Locale
): CampaignUnitsView {
	const shown = by?.progress ?? progress;
	const campaignLink = { campaign: campaign.id, by: by?.day ?? null };
	return {
		title: by
			? m.campaign_units_by({ day: dayText(by.day, locale) }, { locale })
			: m.campaign_units({}, { locale }),
		rows: shown.map((own) => rowOf(campaignLink, own, locale)),
		sums: sumsOf(shown, locale),
		toNow: by && `${campaignHref(campaign.id, locale)}#${UNITS_ANCHOR}`
	};
}

type CampaignSnapshot = Parameters<typeof campaignUnitHref>[0];

function rowOf(
	campaignLink: CampaignSnapshot,
	{ unit, ...own }: CampaignProgress,
	locale: Locale
): CampaignRow {
	const href = campaignUnitHref(campaignLink, unit, locale);
	const led = (text: string | null, href: string): LinkedFigure =>
		text === null ? { text: m.dash({}, { locale }), href: null } : { text, href };
	const { count, goal, until } = own;
	return {
		unit: unit.name,
		href: unitHref(unit, locale),
		count: led(count === null ? null : countText(count, locale), `${href}#${COUNT_ANCHOR}`),
		goal: led(goal === null ? null : countText(goal, locale), `${href}#${GOAL_ANCHOR}`),
		share: led(goalShareText(own, locale), href),
		until:
			until === null
				? { text: m.reason_not_reported({}, { locale }), href }
				: { text: dayText(until, locale), href: null }
	};
}

/** Share of the goal that was reached; null where the count or the goal is missing. */
export const goalShareText = (
	{ count, goal }: Pick<CampaignProgress, 'count' | 'goal'>,
	locale: Locale
) => (count === null || goal === null || goal <= 0n ? null : shareText(count, goal, 1, locale));

/** Sums over all units that reported, and over those that also have a goal where these differ. */
function sumsOf(progress: readonly CampaignProgress[], locale: Locale): CampaignSumRow[] {
	const { count, reported, against } = totalProgress(progress);
	if (count === null) return [];
	const dash = m.dash({}, { locale });
	const all = m.campaign_sum_reported({ count: reported }, { locale });
	const some = m.campaign_sum_against({ count: against?.units ?? 0 }, { locale });
	const counted = { name: all, count: countText(count, locale), goal: dash, share: dash };
	if (against === null) return [counted];
	const both = {
		name: against.units === reported ? all : some,
		count: countText(against.count, locale),
		goal: countText(against.goal, locale),
		share: shareText(against.count, against.goal, 1, locale)
	};
	return against.units === reported ? [both] : [counted, both];
}
