import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { rankingHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import {
	intervalExample,
	liveSentences,
	meanExample,
	rangeExample,
	type ExampleTable
} from './method-examples.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { releaseText } from '../ranking/headline.ts';

export interface MethodSectionView {
	id: string;
	title: string;
	text: string[];
	/** Formulas, a line each. */
	formulas: string[];
	/** Sentence about the current ranking; null before the first release. */
	live: string | null;
	example: ExampleTable | null;
}

export interface MethodPage {
	/** The ranking that the examples come from. */
	from: { text: string; href: string } | null;
	sections: MethodSectionView[];
	limits: string[];
	references: string[];
	isDemo: boolean;
}

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

interface MethodRule {
	id: string;
	title: Words;
	text: Words[];
	formulas?: Words[];
	live?: keyof ReturnType<typeof liveSentences>;
	example?: (answer: RankingResult | null, locale: Locale) => ExampleTable | null;
}

const RULES: MethodRule[] = [
	{
		id: 'so-dem',
		title: m.method_counts_title,
		text: [m.method_counts],
		formulas: [m.method_formula_total],
		example: meanExample
	},
	{
		id: 'hang-bang',
		title: m.method_ties_title,
		text: [m.method_ties],
		formulas: [m.method_formula_ties],
		live: 'ties'
	},
	{
		id: 'thieu',
		title: m.method_missing_title,
		text: [m.method_missing, m.method_coverage],
		live: 'missing'
	},
	{
		id: 'khoang-tin-cay',
		title: m.method_wilson_title,
		text: [m.method_wilson],
		formulas: [m.method_formula_wilson, m.method_formula_z],
		example: intervalExample
	},
	{
		id: 'hang-co-the',
		title: m.method_range_title,
		text: [m.method_range_text],
		formulas: [m.method_formula_best, m.method_formula_worst],
		example: rangeExample
	},
	{
		id: 'so-voi-muc-chung',
		title: m.method_against_title,
		text: [m.method_against],
		live: 'against'
	},
	{
		id: 'pheu',
		title: m.method_funnel_title,
		text: [m.method_funnel],
		formulas: [m.method_formula_funnel],
		live: 'funnel'
	},
	{ id: 'it-truong-hop', title: m.method_few_title, text: [m.method_few], live: 'few' },
	{ id: 'thay-doi', title: m.method_change_title, text: [m.method_change], live: 'change' },
	{ id: 'nhom', title: m.method_peers_title, text: [m.method_peers], live: 'peers' },
	{
		id: 'muc-tieu',
		title: m.method_gap_title,
		text: [m.method_gap],
		formulas: [m.method_formula_gap]
	},
	{
		id: 'kiem-soat',
		title: m.method_control_title,
		text: [m.method_control],
		formulas: [m.method_formula_control]
	},
	{ id: 'dia-gioi', title: m.method_map_title, text: [m.method_map] },
	{
		id: 'bo-chi-so',
		title: m.method_score_title,
		text: [m.method_score],
		formulas: [m.method_formula_points]
	},
	{ id: 'dot-cong-bo', title: m.method_release_title, text: [m.method_release] }
];

/** Rules of ranking, each with an example computed from the release shown. */
export function methodPage(answer: RankingResult | null, locale: Locale): MethodPage {
	const live = answer && liveSentences(answer, locale);
	const say = (words: Words): string => words({}, { locale });
	return {
		from: answer && exampleSource(answer, locale),
		sections: RULES.map((rule) => ({
			id: rule.id,
			title: say(rule.title),
			text: rule.text.map(say),
			formulas: (rule.formulas ?? []).map(say),
			live: (rule.live && live?.[rule.live]) ?? null,
			example: rule.example?.(answer, locale) ?? null
		})),
		limits: LIMITS.map(say),
		references: REFERENCES.map(say),
		isDemo: answer?.isDemo ?? false
	};
}

const LIMITS: Words[] = [
	m.method_limit_chance,
	m.method_limit_pairs,
	m.method_limit_joint,
	m.method_limit_mix,
	m.method_limit_reports
];

const REFERENCES: Words[] = [
	m.method_ref_766,
	m.method_ref_01,
	m.method_ref_wilson,
	m.method_ref_goldstein,
	m.method_ref_mogstad,
	m.method_ref_spiegelhalter,
	m.method_ref_shewhart
];

function exampleSource(answer: RankingResult, locale: Locale): MethodPage['from'] {
	const { ranking, indicator, release } = answer;
	const { level, parent, geography } = ranking;
	return {
		text: m.method_from(
			{
				indicator: indicator.label[locale],
				period: periodName(ranking.period, locale),
				release: releaseText(answer, locale)
			},
			{ locale }
		),
		href: rankingHref(
			{
				indicator: indicator.id,
				level,
				parent,
				geography,
				period: ranking.period.id,
				release: release?.number
			},
			locale
		)
	};
}
