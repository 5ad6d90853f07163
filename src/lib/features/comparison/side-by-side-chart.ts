import { addDays, type Day } from '../../core/model/day.ts';
import type { Period } from '../../core/model/period.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type { ComparedIndicator, Trace } from '../../core/model/comparison.ts';
import { toNumber } from '../../core/figures/fraction.ts';
import {
	layOutLineChart,
	type ChartLine,
	type LineChartInput,
	type LineChartLayout
} from '../../ui/charts/line-chart.ts';
import { eventText } from '../../ui/charts/line-events.ts';
import { lineScale } from '../../ui/charts/line-scale.ts';
import type { TargetSpan } from '../../ui/charts/line-targets.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/period-text.ts';
import { shortUnitName } from '../ranking/ranking-chart.ts';
import { levelTargets } from './side-by-side-targets.ts';
import { targetSpans } from '../../ui/charts/target-spans.ts';
import { groupNameOfLevel, groupTotalShortName } from './together-name.ts';

/**
 * The picture of an indicator: a line a unit and one for what they are held against. A count of the
 * whole province would press every unit to the floor, so it stands in the table only. Null where
 * there is nothing to draw.
 */
export function comparisonChart(
	compared: ComparedIndicator,
	days: LineChartInput['days'],
	locale: Locale
): LineChartLayout | null {
	const { indicator, periods, traces, together } = compared;
	const totals = indicator.kind === 'count' ? [] : together;
	const lines: ChartLine[] = [
		...traces.map((trace, place) => ({ ...traceLine(trace, place), name: nameIn(trace, traces) })),
		...totals.map((line): ChartLine => {
			const values = line.points.map(({ total }) => plotValue(total));
			return {
				name: groupTotalShortName(line, compared, locale),
				tone: line.likeness === null ? 'all' : 'peers',
				values,
				marks: values.map(() => null),
				breaks: values.map(() => false)
			};
		})
	];
	const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
	if (values.length === 0) return null;
	const targets = targetsOf(compared, locale);
	return layOutLineChart({
		periods,
		days,
		lines,
		targets,
		// a target is drawn where it lies: how far it is away is what it is there for
		scale: lineScale([...values, ...targets.map(({ value }) => value)], indicator, locale),
		limits: [],
		events: eventsOf(compared, days, locale),
		nameOf: (period) => periodTick(period, locale)
	});
}

/** Whose target it is is said where others have another. */
function targetsOf(compared: ComparedIndicator, locale: Locale): TargetSpan[] {
	const { indicator, periods } = compared;
	const all = levelTargets(compared);
	return all.flatMap(({ aims, levels: [level] }) =>
		targetSpans(periods, aims, indicator, locale).map((span) =>
			all.length > 1 && level ? { ...span, text: groupNameOfLevel(span.text, level, locale) } : span
		)
	);
}

function traceLine({ points }: Trace, place: number): Omit<ChartLine, 'name'> {
	return {
		tone: place,
		values: points.map(({ figure }) => plotValue(figure)),
		marks: points.map(({ reason }) => (reason === 'few-cases' ? 'few' : null)),
		breaks: points.map(({ breaks }) => breaks.length > 0)
	};
}

/** The short name, unless another is called the same: Huyện and Xã Tư Nghĩa. */
function nameIn({ unit }: Trace, traces: Trace[]): string {
	const isOnly = traces.every(
		(other) => other.unit === unit || shortUnitName(other.unit) !== shortUnitName(unit)
	);
	return isOnly ? shortUnitName(unit) : unit.name;
}

export const plotValue = (figure: Figure | null): number | null =>
	figure && figure.denominator !== 0n ? toNumber(figure) : null;

/** The days on which one of the units began, ended or took others in. */
function eventsOf(
	{ traces }: ComparedIndicator,
	{ start, end }: LineChartInput['days'],
	locale: Locale
): LineChartInput['events'] {
	const all = traces.flatMap(({ unit, points }): Day[] => [
		unit.validFrom,
		...(unit.validTo === null ? [] : [addDays(unit.validTo, 1)]),
		...points.flatMap(({ breaks }) => breaks.map(({ effective }) => effective))
	]);
	return [...new Set(all)]
		.filter((day) => start < day && day <= end)
		.sort()
		.map((day) => ({ day, text: eventText(day, locale) }));
}

/** `7/2025` or `III/2025`: as short as it can be said. */
export function periodTick(period: Period, locale: Locale): string {
	if (period.kind === 'month') return `${Number(period.id.slice(5))}/${period.id.slice(0, 4)}`;
	return periodName(period, locale).replace(/^Quý /u, '');
}
