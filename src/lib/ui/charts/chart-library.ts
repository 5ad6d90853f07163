import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineElement,
	PointElement,
	ScatterController,
	Tooltip
} from 'chart.js';

/* The one file that knows the chart library: what we need of it, and no more, registered once. */
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

export { Chart };
export type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
