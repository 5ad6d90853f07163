import type { CampaignResult } from '../../core/model/campaign-result.ts';
import type { Day } from '../../core/model/day.ts';
import { lengthOf } from '../../core/model/period.ts';
import { m } from '../../paraglide/messages.js';
import { totalProgress } from '../../core/campaign/campaign-total.ts';
import { spanText } from '../../ui/format/day-text.ts';
import { countText, shareText } from '../../ui/format/format.ts';
import { campaignHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';

export interface CampaignView {
	id: string;
	label: string;
	href: string;
	/** Its days, and how many of them are left. */
	days: string;
	left: string;
	about: string;
	/** How far it has come: what was counted, against the goal where there is one. */
	reached: string;
}

export const campaignList = (answers: CampaignResult[], locale: Locale): CampaignView[] =>
	answers.map((answer) => ({
		id: answer.campaign.id,
		label: answer.campaign.label[locale],
		href: campaignHref(answer.campaign.id, locale),
		days: daysText(answer.campaign, locale),
		left: daysLeftText(answer, locale),
		about: answer.campaign.about[locale],
		reached: progressText(answer, locale)
	}));

/** `28/7–3/8/2023, 7 ngày`. */
export function daysText(span: { start: Day; end: Day }, locale: Locale): string {
	const days = spanText(span.start, span.end, locale);
	return m.campaign_days({ days, count: lengthOf(span) }, { locale });
}

/** How many days are left, today among them; or that it is over, or has not begun. */
export function daysLeftText({ campaign, today }: CampaignResult, locale: Locale): string {
	const { start, end } = campaign;
	if (today > end) return m.campaign_over({}, { locale });
	const count = lengthOf({ start: today < start ? start : today, end });
	return today < start
		? m.campaign_to_come({ count: lengthOf({ start: today, end: start }) - 1 }, { locale })
		: m.campaign_left({ count }, { locale });
}

function progressText(answer: CampaignResult, locale: Locale): string {
	const { count, reported, against } = totalProgress(answer.progress);
	const { counted } = answer.campaign;
	if (count === null) return m.campaign_nothing({}, { locale });
	const said = m.campaign_counted(
		{ count: countText(count, locale), counted: counted[locale], units: reported },
		{ locale }
	);
	const share = against && shareText(against.count, against.goal, 1, locale);
	return share ? `${said} · ${m.campaign_reached({ share }, { locale })}` : said;
}
