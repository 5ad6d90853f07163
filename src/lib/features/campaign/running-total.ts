import type { RunningTotal } from '../../core/model/campaign.ts';
import type { CampaignResult } from '../../core/model/campaign-result.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import { lengthOf } from '../../core/model/period.ts';
import { m } from '../../paraglide/messages.js';
import type { CampaignTotal } from '../../core/campaign/campaign-total.ts';
import { UNITS_ANCHOR } from './campaign-units.ts';
import { dayText } from '../../ui/format/time-text.ts';
import { capitalize, countText, shareText } from '../../ui/format/number-text.ts';
import { eventText } from '../../ui/charts/line-labels.ts';
import { campaignHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RunningTotalChartSpec } from '../../ui/charts/chart-spec.ts';

/** The running count: a picture, and the table behind it. */
export interface RunningTotalView {
	picture: RunningTotalChartSpec;
	caption: string;
	rows: { day: string; count: string; explained: string; share: string | null; here: string }[];
}

/** Approximate number of labelled days below the chart. */
const MAX_TICKS = 7;

/**
 * Chart of the sums by day, against the goal where there is one. Null where no unit has reported
 * yet.
 */
export function runningTotalView(
	answer: CampaignResult,
	{ against }: CampaignTotal,
	locale: Locale
): RunningTotalView | null {
	const { campaign, running } = answer;
	const last = running.at(-1);
	if (!last) return null;
	const goal = against?.goal ?? null;
	return {
		picture: {
			kind: 'running',
			title: titleOf(answer, last, goal, locale),
			how: howText(answer, last, goal, locale),
			axis: { decimals: 0, percent: false },
			...daysOf(answer, locale),
			points: running.map(({ day, count }) => ({
				day: lengthOf({ start: campaign.start, end: day }),
				value: Number(count),
				text: pointText(day, count, answer, locale)
			})),
			goal: goal === null ? null : { value: Number(goal), text: goalText(goal, locale) },
			scale: {
				min: 0,
				suggestedMax: Number(goal !== null && goal > last.count ? goal : last.count)
			}
		},
		caption: m.campaign_running({ counted: campaign.counted[locale] }, { locale }),
		rows: running.map(({ day, count, here }) => ({
			day: dayText(day, locale),
			count: countText(count, locale),
			explained: `${campaignHref(campaign.id, locale, day)}#${UNITS_ANCHOR}`,
			share: goal === null ? null : shareText(count, goal, 1, locale),
			here: m.campaign_here({ here, units: last.units }, { locale })
		}))
	};
}

const goalText = (goal: bigint, locale: Locale): string =>
	m.campaign_goal_line({ goal: countText(goal, locale) }, { locale });

/** `đến hết 3/8/2023: 35.137 người`. */
const pointText = (day: Day, count: bigint, { campaign }: CampaignResult, locale: Locale): string =>
	m.campaign_by_day(
		{
			day: dayText(day, locale),
			count: countText(count, locale),
			counted: campaign.counted[locale]
		},
		{ locale }
	);

/** Title: the day on which the goal was reached, or the share reached so far. */
function titleOf(
	answer: CampaignResult,
	last: RunningTotal,
	goal: bigint | null,
	locale: Locale
): string {
	if (goal === null) return capitalize(pointText(last.day, last.count, answer, locale));
	const reached = answer.running.find(({ count }) => count >= goal);
	if (reached) return m.campaign_goal_reached({ day: dayText(reached.day, locale) }, { locale });
	const share = shareText(last.count, goal, 1, locale);
	return m.campaign_goal_not_yet({ day: dayText(last.day, locale), share }, { locale });
}

function howText(
	{ progress }: CampaignResult,
	{ units }: RunningTotal,
	goal: bigint | null,
	locale: Locale
): string {
	const how = m.campaign_running_how({ units, all: progress.length }, { locale });
	return goal === null
		? how
		: `${how} ${m.campaign_goal_how({ goal: countText(goal, locale) }, { locale })}`;
}

/** The days of the campaign, and which of them are written down: the last, and back in equal steps. */
function daysOf(
	{ campaign }: CampaignResult,
	locale: Locale
): Pick<RunningTotalChartSpec, 'days' | 'ticks'> {
	const days = lengthOf(campaign);
	const step = Math.ceil(days / MAX_TICKS);
	const ticks = Array.from({ length: Math.ceil(days / step) }, (_, place) => days - place * step);
	return {
		days,
		ticks: ticks.toReversed().map((day) => ({
			day,
			text: eventText(addDays(campaign.start, day - 1), locale).replace(/[/ ]\d{4}$/u, '')
		}))
	};
}
