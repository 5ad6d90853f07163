import { addDays, type Day } from '../../core/model/day.ts';
import { lengthOf, type Period } from '../../core/model/period.ts';
import type { Scale } from './scale.ts';

/** The part of a picture of lines in which they are drawn. */
export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Where the head ends, in which events are told. */
	head: number;
}

/** Where days and values lie in a picture. */
export interface PlotScales {
	/** Where a day begins. */
	x: (day: Day) => number;
	middle: (period: Period) => number;
	y: (value: number) => number;
}

/** Days outside those shown lie at the edge, values outside the scale too. */
export function plotScales(
	plot: Plot,
	days: Pick<Period, 'start' | 'end'>,
	{ min, max }: Scale
): PlotScales {
	const all = lengthOf(days);
	const x = (day: Day): number => {
		const passed = day <= days.start ? 0 : lengthOf({ start: days.start, end: addDays(day, -1) });
		return roundToTenth(plot.left + (Math.min(passed, all) / all) * (plot.right - plot.left));
	};
	return {
		x,
		middle: ({ start, end }) => roundToTenth((x(start) + x(addDays(end, 1))) / 2),
		y: (value) => {
			const share = (value - min) / (max - min);
			return roundToTenth(plot.bottom - Math.min(Math.max(share, 0), 1) * (plot.bottom - plot.top));
		}
	};
}

/** To a tenth of a pixel. */
export const roundToTenth = (value: number): number => Math.round(value * 10) / 10;
