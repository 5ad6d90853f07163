import { m } from '$lib/paraglide/messages.js';
import type { ChartBar, BarChartSpec } from '$lib/ui/charts/chart-spec.ts';
import { drawVerticalLine, drawValues } from './drawing.ts';
import { type ChartContext, type ChartTheme, FONT, TARGET_DASH, valueAxis } from './chart-theme.ts';
import type { ChartConfiguration, Plugin } from './chart-library.ts';

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
