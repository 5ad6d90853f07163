import {
	controlLimits,
	type ControlLimits,
	isSpecialCause,
	MIN_POINTS,
	type NoLimits,
	RUN_LENGTH
} from '../../core/control-chart/control-limits.ts';
import { targetOf } from '../../core/figures/target.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { SeriesPoint } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import type { LineChartLayout } from '../../ui/charts/line-chart.ts';
import { chartDescription } from '../../ui/charts/line-labels.ts';
import { comparisonHref } from '../../ui/comparison-links.ts';
import { countsText, figureText } from '../../ui/format/number-text.ts';
import { targetNotes } from '../../ui/format/target-text.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { rankingHref, unitHref } from '../../ui/links.ts';
import { plotValue } from '../comparison/comparison-chart.ts';
import { releaseText } from '../ranking/headline.ts';
import { controlChart, controlRow, type ControlRow } from './control-chart.ts';

/** One indicator of one unit, compared with its own history. */
export interface ControlPage {
	title: string;
	indicator: string;
	unit: { name: string; href: string };
	ranking: string;
	compare: string;
	release: string;
	/** Explanation of the limits, or the reason why there are none. */
	how: string;
	why: string | null;
	method: string | null;
	chart: LineChartLayout | null;
	/** The picture in words. */
	label: string;
	rows: ControlRow[];
	/** Targets and the authorities that set them; empty where there are none. */
	targets: string[];
	caption: string;
	source: string;
	isDemo: boolean;
}

export function controlPage(
	answer: SeriesResult,
	release: string | null,
	locale: Locale
): ControlPage {
	const { unit, indicator, points } = answer;
	const found = controlResult(answer);
	const control = typeof found === 'string' ? null : found;
	const aims = points.map(({ period }) => targetOf(indicator, period, unit.level));
	const title = titleOf(found, answer, locale);
	const chart = controlChart(answer, control, locale);
	return {
		title,
		indicator: indicator.label[locale],
		unit: { name: unit.name, href: unitHref(unit, locale) },
		ranking: rankingHref({ indicator: indicator.id, level: unit.level }, locale),
		compare: comparisonHref({ units: [unit], indicators: [indicator.id], release }, locale),
		release: releaseText(answer, locale),
		how: control ? howText(control, answer, locale) : whyNone(found, answer, locale),
		why: control && m.control_why({ run: RUN_LENGTH }, { locale }),
		method: control && m.control_source({}, { locale }),
		chart,
		label: chartDescription([indicator.label[locale], title], chart),
		rows: points.map((point, place) =>
			controlRow(point, control?.points[place] ?? null, answer, locale)
		),
		targets: targetNotes(aims, indicator, locale),
		caption: m.unit_series_caption(
			{ indicator: indicator.label[locale], unit: unit.name },
			{ locale }
		),
		source: sourceText(answer, locale),
		isDemo: answer.isDemo
	};
}

const sourceText = (answer: SeriesResult, locale: Locale): string =>
	[
		m.source_forms({ form: answer.form.title[locale] }, { locale }),
		releaseText(answer, locale),
		...(answer.isDemo ? [m.sample_short({}, { locale })] : [])
	].join(' · ');

type ControlResult = ControlLimits | NoLimits | 'not-rate';

const controlResult = ({ indicator, points }: SeriesResult): ControlResult =>
	indicator.kind === 'rate' ? controlLimits(points.map(({ figure }) => figure)) : 'not-rate';

/** A lasting shift says more than the periods it is made of. */
function titleOf(found: ControlResult, { unit, points }: SeriesResult, locale: Locale): string {
	const { name } = unit;
	if (found === 'not-rate') return m.control_title_not_rate({ name }, { locale });
	if (found === 'too-few') return m.control_title_too_few({ name }, { locale });
	if (found === 'no-variation') return m.control_title_no_variation({ name }, { locale });
	const shift = shiftOf(found, points);
	if (shift) {
		const inputs = { name, when: periodName(shift.period, locale) };
		return shift.side === 'above'
			? m.control_title_shift(inputs, { locale })
			: m.control_title_drop(inputs, { locale });
	}
	const count = found.points.filter(isSpecialCause).length;
	return count === 0
		? m.control_title_none({ name }, { locale })
		: m.control_title_points({ name, count }, { locale });
}

/** The run in which the unit still is: where its last figure stands in one, from its first period on. */
function shiftOf({ points }: ControlLimits, series: SeriesPoint[]) {
	const last = points.findLastIndex((point) => point !== null);
	const side = points[last]?.run;
	if (!side) return null;
	const before = points.findLastIndex((point, place) => place < last && point?.run !== side);
	const period = series[before + 1]?.period;
	return period ? { side, period } : null;
}

function howText(
	{ centre, baseline }: ControlLimits,
	{ indicator }: SeriesResult,
	locale: Locale
): string {
	const counts = countsText(centre, locale) ?? '';
	return m.control_how(
		{ centre: figureText(centre, indicator, locale), counts, baseline },
		{ locale }
	);
}

function whyNone(found: ControlResult, { points }: SeriesResult, locale: Locale): string {
	if (found === 'not-rate') return m.control_not_rate({}, { locale });
	if (found === 'no-variation') return m.control_no_variation({}, { locale });
	const count = points.filter(({ figure }) => plotValue(figure) !== null).length;
	return m.control_too_few({ count, least: MIN_POINTS }, { locale });
}
