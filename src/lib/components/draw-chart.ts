import type { Locale } from '$lib/view/locale.ts';
import type { Picture } from '$lib/view/picture.ts';
import { LABEL_FONT, FONT } from './canvas-labels.ts';
import { bars } from './chart-bars.ts';
import { funnel } from './chart-funnel.ts';
import { running } from './chart-running.ts';
import { Chart, type ChartConfiguration } from './chart.ts';
import { readInk, type Pen } from './ink.ts';

/**
 * Draws a picture and draws it anew when the colours of the page change. Waits for the letters
 * first: a canvas does not mend its text when a font arrives. Returns what takes it away.
 */
export async function drawChart(
	canvas: HTMLCanvasElement,
	picture: Picture,
	locale: Locale
): Promise<() => void> {
	await document.fonts.load(LABEL_FONT, 'Đăk Ơ');
	const make = () => new Chart(canvas, configOf(picture, { ink: readInk(canvas), locale }));
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

function drawing(picture: Picture, pen: Pen): ChartConfiguration {
	if (picture.kind === 'funnel') return funnel(picture, pen);
	return picture.kind === 'running' ? running(picture, pen) : bars(picture, pen);
}

function configOf(picture: Picture, pen: Pen): ChartConfiguration {
	const config = drawing(picture, pen);
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
