import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import { layOutLineChart, type ChartLine } from '../../../src/lib/ui/charts/line-chart.ts';
import LineChart from '../../../src/lib/ui/components/LineChart.svelte';
import { fitsPhone, hasNoAxeFault } from './checks.ts';

const line = (values: (number | null)[], marks: ChartLine['marks']): ChartLine => ({
	name: 'Đặc khu Hoàng Sa – Trường Sa',
	tone: 0,
	values,
	marks,
	breaks: values.map(() => false)
});
const chart = (lines: ChartLine[]) =>
	layOutLineChart({
		periods: ['2025-01', '2025-02', '2025-03'].flatMap((id) => periodOf(id, 'cutoff') ?? []),
		days: { start: '2024-12-15', end: '2025-03-14' },
		lines,
		scale: { min: 0, max: 1, ticks: [{ value: 0.5, text: '50%' }] },
		limits: [],
		targets: [],
		events: [],
		nameOf: ({ id }) => id
	});

test('is a named picture in which unusual and rare cases have marks of their own', async () => {
	const { container } = await render(LineChart, {
		chart: chart([line([0.2, 0.4, 0.9], [null, 'few', 'unusual'])]),
		label: 'Diễn biến'
	});
	await expect.element(page.getByRole('img', { name: 'Diễn biến' })).toBeVisible();
	expect(container.querySelectorAll('circle')).toHaveLength(2);
	expect(container.querySelectorAll('circle.few')).toHaveLength(1);
	expect(container.querySelectorAll('.unusual')).toHaveLength(1);
	await hasNoAxeFault();
});

test('is an empty grid where there are no figures', async () => {
	const { container } = await render(LineChart, {
		chart: chart([line([null, null, null], [null, null, null])]),
		label: 'Diễn biến'
	});
	expect(container.querySelectorAll('circle, .line path')).toHaveLength(0);
	await expect.element(page.getByText('50%')).toBeVisible();
});

test('shrinks to a phone', async () => {
	await render(LineChart, {
		chart: chart([line([0.2, 0.4, 0.9], [null, null, null])]),
		label: 'Diễn biến'
	});
	await fitsPhone();
	expect(page.getByRole('img').element().getBoundingClientRect().width).toBeGreaterThan(300);
});
