import type { Locale } from '$lib/core/model/locale.ts';
import type { ChartSpec } from '$lib/ui/charts/chart-spec.ts';
import { type ChartContext, FONT, LABEL_FONT, readChartTheme } from './chart-theme.ts';
import { barConfig, funnelConfig } from './ranking-configs.ts';
import { runningTotalConfig } from './running-total-config.ts';
import { Chart, type ChartConfiguration } from './chart-library.ts';

/**
 * Draws a chart and redraws it when the colours of the page change. It waits for the fonts first,
 * because a canvas does not redraw its text when a font arrives. Returns a function that removes
 * the chart.
 */
export async function drawChart(
	canvas: HTMLCanvasElement,
	picture: ChartSpec,
	locale: Locale
): Promise<() => void> {
	await document.fonts.load(LABEL_FONT, 'Đăk Ơ');
	const make = () => new Chart(canvas, configOf(picture, { ink: readChartTheme(canvas), locale }));
	let chart = make();
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	const redraw = () => {
		chart.destroy();
		chart = make();
	};
	scheme.addEventListener('change', redraw);
	return () => {
		scheme.removeEventListener('change', redraw);
		chart.destroy();
	};
}

function kindConfig(picture: ChartSpec, pen: ChartContext): ChartConfiguration {
	if (picture.kind === 'funnel') return funnelConfig(picture, pen);
	return picture.kind === 'running' ? runningTotalConfig(picture, pen) : barConfig(picture, pen);
}

function configOf(picture: ChartSpec, pen: ChartContext): ChartConfiguration {
	const config = kindConfig(picture, pen);
	return {
		...config,
		options: {
			...config.options,
			animation: false,
			maintainAspectRatio: false,
			font: FONT,
			color: pen.ink.muted
		}
	};
}
