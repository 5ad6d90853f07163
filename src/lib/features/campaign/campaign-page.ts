import { type CampaignTotal, totalProgress } from '../../core/campaign/campaign-total.ts';
import type { CampaignResult, LinkedCampaign } from '../../core/model/campaign-result.ts';
import type { Day } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import { lengthOf } from '../../core/model/period.ts';
import { m } from '../../paraglide/messages.js';
import { countText, shareText, termsText } from '../../ui/format/number-text.ts';
import { spanText } from '../../ui/format/time-text.ts';
import { campaignHref, indicatorHref, rankingHref } from '../../ui/links.ts';
import { type KeyFigure, releaseText } from '../ranking/headline.ts';
import { statementView, type StatementView } from '../statements/statement-view.ts';
import {
	campaignUnitsView,
	type CampaignUnitsView,
	sumHref,
	UNITS_ANCHOR
} from './campaign-units.ts';
import { phasesView, type PhasesView } from './phases.ts';
import { runningTotalView, type RunningTotalView } from './running-total.ts';

export interface CampaignView {
	id: string;
	label: string;
	href: string;
	/** Its days, and how many of them are left. */
	days: string;
	left: string;
	about: string;
	/** Progress: the count, against the goal where there is one. */
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

/** Number of days left, including today; or a note that the campaign is over or has not begun. */
function daysLeftText({ campaign, today }: CampaignResult, locale: Locale): string {
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
	const text = m.campaign_counted(
		{ count: countText(count, locale), counted: counted[locale], units: reported },
		{ locale }
	);
	const share = against && shareText(against.count, against.goal, 1, locale);
	return share ? `${text} · ${m.campaign_reached({ share }, { locale })}` : text;
}

export interface CampaignPage {
	title: string;
	about: string;
	release: string;
	figures: KeyFigure[];
	facts: { term: string; value: string }[];
	quote: { text: string; source: string };
	running: RunningTotalView | null;
	phases: PhasesView | null;
	/** Source line below the charts: forms, release, and the note on demo data. */
	source: string;
	units: CampaignUnitsView;
	hasGoal: boolean;
	counted: string;
	statements: StatementView[];
	/** Rankings and definitions of the indicators that speak of it. */
	links: { href: string; label: string }[];
	sources: { unit: string; note: string }[];
	isDemo: boolean;
}

export function campaignPage(answer: LinkedCampaign, locale: Locale): CampaignPage {
	const { campaign, statements, indicators } = answer;
	const total = totalProgress(answer.progress);
	return {
		title: campaign.label[locale],
		about: campaign.about[locale],
		release: releaseText(answer, locale),
		figures: figuresOf(answer, total, locale),
		facts: factsOf(answer, locale),
		quote: { text: campaign.source.quote, source: campaign.source.name },
		running: runningTotalView(answer, total, locale),
		phases: phasesView(answer, locale),
		source: sourceText(answer, locale),
		units: campaignUnitsView(answer, locale),
		hasGoal: campaign.goal !== null,
		counted: campaign.counted[locale],
		statements: statements.map(({ unit, indicator, stated }) => {
			const shown = statementView(indicator, stated, locale);
			return { ...shown, indicator: `${unit.name}: ${shown.indicator}` };
		}),
		links: indicators.map(({ id, label, numerator }) => ({
			href: numerator === null ? indicatorHref(id, locale) : rankingHref({ indicator: id }, locale),
			label: label[locale]
		})),
		sources: answer.sources.map(({ unit, note }) => ({ unit, note })),
		isDemo: answer.isDemo
	};
}

/** A campaign without a number to reach has none to show: it gets its days instead. */
function figuresOf(answer: LinkedCampaign, total: CampaignTotal, locale: Locale): KeyFigure[] {
	const { campaign, progress, totals } = answer;
	const explained = sumHref(totals.against, UNITS_ANCHOR, locale);
	const counted = campaign.counted[locale];
	const running = {
		figure: total.count === null ? '–' : countText(total.count, locale),
		...(total.count === null ? {} : { explained: sumHref(totals.count, UNITS_ANCHOR, locale) }),
		says: m.campaign_says_count(
			{ counted, reported: total.reported, units: progress.length },
			{ locale }
		),
		link: null
	};
	const { against } = total;
	const goal = against && {
		figure: countText(against.goal, locale),
		explained,
		says: m.campaign_says_goal({ counted, units: against.units }, { locale }),
		link: null
	};
	const share = against && {
		figure: shareText(against.count, against.goal, 1, locale),
		explained,
		says: m.campaign_says_share(
			{
				counts: `${countText(against.count, locale)} / ${countText(against.goal, locale)}`,
				count: total.reached,
				units: against.units
			},
			{ locale }
		),
		link: null
	};
	const days = {
		figure: daysLeftText(answer, locale),
		says: daysText(campaign, locale),
		link: null
	};
	return [running, goal, share, days].flatMap((figure) => figure ?? []);
}

function factsOf({ campaign, form }: CampaignResult, locale: Locale) {
	const goal =
		campaign.goal === null
			? m.campaign_no_goal({}, { locale })
			: m.campaign_goal_each({ formula: termsText(campaign.goal, form, locale) }, { locale });
	return [
		{ term: m.campaign_fact_count({}, { locale }), value: termsText(campaign.count, form, locale) },
		{ term: m.campaign_fact_goal({}, { locale }), value: goal }
	];
}

const sourceText = (answer: CampaignResult, locale: Locale): string =>
	[
		m.source_forms({ form: answer.form.title[locale] }, { locale }),
		releaseText(answer, locale),
		...(answer.isDemo ? [m.sample_short({}, { locale })] : [])
	].join(' · ');
