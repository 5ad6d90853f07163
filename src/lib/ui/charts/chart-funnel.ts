import type { FunnelChartSpec, FunnelPoint } from '$lib/ui/charts/chart-spec.ts';
import { FONT, TARGET_DASH } from './chart-theme.ts';
import { drawLineName, drawPointNames } from './drawing.ts';
import { casesAxis, valueAxis } from './chart-axis.ts';
import type { ChartConfiguration, ChartDataset, Plugin } from './chart-library.ts';
import type { ChartTheme, ChartContext } from './ink.ts';

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
