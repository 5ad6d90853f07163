import type { CampaignAnswer, LedCampaign } from '../model/campaign-answer.ts';
import { m } from '../paraglide/messages.js';
import { totalProgress, type CampaignTotal } from '../rank/campaign-total.ts';
import { sumHref, UNITS } from './campaign-link.ts';
import { daysText, leftText } from './campaign-list.ts';
import { phasesShown, type PhasesShown } from './campaign-phase-rows.ts';
import { unitsShown, type UnitsShown } from './campaign-rows.ts';
import { runningShown, type RunningShown } from './campaign-running.ts';
import { countText, shareText } from './format.ts';
import { termsText } from './formula.ts';
import type { KeyFigure } from './key-figures.ts';
import { indicatorHref, rankingHref } from './link.ts';
import type { Locale } from './locale.ts';
import { releaseText } from './provenance.ts';
import { statementShown, type StatementShown } from './statement-shown.ts';

export interface CampaignPage {
	title: string;
	about: string;
	release: string;
	figures: KeyFigure[];
	facts: { term: string; value: string }[];
	quote: { text: string; source: string };
	running: RunningShown | null;
	phases: PhasesShown | null;
	/** Below the pictures: forms, release, and that the figures are made up. */
	source: string;
	units: UnitsShown;
	hasGoal: boolean;
	counted: string;
	statements: StatementShown[];
	/** Rankings and definitions of the indicators that speak of it. */
	links: { href: string; label: string }[];
	sources: { unit: string; note: string }[];
	sample: boolean;
}

export function campaignPage(answer: LedCampaign, locale: Locale): CampaignPage {
	const { campaign, statements, indicators } = answer;
	const total = totalProgress(answer.progress);
	return {
		title: campaign.label[locale],
		about: campaign.about[locale],
		release: releaseText(answer, locale),
		figures: figuresOf(answer, total, locale),
		facts: factsOf(answer, locale),
		quote: { text: campaign.source.quote, source: campaign.source.name },
		running: runningShown(answer, total, locale),
		phases: phasesShown(answer, locale),
		source: sourceText(answer, locale),
		units: unitsShown(answer, locale),
		hasGoal: campaign.goal !== null,
		counted: campaign.counted[locale],
		statements: statements.map(({ unit, indicator, stated }) => {
			const shown = statementShown(indicator, stated, locale);
			return { ...shown, indicator: `${unit.name}: ${shown.indicator}` };
		}),
		links: indicators.map(({ id, label, numerator }) => ({
			href: numerator === null ? indicatorHref(id, locale) : rankingHref({ indicator: id }, locale),
			label: label[locale]
		})),
		sources: answer.sources.map(({ unit, note }) => ({ unit, note })),
		sample: answer.sample
	};
}

/** A campaign without a number to reach has none to show: it gets its days instead. */
function figuresOf(answer: LedCampaign, total: CampaignTotal, locale: Locale): KeyFigure[] {
	const { campaign, progress, totals } = answer;
	const explained = sumHref(totals.against, UNITS, locale);
	const counted = campaign.counted[locale];
	const running = {
		figure: total.count === null ? '–' : countText(total.count, locale),
		...(total.count === null ? {} : { explained: sumHref(totals.count, UNITS, locale) }),
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
		figure: leftText(answer, locale),
		says: daysText(campaign, locale),
		link: null
	};
	return [running, goal, share, days].flatMap((figure) => figure ?? []);
}

function factsOf({ campaign, form }: CampaignAnswer, locale: Locale) {
	const goal =
		campaign.goal === null
			? m.campaign_no_goal({}, { locale })
			: m.campaign_goal_each({ formula: termsText(campaign.goal, form, locale) }, { locale });
	return [
		{ term: m.campaign_fact_count({}, { locale }), value: termsText(campaign.count, form, locale) },
		{ term: m.campaign_fact_goal({}, { locale }), value: goal }
	];
}

const sourceText = (answer: CampaignAnswer, locale: Locale): string =>
	[
		m.source_forms({ form: answer.form.title[locale] }, { locale }),
		releaseText(answer, locale),
		...(answer.sample ? [m.sample_short({}, { locale })] : [])
	].join(' · ');
