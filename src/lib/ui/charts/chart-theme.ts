import type { Locale } from '$lib/core/model/locale.ts';
import type { ChartSpec } from '$lib/ui/charts/chart-spec.ts';
import { axisText } from '$lib/ui/format/number-text.ts';

/** The axis on which the values lie, in per cent where they are shares. */
export function valueAxis({ axis, scale }: ChartSpec, { ink, locale }: ChartContext): object {
	const text = (value: number) =>
		axis.percent
			? `${axisText(value * 100, axis.decimals, locale)}%`
			: axisText(value, axis.decimals, locale);
	return {
		...scale,
		grid: { color: ink.line },
		border: { display: false },
		ticks: { color: ink.muted, font: FONT, maxTicksLimit: 6, callback: text }
	};
}

/** The axis on which the cases lie. */
export function casesAxis(name: string, { ink, locale }: ChartContext): object {
	return {
		min: 0,
		grid: { display: false },
		title: { display: true, text: name, align: 'end', color: ink.muted, font: FONT },
		ticks: {
			color: ink.muted,
			font: FONT,
			maxTicksLimit: 7,
			callback: (value: number) => axisText(value, 0, locale)
		}
	};
}

/** The tokens of `styles/tokens.css` that a canvas needs, as they stand now: light or dark. */
export interface ChartTheme {
	page: string;
	ink: string;
	muted: string;
	line: string;
	edge: string;
	dot: string;
	accent: string;
	warning: string;
}

export function readChartTheme(element: Element): ChartTheme {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		page: token('page'),
		ink: token('ink'),
		muted: token('muted'),
		line: token('line'),
		edge: token('edge'),
		dot: token('dot'),
		accent: token('accent'),
		warning: token('warning')
	};
}

/** Colours and fonts of a chart. */
export interface ChartContext {
	ink: ChartTheme;
	locale: Locale;
}

export const FONT = { family: '"Be Vietnam Pro", system-ui, sans-serif', size: 12 };

export const LABEL_FONT = `${FONT.size}px ${FONT.family}`;

/** A target is dashed longer than anything else in a picture. */
export const TARGET_DASH = [10, 4];
