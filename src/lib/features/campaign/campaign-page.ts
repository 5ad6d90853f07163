import type { CampaignResult, LinkedCampaign } from '../../core/model/campaign-result.ts';
import { m } from '../../paraglide/messages.js';
import { totalProgress, type CampaignTotal } from '../../core/campaign/campaign-total.ts';
import { sumHref, UNITS_ANCHOR } from './campaign-link.ts';
import { daysText, daysLeftText } from './campaign-list.ts';
import { phasesView, type PhasesView } from './campaign-phase-rows.ts';
import { campaignUnitsView, type CampaignUnitsView } from './campaign-rows.ts';
import { runningTotalView, type RunningTotalView } from './running-total.ts';
import { countText, shareText } from '../../ui/format/format.ts';
import { termsText } from '../../ui/format/formula.ts';
import type { KeyFigure } from '../ranking/key-figures.ts';
import { indicatorHref, rankingHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';
import { releaseText } from '../ranking/provenance.ts';
import { statementView, type StatementView } from '../statements/statement-shown.ts';

export interface CampaignPage {
	title: string;
	about: string;
	release: string;
	figures: KeyFigure[];
	facts: { term: string; value: string }[];
	quote: { text: string; source: string };
	running: RunningTotalView | null;
	phases: PhasesView | null;
	/** Below the pictures: forms, release, and that the figures are made up. */
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
