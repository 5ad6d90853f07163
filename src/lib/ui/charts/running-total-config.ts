import type { RunningTotalChartSpec } from '$lib/ui/charts/chart-spec.ts';
import { countText } from '$lib/ui/format/number-text.ts';
import type { ChartConfiguration, ChartDataset, Plugin } from './chart-library.ts';
import { type ChartContext, FONT, TARGET_DASH, valueAxis } from './chart-theme.ts';
import { drawLineName, drawValues } from './drawing.ts';

/** Room for a letter of the value behind the last dot, and for the name of the goal above its line. */
const LETTER = 8;

const RUNNING_TOP = 20;

/** A dot a day up to which somebody reported, from nothing on the first morning, and the goal. */
export function runningTotalConfig(
	picture: RunningTotalChartSpec,
	pen: ChartContext
): ChartConfiguration<'scatter'> {
	const { points, days } = picture;
	const last = points.at(-1);
	const room = last && last.day === days ? LETTER * lastText(picture, pen).length : 0;
	return {
		type: 'scatter',
		data: { datasets: [runningTotalDataset(picture, pen), ...goalDataset(picture, pen)] },
		plugins: [goalNamePlugin(picture, pen)],
		options: {
			layout: { padding: { top: RUNNING_TOP, right: 8 + room } },
			scales: { x: dayAxis(picture, pen), y: valueAxis(picture, pen) },
			plugins: {
				tooltip: {
					filter: ({ datasetIndex, dataIndex }) => datasetIndex === 0 && dataIndex > 0,
					displayColors: false,
					bodyFont: FONT,
					callbacks: { label: ({ dataIndex }) => points[dataIndex - 1]?.text ?? '' }
				}
			}
		}
	};
}

const lastText = ({ points }: RunningTotalChartSpec, { locale }: ChartContext): string =>
	countText(points.at(-1)?.value ?? 0, locale);

/** Between two dots nothing is known: the line only leads the eye, and looks like it. */
const runningTotalDataset = (
	{ points }: RunningTotalChartSpec,
	{ ink }: ChartContext
): ChartDataset<'scatter'> => ({
	data: [{ x: 0, y: 0 }, ...points.map(({ day, value }) => ({ x: day, y: value }))],
	showLine: true,
	borderColor: ink.accent,
	borderWidth: 1.25,
	borderDash: [2, 3],
	backgroundColor: ink.accent,
	pointRadius: [0, ...points.map(() => 4)],
	pointHoverRadius: [0, ...points.map(() => 6)],
	clip: false
});

const goalDataset = (
	{ goal: level, days }: RunningTotalChartSpec,
	{ ink }: ChartContext
): ChartDataset<'scatter'>[] =>
	level === null
		? []
		: [
				{
					data: [0, days].map((x) => ({ x, y: level.value })),
					showLine: true,
					pointRadius: 0,
					pointHitRadius: 0,
					borderColor: ink.ink,
					borderWidth: 1.25,
					borderDash: TARGET_DASH
				}
			];

function dayAxis({ days, ticks }: RunningTotalChartSpec, { ink }: ChartContext): object {
	return {
		min: 0,
		max: days,
		grid: { display: false },
		afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
			axis.ticks = ticks.map(({ day }) => ({ value: day }));
		},
		ticks: {
			color: ink.muted,
			font: FONT,
			// on a phone not every one has room
			autoSkip: true,
			autoSkipPadding: 8,
			maxRotation: 0,
			callback: (value: number) => ticks.find(({ day }) => day === value)?.text ?? ''
		}
	};
}

function goalNamePlugin(picture: RunningTotalChartSpec, pen: ChartContext): Plugin<'scatter'> {
	const { ink } = pen;
	return {
		id: 'names',
		afterDatasetsDraw(chart) {
			const last = chart.getDatasetMeta(0).data.at(-1);
			if (last) drawValues(chart.ctx, { texts: [lastText(picture, pen)], spots: [last], ink });
			const y = picture.goal ? chart.scales['y']?.getPixelForValue(picture.goal.value) : undefined;
			if (picture.goal && y !== undefined)
				drawLineName(chart.ctx, { text: picture.goal.text, y, area: chart.chartArea, ink });
		}
	};
}
