import { m } from '$lib/paraglide/messages.js';
import type {
	BarChartSpec,
	ChartBar,
	FunnelChartSpec,
	FunnelPoint
} from '$lib/ui/charts/chart-spec.ts';
import type { ChartConfiguration, ChartDataset, Plugin } from './chart-library.ts';
import {
	casesAxis,
	type ChartContext,
	type ChartTheme,
	FONT,
	TARGET_DASH,
	valueAxis
} from './chart-theme.ts';
import { drawLineName, drawPointNames, drawValues, drawVerticalLine } from './drawing.ts';

/** Room for names above 100 %. */
const FUNNEL_TOP = 24;

const MARKS = { better: 'triangle', similar: 'circle', worse: 'rectRot' } as const;

/** A dot a unit by its cases and value, with the total and the limits of chance around it. */
export function funnelConfig(
	picture: FunnelChartSpec,
	pen: ChartContext
): ChartConfiguration<'scatter'> {
	return {
		type: 'scatter',
		data: { datasets: [unitDots(picture.points, pen.ink), ...limitLines(picture, pen.ink)] },
		plugins: [unitNamesPlugin(picture, pen.ink)],
		options: {
			layout: { padding: { top: FUNNEL_TOP, right: 8 } },
			scales: { x: casesAxis(picture.cases, pen), y: valueAxis(picture, pen) },
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

function unitNamesPlugin({ points, target }: FunnelChartSpec, ink: ChartTheme): Plugin<'scatter'> {
	return {
		id: 'names',
		afterDatasetsDraw(chart) {
			const [dots = [], ...lines] = chart.data.datasets.map(
				(_, place) => chart.getDatasetMeta(place).data
			);
			const area = { ...chart.chartArea, top: 0 };
			drawPointNames(chart.ctx, { points, spots: dots, lines: lines.flat(), area, ink });
			const y = target ? chart.scales['y']?.getPixelForValue(target.value) : undefined;
			if (target && y !== undefined) drawLineName(chart.ctx, { text: target.text, y, area, ink });
		}
	};
}

function unitDots(points: FunnelPoint[], ink: ChartTheme): ChartDataset<'scatter'> {
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

function limitLines(
	{ limits, total, target }: FunnelChartSpec,
	ink: ChartTheme
): ChartDataset<'scatter'>[] {
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
		line(({ rare }) => rare[1], [4, 3], ink.edge),
		...(target ? [line(() => target.value, TARGET_DASH, ink.ink)] : [])
	];
}

/** Room for a letter of a value behind its bar. */
const LETTER = 7;

/** Bars of the first and the last of the list, with a gap that says how many lie between. */
export function barConfig(picture: BarChartSpec, pen: ChartContext): ChartConfiguration<'bar'> {
	const { ink, locale } = pen;
	const { top, bottom, gap, total, target } = picture;
	const between =
		gap > 0 ? [{ name: m.chart_gap({ count: gap }, { locale }), value: 0, text: '' }] : [];
	const rows = [...top, ...between, ...bottom];
	const data = rows.map(({ value }) => value);
	const longest = Math.max(...rows.map(({ text }) => text.length));
	return {
		type: 'bar',
		data: {
			labels: rows.map(({ name }) => name),
			datasets: [{ data, backgroundColor: ink.accent, maxBarThickness: 14 }]
		},
		plugins: [
			valuesPlugin(
				rows,
				[
					{ level: total?.value, dash: [3, 3] },
					{ level: target?.value, dash: TARGET_DASH }
				],
				ink
			)
		],
		options: {
			indexAxis: 'y',
			layout: { padding: { right: 2 * LETTER + LETTER * longest } },
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

interface VerticalLine {
	level: number | undefined;
	dash: number[];
}

const valuesPlugin = (
	rows: ChartBar[],
	uprights: VerticalLine[],
	ink: ChartTheme
): Plugin<'bar'> => ({
	id: 'values',
	afterDatasetsDraw(chart) {
		for (const { level, dash } of uprights) {
			const x = level === undefined ? undefined : chart.scales['x']?.getPixelForValue(level);
			if (x !== undefined) drawVerticalLine(chart.ctx, { x, area: chart.chartArea, ink }, dash);
		}
		const spots = chart.getDatasetMeta(0).data;
		drawValues(chart.ctx, { texts: rows.map(({ text }) => text), spots, ink });
	}
});
