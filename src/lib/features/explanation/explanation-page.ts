import type { Explanation } from '../../core/model/explanation.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import {
	countText,
	formulaText,
	fractionText,
	lowercaseFirst
} from '../../ui/format/number-text.ts';
import { explainedSides, partsAggregationText, type ExplainedSide } from './explanation-sums.ts';
import { sourcePartView, type SourcePartView } from './report-sources.ts';
import {
	explanationApiHref,
	explanationHref,
	rankingHref,
	totalHref,
	unitHref,
	type ExplanationLink
} from '../../ui/links.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerRankTexts, rankText } from '../../ui/format/rank-text.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { releaseText } from '../ranking/headline.ts';
import {
	replyView,
	type ReplyView,
	statementView,
	type StatementView
} from '../statements/statement-view.ts';
import { reasonExplanation } from '../ranking/unranked-units.ts';
import { reasonText } from '../../ui/format/unit-text.ts';

/** A published statement, and the bytes in which it stands. */
export interface CitedStatement extends StatementView {
	line: string;
	receipt: { text: string; href: string };
}

/** Sources of a figure, all texts ready. */
export interface ExplanationPage {
	title: string;
	crumb: string;
	/** The same of the newest release, where this one has been superseded. */
	newer: { number: number; href: string } | null;
	lede: string;
	/** Null for a single field of a form: there is no ranking by it. */
	ranking: string | null;
	/** Link to the explanation of the total of that ranking. */
	total: string | null;
	unit: { text: string; href: string };
	/** Reason for a missing value or rank. */
	why: string | null;
	formula: { words: string; basis: string | null; sides: ExplainedSide[] };
	parts: SourcePartView[];
	/** All parts can be seen at once. */
	isShort: boolean;
	/** The system counted by itself. */
	isCountedBySystem: boolean;
	statements: CitedStatement[];
	/** Published replies of the unit about the figure. */
	replies: ReplyView[];
	sources: { unit: string; note: string }[];
	json: string;
	isDemo: boolean;
}

/** Largest number of parts that are shown unfolded; if there are more, all are folded. */
const MAX_OPEN_PARTS = 3;

/** `visible`: the reports that the reader may open, by public id. */
export function explanationPage(
	answer: Explanation,
	visible: ReadonlySet<string>,
	locale: Locale
): ExplanationPage {
	const { indicator, form, unit, parts, release } = answer;
	const link = linkOf(answer);
	const rankingLink = answer.isOfField ? null : { ...link, level: unit.level };
	const newest = release?.supersededBy ?? null;
	return {
		title: titleOf(answer, locale),
		crumb: releaseText(answer, locale),
		newer: newest === null ? null : { number: newest, href: newestHref(link, locale) },
		lede: ledeOf(answer, locale),
		ranking: rankingLink && rankingHref(rankingLink, locale),
		total: rankingLink && totalHref(rankingLink, locale),
		unit: {
			text: m.explain_unit_page({ unit: unit.name }, { locale }),
			href: unitHref(unit, locale)
		},
		why: answer.reason && reasonExplanation(answer.reason, indicator, locale),
		formula: {
			words: formulaText(indicator, form, locale),
			basis: basisOf(answer, locale),
			sides: explainedSides(answer, (addUp) => partsAggregationText(addUp, parts, locale), locale)
		},
		parts: parts.map((part) => sourcePartView(part, visible, locale)),
		isShort: parts.length <= MAX_OPEN_PARTS,
		isCountedBySystem: form.content === 'system',
		statements: answer.statements.map((stated) => citedStatement(answer, stated, locale)),
		replies: answer.replies.map((reply) => replyView(reply, locale)),
		sources: answer.sources.map(({ unit: code, note }) => ({ unit: code, note })),
		json: explanationApiHref(link),
		isDemo: answer.isDemo
	};
}

const newestHref = (link: ExplanationLink, locale: Locale): string =>
	explanationHref({ ...link, release: undefined }, locale);

/** Link with the release, so that the figure never changes. */
const linkOf = (answer: Explanation): ExplanationLink => ({
	indicator: answer.indicator.id,
	unit: answer.unit.code,
	period: answer.period.id,
	parent: answer.parent?.code ?? null,
	geography: answer.geography,
	release: answer.release?.number
});

const basisOf = ({ indicator: { legalBasis } }: Explanation, locale: Locale) =>
	legalBasis === ''
		? null
		: m.explain_basis({ basis: legalBasisText(legalBasis, locale) }, { locale });

/** `Xã A: 98,83% = 8.603 / 8.705 hồ sơ, cộng từ 12 ô số liệu đã nhận`. */
function titleOf(answer: Explanation, locale: Locale): string {
	const { indicator, figure, reason, parts } = answer;
	const unit = answer.unit.name;
	if (figure === null)
		return m.explain_title_none(
			{ unit, reason: reason ? lowercaseFirst(reasonText(reason, locale)) : '' },
			{ locale }
		);
	// a single field counts what its label says
	const shown = fractionText(figure, indicator, locale).trimEnd();
	const cells = parts
		.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures))
		.filter(({ isCounted, cell }) => isCounted && cell !== null).length;
	return cells === 0
		? m.explain_title({ unit, figure: shown }, { locale })
		: m.explain_title_cells({ unit, figure: shown, count: countText(cells, locale) }, { locale });
}

function ledeOf(answer: Explanation, locale: Locale): string {
	const { indicator, form, period } = answer;
	return [
		`${indicator.label[locale]}, ${periodText(period, locale)}.`,
		placeText(answer, locale),
		indicator.definition[locale],
		answer.isOfField ? m.explain_field_of({ form: form.title[locale] }, { locale }) : ''
	]
		.filter(Boolean)
		.join(' ');
}

function placeText({ place, reason, unit, installation }: Explanation, locale: Locale): string {
	if (place === null) return reason === null ? '' : `${reasonText(reason, locale)}.`;
	const rank = rankText(place.rank, place.tied, locale);
	const count = countText(place.ranked, locale);
	const [best, worst] = place.rankRange ?? [place.rank, place.rank];
	const text =
		best === worst
			? m.explain_rank({ rank, count }, { locale })
			: m.explain_rank_range({ rank, count, best, worst }, { locale });
	return `${[text, ...peerRankTexts(place.peers, unit.id, installation.peerGroups, locale)].join('; ')}.`;
}

function citedStatement(
	{ indicator }: Explanation,
	{ stated, report, cell }: Explanation['statements'][number],
	locale: Locale
): CitedStatement {
	const shown = statementView(indicator, stated, locale);
	const line = m.problem_at_line({ line: stated.line, what: `“${cell?.text ?? ''}”` }, { locale });
	const href = localizePath(`/receipts/${report.sha256}`, locale);
	return { ...shown, line, receipt: { text: report.sha256, href } };
}
