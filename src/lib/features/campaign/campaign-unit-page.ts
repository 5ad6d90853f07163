import type { CampaignUnitResult, CitedSum } from '../../core/model/campaign-result.ts';
import { m } from '../../paraglide/messages.js';
import { phaseName } from './phases.ts';
import { COUNT_ANCHOR, GOAL_ANCHOR, goalShareText } from './campaign-units.ts';
import { daysText } from './campaign-page.ts';
import { dayText, spanText } from '../../ui/format/time-text.ts';
import {
	explainedSides,
	partsAggregationText,
	type ExplainedSide
} from '../explanation/explanation-sums.ts';
import { sourcePartView, type SourcePartView } from '../explanation/report-sources.ts';
import { countText, lowercaseFirst, termsText } from '../../ui/format/number-text.ts';
import { campaignHref, campaignUnitApiHref, unitHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { releaseText } from '../ranking/headline.ts';

/** A figure with the cells that it was added from. */
interface FigureSourcesView {
	/** Id of the element on the page. */
	id: string;
	title: string;
	why: string;
	parts: SourcePartView[];
}

/** Figures of one unit in a campaign with their sources, all texts ready. */
export interface CampaignUnitPage {
	title: string;
	/** Always null: the page shows the latest release. */
	newer: null;
	crumb: string;
	links: { text: string; href: string }[];
	lede: string;
	/** Reason why there is no count. */
	why: string | null;
	formula: { words: string; basis: null; sides: ExplainedSide[] };
	cells: FigureSourcesView[];
	sources: { unit: string; note: string }[];
	/** The same for programs. */
	json: string;
	isDemo: boolean;
}

/** `visible`: the reports that the reader may open, by public id. */
export function campaignUnitPage(
	answer: CampaignUnitResult,
	visible: ReadonlySet<string>,
	locale: Locale
): CampaignUnitPage {
	const { campaign, progress } = answer;
	const { unit } = progress;
	return {
		title: titleOf(answer, locale),
		newer: null,
		crumb: releaseText(answer, locale),
		links: [
			{
				text: m.campaign_to_campaign({}, { locale }),
				href: campaignHref(campaign.id, locale, answer.by)
			},
			{ text: m.explain_unit_page({ unit: unit.name }, { locale }), href: unitHref(unit, locale) }
		],
		lede: ledeOf(answer, locale),
		why: progress.count === null ? m.campaign_unit_why({}, { locale }) : null,
		formula: { words: wordsOf(answer, locale), basis: null, sides: sidesOf(answer, locale) },
		cells: cellsOf(answer, locale).map(({ name, parts, ...cells }) => ({
			...cells,
			parts: parts.map((part) => withCaptionPrefix(name, sourcePartView(part, visible, locale)))
		})),
		sources: answer.sources.map(({ unit: code, note }) => ({ unit: code, note })),
		json: campaignUnitApiHref({ campaign: campaign.id, by: answer.by }, unit),
		isDemo: answer.isDemo
	};
}

/**
 * Prefixes the captions of tables, because the same report may be the source of more than one
 * figure.
 */
const withCaptionPrefix = (name: string, part: SourcePartView): SourcePartView => ({
	...part,
	rows: part.rows.map((row) => ({ ...row, caption: `${name}: ${row.caption}` }))
});

/** `Huyện A: đạt 101,2% mục tiêu = 3.486 / 3.444 người`. */
function titleOf({ campaign, progress }: CampaignUnitResult, locale: Locale): string {
	const unit = progress.unit.name;
	const counted = campaign.counted[locale];
	const share = goalShareText(progress, locale);
	const count = textOf(progress.count, locale);
	if (progress.count === null)
		return m.explain_title_none(
			{ unit, reason: lowercaseFirst(m.reason_not_reported({}, { locale })) },
			{ locale }
		);
	if (share === null) return m.campaign_unit_title({ unit, count, counted }, { locale });
	// a fraction is not torn apart at the end of a line
	const counts = `${count}\u00a0/\u00a0${textOf(progress.goal, locale)}`;
	return m.campaign_unit_title_share({ unit, share, counts, counted }, { locale });
}

const textOf = (sum: bigint | null, locale: Locale): string =>
	sum === null ? m.dash({}, { locale }) : countText(sum, locale);

function ledeOf({ campaign, progress }: CampaignUnitResult, locale: Locale): string {
	const inputs = { campaign: campaign.label[locale], days: daysText(campaign, locale) };
	const lede =
		progress.until === null
			? m.campaign_unit_lede_none(inputs, { locale })
			: m.campaign_unit_lede({ ...inputs, until: dayText(progress.until, locale) }, { locale });
	return `${lede} ${campaign.about[locale]}`;
}

/** Definition of the count and of its goal. */
function wordsOf({ campaign, form }: CampaignUnitResult, locale: Locale): string {
	const count = termsText(campaign.count, form, locale);
	return campaign.goal === null ? count : `${count} ÷ (${termsText(campaign.goal, form, locale)})`;
}

function sidesOf({ count, goal }: CampaignUnitResult, locale: Locale): ExplainedSide[] {
	const side = (name: string, { formula, sum, parts }: CitedSum): ExplainedSide[] => {
		const sums = sum === null ? null : { numerator: sum, denominator: null };
		const ruleOf = (addUp: Parameters<typeof partsAggregationText>[0]) =>
			partsAggregationText(addUp, parts, locale);
		return explainedSides({ formula, sums }, ruleOf, locale).map((own) => ({ ...own, name }));
	};
	return [
		...side(m.campaign_count({}, { locale }), count),
		...(goal ? side(m.campaign_goal({}, { locale }), goal) : [])
	];
}

interface FigureSources extends Omit<FigureSourcesView, 'parts'> {
	/** Name of the figure that the cells belong to. */
	name: string;
	parts: CitedSum['parts'];
}

/** The days of the campaign stand once, though they are a phase as well. */
function cellsOf(answer: CampaignUnitResult, locale: Locale): FigureSources[] {
	const { campaign, progress, count, goal } = answer;
	const counted = campaign.counted[locale];
	const own = {
		id: COUNT_ANCHOR,
		name: m.campaign_count({}, { locale }),
		title: m.campaign_unit_counted({ count: textOf(count.sum, locale), counted }, { locale }),
		why: m.campaign_unit_counted_why({}, { locale }),
		parts: count.parts
	};
	const aim = goal && {
		id: GOAL_ANCHOR,
		name: m.campaign_goal({}, { locale }),
		title: m.campaign_unit_goal({ goal: textOf(goal.sum, locale), counted }, { locale }),
		why: m.campaign_unit_goal_why({}, { locale }),
		parts: goal.parts
	};
	const others = answer.phases
		.filter(({ phase: { start, end } }) => start !== campaign.start || end !== progress.until)
		.map((phase) => phaseSources(phase, counted, locale));
	return [count.parts.length > 0 ? own : null, aim, ...others].flatMap((cells) => cells ?? []);
}

const phaseSources = (
	{ phase, cited }: CampaignUnitResult['phases'][number],
	counted: string,
	locale: Locale
): FigureSources => ({
	id: phase.name,
	name: phaseName(phase, locale),
	title: m.campaign_unit_phase(
		{
			phase: phaseName(phase, locale),
			days: spanText(phase.start, phase.end, locale),
			count: textOf(cited.sum, locale),
			counted
		},
		{ locale }
	),
	why: m.campaign_unit_phase_why({}, { locale }),
	parts: cited.parts
});
