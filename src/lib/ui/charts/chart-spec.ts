import type { Tone } from '../format/rank-text.ts';

/** Content of a chart, independent of the chart library: data and texts, no pixels. */
export interface ChartFrame {
	/** The finding. */
	title: string;
	/** Explanation of the chart. */
	how: string;
	/** Digits after the decimal mark on the value axis, and whether it is in per cent. */
	axis: { decimals: number; percent: boolean };
}

export interface FunnelPoint {
	/** Code and first day. */
	id: string;
	/** Short name for the label at the point, and full name. */
	name: string;
	unit: string;
	href: string;
	cases: number;
	value: number;
	tone: Tone;
	/** Distance above (negative: below) the total, in standard errors. */
	distance: number;
	/** Value and counts, as told beside the point. */
	text: string;
}

/** Limits of what chance brings at a number of cases. */
export interface FunnelLimits {
	cases: number;
	usual: [low: number, high: number];
	rare: [low: number, high: number];
}

/** A level that is drawn as a line across the picture. */
export interface ReferenceLine {
	value: number;
	text: string;
}

/** A unit beyond the limits, as the table below the picture lists it. */
export interface OutsideUnit {
	id: string;
	name: string;
	href: string;
	text: string;
	/** Beyond the wider limits too. */
	isRare: boolean;
	/** `dưới giới hạn 99,8%` */
	where: string;
}

export interface FunnelChartSpec extends ChartFrame {
	kind: 'funnel';
	points: FunnelPoint[];
	limits: FunnelLimits[];
	outside: OutsideUnit[];
	/** Title of the table of units outside the limits. */
	outsideTitle: string;
	/** The units beyond the wider limits in a sentence; null where there are none. */
	far: string | null;
	total: ReferenceLine;
	target: ReferenceLine | null;
	cases: string;
	scale: { min: number; max: number };
}

export interface ChartBar {
	name: string;
	value: number;
	text: string;
}

export interface BarChartSpec extends ChartFrame {
	kind: 'bars';
	/** The first and the last of the list; `gap` units between them are left out. */
	top: ChartBar[];
	bottom: ChartBar[];
	gap: number;
	total: ReferenceLine | null;
	target: ReferenceLine | null;
	/** Without `max` the axis ends at a round number beyond the longest bar. */
	scale: { min: number; max?: number; suggestedMax?: number };
}

/** A count that grows from day to day. */
export interface RunningTotalChartSpec extends ChartFrame {
	kind: 'running';
	/** Number of days, and the labels below the end of some of them. */
	days: number;
	ticks: { day: number; text: string }[];
	/** Count at the end of a day; day 1 is the first. */
	points: { day: number; value: number; text: string }[];
	goal: ReferenceLine | null;
	scale: { min: number; suggestedMax: number };
}

export type ChartSpec = FunnelChartSpec | BarChartSpec | RunningTotalChartSpec;
