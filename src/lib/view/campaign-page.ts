import type { Phase, PhaseName, Progress } from '../model/campaign.ts';
import type { CampaignAnswer } from '../model/campaign-answer.ts';
import { m } from '../paraglide/messages.js';
import { countIn, inAllPhases } from '../rank/campaign-phases.ts';
import { totalProgress, type CampaignTotal } from '../rank/campaign-total.ts';
import { dailyPicture, PHASE_NAMES, phaseName } from './campaign-daily.ts';
import { daysText, leftText } from './campaign-list.ts';
import { runningShown, type RunningShown } from './campaign-running.ts';
import { dayText, spanText } from './day-text.ts';
import { countText, decimalText, shareText } from './format.ts';
import { termsText } from './formula.ts';
import type { KeyFigure } from './key-figures.ts';
import { indicatorHref, rankingHref, unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import type { BarsPicture } from './picture.ts';
import { releaseText } from './provenance.ts';
import { statementShown, type StatementShown } from './statement-shown.ts';

const PHASES: PhaseName[] = ['before', 'during', 'after'];

export interface CampaignRow {
	unit: string;
	href: string;
	count: string;
	goal: string;
	share: string;
	/** The last day counted, or that nothing was reported. */
	until: string;
}

export interface PhaseRow {
	name: string;
	days: string;
	count: string;
	perDay: string;
}

export interface CampaignPage {
	title: string;
	about: string;
	release: string;
	figures: KeyFigure[];
	facts: { term: string; value: string }[];
	quote: { text: string; source: string };
	running: RunningShown | null;
	phases: {
		title: string;
		note: string;
		rows: PhaseRow[];
		/** Null where there are not two spans to hold against each other. */
		picture: BarsPicture | null;
	} | null;
	/** Below the pictures: forms, release, and that the figures are made up. */
	source: string;
	rows: CampaignRow[];
	hasGoal: boolean;
	counted: string;
	statements: StatementShown[];
	/** Rankings and definitions of the indicators that speak of it. */
	links: { href: string; label: string }[];
	sources: { unit: string; note: string }[];
	sample: boolean;
}

export function campaignPage(answer: CampaignAnswer, locale: Locale): CampaignPage {
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
		rows: answer.progress.map((progress) => rowOf(progress, locale)),
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
function figuresOf(answer: CampaignAnswer, total: CampaignTotal, locale: Locale): KeyFigure[] {
	const { campaign, progress } = answer;
	const counted = campaign.counted[locale];
	const running = {
		figure: total.count === null ? '–' : countText(total.count, locale),
		says: m.campaign_says_count(
			{ counted, reported: total.reported, units: progress.length },
			{ locale }
		),
		link: null
	};
	const { against } = total;
	const goal = against && {
		figure: countText(against.goal, locale),
		says: m.campaign_says_goal({ counted, units: against.units }, { locale }),
		link: null
	};
	const share = against && {
		figure: shareText(against.count, against.goal, 1, locale),
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

function phasesShown(answer: CampaignAnswer, locale: Locale): CampaignPage['phases'] {
	const { phases, campaign } = answer;
	if (phases.length === 0) return null;
	const units = inAllPhases(phases);
	const isExact = phases.every((phase) => phase.isExact);
	const same = m.campaign_same_units({ count: units.length }, { locale });
	return {
		title: m.campaign_per_day({ counted: campaign.counted[locale] }, { locale }),
		note: [same, isExact ? '' : m.campaign_not_exact({}, { locale })].filter(Boolean).join(' '),
		rows: PHASES.map((name) => {
			const phase = phases.find((other) => other.name === name);
			return phase ? phaseRow(phase, units, locale) : noReport(name, locale);
		}),
		picture: dailyPicture(answer, units, locale)
	};
}

const sourceText = (answer: CampaignAnswer, locale: Locale): string =>
	[
		m.source_forms({ form: answer.form.title[locale] }, { locale }),
		releaseText(answer, locale),
		...(answer.sample ? [m.sample_short({}, { locale })] : [])
	].join(' · ');

/** That nobody reported on the days is said in its place. */
const noReport = (name: PhaseName, locale: Locale): PhaseRow => ({
	name: PHASE_NAMES[name]({}, { locale }),
	days: m.campaign_no_report({}, { locale }),
	count: '–',
	perDay: '–'
});

function phaseRow(phase: Phase, units: ReturnType<typeof inAllPhases>, locale: Locale): PhaseRow {
	const count = countIn(phase, units);
	const isEmpty = units.length === 0;
	return {
		name: phaseName(phase, locale),
		days: m.campaign_days(
			{ days: spanText(phase.start, phase.end, locale), count: phase.days },
			{ locale }
		),
		count: isEmpty ? '–' : countText(count, locale),
		perDay: isEmpty ? '–' : decimalText(count, BigInt(phase.days), 1, locale)
	};
}

function rowOf({ unit, count, goal, until }: Progress, locale: Locale): CampaignRow {
	return {
		unit: unit.name,
		href: unitHref(unit, locale),
		count: count === null ? '–' : countText(count, locale),
		goal: goal === null ? '–' : countText(goal, locale),
		share: count === null || goal === null || goal <= 0n ? '–' : shareText(count, goal, 1, locale),
		until: until === null ? m.reason_not_reported({}, { locale }) : dayText(until, locale)
	};
}
