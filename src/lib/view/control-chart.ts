import { hullOf, type Period } from '../model/period.ts';
import type { SeriesPoint } from '../model/answer.ts';
import type { SeriesAnswer } from '../model/side-by-side.ts';
import { m } from '../paraglide/messages.js';
import { isUnusual, type Control, type ControlPoint } from '../rank/control.ts';
import { toNumber } from '../rank/fraction.ts';
import { dayText } from './day-text.ts';
import { lineChart, type Line, type LineChart } from './line-chart.ts';
import { lineScale } from './line-scale.ts';
import type { Locale } from './locale.ts';
import { shortName } from './ranking-chart.ts';
import { periodTick, valueOf } from './side-by-side-chart.ts';

/** A unit over time between the limits of its own history; without limits the line alone. */
export function controlChart(
	{ unit, indicator, points }: SeriesAnswer,
	control: Control | null,
	locale: Locale
): LineChart | null {
	const periods = points.map(({ period }) => period);
	const days = hullOf(periods);
	const values = points.map(({ figure }) => valueOf(figure));
	const known = values.filter((value) => value !== null);
	if (days === null || known.length === 0) return null;
	const limits = points.map(({ figure }, place) =>
		limitsAt(figure, control?.points[place] ?? null)
	);
	const own: Line = {
		name: shortName(unit),
		tone: 0,
		values,
		marks: points.map(({ reason }, place) =>
			isUnusual(control?.points[place] ?? null) ? 'unusual' : reason === 'few-cases' ? 'few' : null
		),
		breaks: points.map(({ breaks }) => breaks.length > 0)
	};
	const middle = control && centreLine(control, periods, locale);
	const drawn = [...known, ...limits.flatMap((limit) => limit ?? [])];
	return lineChart({
		...{ periods, days, limits },
		lines: middle ? [own, middle] : [own],
		scale: lineScale(drawn, indicator, locale),
		events: points.flatMap(({ breaks }) =>
			breaks.slice(0, 1).map(({ effective }) => ({
				day: effective,
				text: dayText(effective, locale)
			}))
		),
		nameOf: (period) => periodTick(period, locale)
	});
}

function centreLine({ centre }: Control, periods: Period[], locale: Locale): Line {
	return {
		name: m.control_centre({}, { locale }),
		tone: 'all',
		values: periods.map(() => toNumber(centre)),
		marks: periods.map(() => null),
		breaks: periods.map(() => false)
	};
}

function limitsAt(
	figure: SeriesPoint['figure'],
	point: ControlPoint | null
): [number, number] | null {
	if (!point || !figure?.denominator) return null;
	const share = (cases: bigint): number =>
		toNumber({ numerator: cases, denominator: figure.denominator });
	return [share(point.usual[0]), share(point.usual[1])];
}
