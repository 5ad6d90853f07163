import type { Standing } from './ranking-table.ts';

/** What a chart shows, free of the library that draws it: data, words, and nothing about pixels. */
export interface PictureFrame {
	/** The finding. */
	title: string;
	/** How to read it. */
	how: string;
	/** Digits after the decimal mark on the value axis, and whether it is in per cent. */
	axis: { decimals: number; percent: boolean };
}

export interface FunnelPoint {
	name: string;
	cases: number;
	value: number;
	tone: Standing['tone'];
	/** How far from the total in standard errors: the furthest are named first. */
	distance: number;
	/** Value and counts, as told beside the point. */
	text: string;
}

/** Limits of what chance brings at a number of cases. */
export interface Limits {
	cases: number;
	usual: [low: number, high: number];
	rare: [low: number, high: number];
}

export interface FunnelPicture extends PictureFrame {
	kind: 'funnel';
	points: FunnelPoint[];
	limits: Limits[];
	total: { value: number; text: string };
	cases: string;
	scale: { min: number; max: number };
}

export interface Bar {
	name: string;
	value: number;
	text: string;
}

export interface BarsPicture extends PictureFrame {
	kind: 'bars';
	/** The first and the last of the list; `gap` units between them are left out. */
	top: Bar[];
	bottom: Bar[];
	gap: number;
	total: { value: number; text: string } | null;
	/** Without `max` the axis ends at a round number beyond the longest bar. */
	scale: { min: number; max?: number };
}

export type Picture = FunnelPicture | BarsPicture;
