import { compareFigures, toNumber } from '../../core/figures/fraction.ts';
import { type Target, targetOf } from '../../core/figures/target.ts';
import type { ComparedIndicator, Trace } from '../../core/model/comparison.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Period } from '../../core/model/period.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type { PeerGroupNames } from '../../core/model/peer-group.ts';
import type { Level } from '../../core/model/unit.ts';
import {
	type ChartLine,
	layOutLineChart,
	type LineChartInput,
	type LineChartLayout
} from '../../ui/charts/line-chart.ts';
import { eventText } from '../../ui/charts/line-labels.ts';
import { lineScale } from '../../ui/charts/scales.ts';
import { type TargetSpan, targetSpans } from '../../ui/charts/target-lines.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { shortUnitName } from '../../ui/format/unit-text.ts';
import { groupNameOfLevel, groupTotalShortName } from './comparison-text.ts';

/**
 * Chart of an indicator: a line for each unit and one for the total. A count of the whole province
 * would flatten the lines of the units, so it is only in the table. Null where there is nothing to
 * draw.
 */
export function comparisonChart(
	compared: ComparedIndicator,
	{ days, names }: { days: LineChartInput['days']; names: PeerGroupNames },
	locale: Locale
): LineChartLayout | null {
	const { indicator, periods, traces, together } = compared;
	const totals = indicator.kind === 'count' ? [] : together;
	const lines: ChartLine[] = [
		...traces.map((trace, place) => ({ ...traceLine(trace, place), name: nameIn(trace, traces) })),
		...totals.map((line): ChartLine => {
			const values = line.points.map(({ total }) => plotValue(total));
			return {
				name: groupTotalShortName(line, { together, names }, locale),
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

/** Names the units of a target only where other units have another target. */
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

/** Targets of some levels, one for each period of the chart. */
export interface LevelTargets {
	/** Several, where they all have the same targets. */
	levels: Level[];
	aims: (Target | null)[];
}

/**
 * The targets of the units that are compared; none where no period of the picture has one. A level
 * has a target only as long as one of its units is there: the districts ended in the middle of 2025.
 */
export function levelTargets({
	indicator,
	periods,
	traces
}: Pick<ComparedIndicator, 'indicator' | 'periods' | 'traces'>): LevelTargets[] {
	const byLevel = [...Map.groupBy(traces, ({ unit }) => unit.level)].map(
		([level, own]): LevelTargets => ({
			levels: [level],
			aims: periods.map((period, place) =>
				own.some(({ points }) => points[place] && points[place].reason !== 'not-in-force')
					? targetOf(indicator, period, level)
					: null
			)
		})
	);
	const some = byLevel.filter(({ aims }) => aims.some((aim) => aim !== null));
	const [first, ...others] = some;
	if (!first || !others.every((other) => haveSameTargets(first, other))) return some;
	return [
		{
			levels: some.flatMap(({ levels }) => levels),
			aims: periods.map((_, place) => some.find(({ aims }) => aims[place])?.aims[place] ?? null)
		}
	];
}

/** Wherever both have a target it is the same. */
const haveSameTargets = (one: LevelTargets, other: LevelTargets): boolean =>
	one.aims.every((aim, place) => {
		const beside = other.aims[place];
		return !aim || !beside || compareFigures(aim.figure, beside.figure) === 0;
	});
