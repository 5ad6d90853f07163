import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip,
	type ChartConfiguration,
	type ChartDataset,
	type LinearScaleOptions
} from 'chart.js';
import { m } from '$lib/paraglide/messages.js';
import { axisText } from '$lib/view/format.ts';
import type { Locale } from '$lib/view/locale.ts';
import type { BarsPicture, FunnelPicture, FunnelPoint, Picture } from '$lib/view/picture.ts';
import { drawTotal, FONT, LABEL_FONT, writeNames, writeValues } from './canvas-labels.ts';
import { readInk, type Ink } from './ink.ts';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	LinearScale,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip
);

const MARKS = { better: 'triangle', similar: 'circle', worse: 'rectRot' } as const;

interface Pen {
	ink: Ink;
	locale: Locale;
}

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

function configOf(picture: Picture, pen: Pen): ChartConfiguration {
	const config = picture.kind === 'funnel' ? funnel(picture, pen) : bars(picture, pen);
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

function valueAxis({ axis, scale }: Picture, { ink, locale }: Pen): object {
	const text = (value: number, decimals: number) =>
		axis.percent
			? `${axisText(value * 100, decimals, locale)}%`
			: axisText(value, decimals, locale);
	const options: Partial<Pick<LinearScaleOptions, 'min' | 'max'>> = scale;
	return {
		...options,
		grid: { color: ink.line },
		border: { display: false },
		ticks: {
			color: ink.muted,
			font: FONT,
			maxTicksLimit: 6,
			callback: (value: number) => text(value, axis.decimals)
		}
	};
}

function funnel(picture: FunnelPicture, pen: Pen): ChartConfiguration<'scatter'> {
	const { ink, locale } = pen;
	return {
		type: 'scatter',
		data: { datasets: [dots(picture.points, ink), ...lines(picture, ink)] },
		plugins: [
			{
				id: 'names',
				afterDatasetsDraw: (chart) =>
					writeNames(chart.ctx, {
						points: picture.points,
						spots: chart.getDatasetMeta(0).data,
						lines: chart.data.datasets
							.slice(1)
							.flatMap((_, line) => chart.getDatasetMeta(line + 1).data),
						area: { ...chart.chartArea, top: 0 },
						ink
					})
			}
		],
		options: {
			layout: { padding: { top: 24, right: 8 } },
			scales: {
				x: {
					min: 0,
					grid: { display: false },
					title: { display: true, text: picture.cases, align: 'end', color: ink.muted, font: FONT },
					ticks: {
						color: ink.muted,
						font: FONT,
						maxTicksLimit: 7,
						callback: (value) => axisText(Number(value), 0, locale)
					}
				},
				y: valueAxis(picture, pen)
			},
			plugins: {
				tooltip: {
					filter: ({ datasetIndex }) => datasetIndex === 0,
					displayColors: false,
					bodyFont: FONT,
					callbacks: {
						label: ({ dataIndex }) => {
							const point = picture.points[dataIndex];
							return point ? [point.name, point.text] : '';
						}
					}
				}
			}
		}
	};
}

function dots(points: FunnelPoint[], ink: Ink): ChartDataset<'scatter'> {
	const colours = { better: ink.accent, similar: ink.dot, worse: ink.warning };
	return {
		data: points.map(({ cases, value }) => ({ x: cases, y: value })),
		pointStyle: points.map(({ tone }) => MARKS[tone]),
		pointRadius: points.map(({ tone }) => (tone === 'similar' ? 3 : 5)),
		pointHoverRadius: 6,
		backgroundColor: points.map(({ tone }) => colours[tone]),
		borderWidth: 0,
		clip: false
	};
}

function lines({ limits, total }: FunnelPicture, ink: Ink): ChartDataset<'scatter'>[] {
	const line = (
		at: (limit: (typeof limits)[number]) => number,
		dash: number[],
		colour: string
	) => ({
		data: limits.map((limit) => ({ x: limit.cases, y: at(limit) })),
		showLine: true,
		pointRadius: 0,
		pointHitRadius: 0,
		borderWidth: 1.25,
		borderDash: dash,
		borderColor: colour
	});
	return [
		line(() => total.value, [], ink.accent),
		line(({ usual }) => usual[0], [], ink.edge),
		line(({ usual }) => usual[1], [], ink.edge),
		line(({ rare }) => rare[0], [4, 3], ink.edge),
		line(({ rare }) => rare[1], [4, 3], ink.edge)
	];
}

/** Bars of the first and the last of the list, with a gap that says how many lie between. */
function bars(picture: BarsPicture, pen: Pen): ChartConfiguration<'bar'> {
	const { ink, locale } = pen;
	const { top, bottom, gap, total } = picture;
	const between =
		gap > 0 ? [{ name: m.chart_gap({ count: gap }, { locale }), value: 0, text: '' }] : [];
	const rows = [...top, ...between, ...bottom];
	return {
		type: 'bar',
		data: {
			labels: rows.map(({ name }) => name),
			datasets: [
				{ data: rows.map(({ value }) => value), backgroundColor: ink.accent, maxBarThickness: 14 }
			]
		},
		plugins: [
			{
				id: 'values',
				afterDatasetsDraw(chart) {
					const x = total && chart.scales['x']?.getPixelForValue(total.value);
					if (x != null) drawTotal(chart.ctx, { x, area: chart.chartArea, ink });
					const spots = chart.getDatasetMeta(0).data;
					writeValues(chart.ctx, { texts: rows.map(({ text }) => text), spots, ink });
				}
			}
		],
		options: {
			indexAxis: 'y',
			layout: { padding: { right: 16 + 7 * Math.max(...rows.map(({ text }) => text.length)) } },
			scales: {
				x: valueAxis(picture, pen),
				y: {
					grid: { display: false },
					border: { display: false },
					ticks: { color: ink.ink, font: FONT, autoSkip: false }
				}
			},
			plugins: { tooltip: { enabled: false } }
		}
	};
}
