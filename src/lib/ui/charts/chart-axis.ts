import { axisText } from '$lib/ui/format/format.ts';
import type { ChartSpec } from '$lib/ui/charts/chart-spec.ts';
import { FONT } from './chart-theme.ts';
import type { ChartContext } from './ink.ts';

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
