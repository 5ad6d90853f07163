import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import type { Release } from '../../core/model/release.ts';
import type {
	ComparedIndicator,
	GroupSeries,
	Trace,
	ComparisonResult,
	TracePoint
} from '../../core/model/comparison.ts';
import type { Level, Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import type { Target } from '../../core/figures/target.ts';
import { periodName, spanText } from '../../ui/format/time-text.ts';
import { countsText, figureText } from '../../ui/format/number-text.ts';
import { breakText } from '../catalogue/lineage-text.ts';
import { groupTotalHref, unitHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { pointFigure } from '../../ui/point-figure.ts';
import { levelTargets, type LevelTargets } from './comparison-chart.ts';
import { targetCell, targetNotes, targetText } from '../../ui/format/target-text.ts';
import { ALL_UNITS, groupTotalName } from './comparison-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';

export interface ComparisonCell {
	value: string;
	counts: string | null;
	/**
	 * Link to the explanation of the value; null where there is none, or where the value is a sum
	 * that no ranking has.
	 */
	explained: string | null;
	/** Reason for a missing value, or a remark on the value. */
	note: string | null;
	/** Number of cases between the value and the target: `mục tiêu: thiếu 14`. */
	gap: string | null;
}

/** The figures of a picture: a row a period, a column a line. */
export interface ComparisonTableView {
	caption: string;
	summary: string;
	heads: { name: string; href: string | null }[];
	rows: { period: string; days: string; breaks: string[]; cells: ComparisonCell[] }[];
	/** Targets and the authorities that set them. */
	targets: string[];
}

export function comparisonTableView(
	compared: ComparedIndicator,
	{ release, installation }: Pick<ComparisonResult, 'release' | 'installation'>,
	locale: Locale
): ComparisonTableView {
	const { indicator, periods, traces, together } = compared;
	const targets = levelTargets(compared);
	const aimFor = (level: Level, place: number): Target | null =>
		targets.find(({ levels }) => levels.includes(level))?.aims[place] ?? null;
	return {
		caption: m.side_table_caption({ indicator: indicator.label[locale] }, { locale }),
		summary: m.side_table({ count: periods.length }, { locale }),
		heads: [
			...traces.map(({ unit }) => ({ name: unit.name, href: unitHref(unit, locale) })),
			...together.map((line) =>
				unlinkedHead(groupTotalName(line, { together, names: installation.peerGroups }, locale))
			),
			...targets.map((target) => unlinkedHead(targetHead(target, targets, locale)))
		],
		rows: periods.map((period, place) => ({
			period: periodName(period, locale),
			days: spanText(period.start, period.end, locale),
			breaks: breaksAt(traces, place, locale),
			cells: [
				...traces.map(({ unit, points }) => {
					const aim = aimFor(unit.level, place);
					return unitCell(points[place], { unit, period, indicator, release, aim }, locale);
				}),
				...together.map((line) =>
					groupTotalCell(line, line.points[place], { period, indicator, release }, locale)
				),
				...targets.map(({ aims }) => targetValueCell(aims[place] ?? null, indicator, locale))
			]
		})),
		targets: targetNotes(allTargets(targets), indicator, locale)
	};
}

const unlinkedHead = (name: string) => ({ name, href: null });

const allTargets = (targets: LevelTargets[]): (Target | null)[] =>
	targets.flatMap(({ aims }) => aims);

const breaksAt = (traces: Trace[], place: number, locale: Locale): string[] => [
	...new Set(
		traces
			.flatMap(({ points }) => points[place]?.breaks ?? [])
			.map((succession) => breakText(succession, locale))
	)
];

interface CellInput {
	unit: Unit;
	period: Period;
	indicator: Indicator;
	release: Release | null;
	/** Target of the unit for the period. */
	aim: Target | null;
}

const EMPTY: TracePoint = {
	figure: null,
	reason: 'not-reported',
	breaks: [],
	inherited: false
};

function unitCell(
	{ figure, reason, inherited }: TracePoint = EMPTY,
	{ unit, period, indicator, release, aim }: CellInput,
	locale: Locale
): ComparisonCell {
	const why =
		reason === 'not-in-force'
			? absenceText(unit, period, locale)
			: reason && reasonText(reason, locale);
	const origin = inherited && figure ? m.side_inherited({}, { locale }) : null;
	const gap = targetCell(figure, aim, indicator, locale)?.gap ?? null;
	return {
		...pointFigure({ period, figure, inherited }, { indicator, unit, release }, locale),
		note: why ?? origin,
		gap: gap && m.target_gap({ gap }, { locale })
	};
}

const absenceText = ({ validFrom }: Unit, { end }: Period, locale: Locale): string =>
	end < validFrom ? m.side_not_yet({}, { locale }) : m.side_no_more({}, { locale });

/** A total never stands without how many reported. */
function groupTotalCell(
	line: GroupSeries,
	point: GroupSeries['points'][number] | undefined,
	question: Pick<CellInput, 'period' | 'indicator' | 'release'>,
	locale: Locale
): ComparisonCell {
	const total = point?.total ?? null;
	const { due, reported } = point?.coverage ?? { due: 0, reported: 0 };
	return {
		value: figureText(total, question.indicator, locale),
		counts: total && countsText(total, locale),
		explained: groupTotalHref(line, total, question, locale),
		note: due === 0 ? null : m.coverage_short({ due, reported }, { locale }),
		// a target is set for each unit: what all lack together is not what their sum lacks
		gap: null
	};
}

const targetValueCell = (
	aim: Target | null,
	indicator: Indicator,
	locale: Locale
): ComparisonCell => ({
	value: aim ? targetText(aim, indicator, locale) : m.dash({}, { locale }),
	counts: null,
	explained: null,
	note: aim && aim.year,
	gap: null
});

/** Names the units of the target only where other units have another target. */
function targetHead(
	{ levels: [level] }: LevelTargets,
	targets: LevelTargets[],
	locale: Locale
): string {
	if (!level || targets.length < 2) return m.target_column({}, { locale });
	return m.target_column_of({ level: ALL_UNITS[level]({}, { locale }) }, { locale });
}
