import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import type {
	BarChartSpec,
	FunnelChartSpec,
	RunningTotalChartSpec
} from '../../../src/lib/ui/charts/chart-spec.ts';
import ChartFigure from '../../../src/lib/ui/components/ChartFigure.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

const frame = { title: 'Xã An Phú dẫn đầu', how: LONG_NAME, axis: { decimals: 0, percent: false } };
const bars: BarChartSpec = {
	...frame,
	kind: 'bars',
	top: [{ name: LONG_NAME, value: 7, text: '7 hồ sơ' }],
	bottom: [],
	gap: 0,
	total: null,
	target: null,
	scale: { min: 0 }
};
const running: RunningTotalChartSpec = {
	...frame,
	kind: 'running',
	days: 3,
	ticks: [],
	points: [{ day: 1, value: 4, text: '4' }],
	goal: null,
	scale: { min: 0, suggestedMax: 5 }
};
const funnel: FunnelChartSpec = {
	...frame,
	kind: 'funnel',
	points: [],
	limits: [],
	outside: [
		{ id: 'a', name: LONG_NAME, href: '/a', text: '91%', isRare: true, where: 'dưới giới hạn' }
	],
	outsideTitle: '1 xã ngoài giới hạn',
	far: 'Xã An Phú thấp hơn hẳn.',
	total: { value: 0.9, text: '90%' },
	target: null,
	cases: 'hồ sơ',
	scale: { min: 0, max: 1 }
};

const source = 'Nguồn: đợt công bố 9';
const picture = () => page.getByRole('img', { name: `${frame.title}. ${frame.how}` });

test('holds its place until the picture is drawn', async () => {
	await render(ChartFigure, { spec: bars, source });
	const height = () => picture().element().getBoundingClientRect().height;
	const before = height();
	expect(picture().element()).toHaveAttribute('data-chart', 'loading');
	expect(before).toBeGreaterThan(100);
	await expect.element(picture()).toHaveAttribute('data-chart', 'drawn');
	expect(height()).toBe(before);
	await expect.element(page.getByText(source)).toBeVisible();
	await hasNoAxeFault();
});

test('says so where the picture cannot be drawn', async () => {
	// what a server of another version might send
	const spec = { ...running, points: null } as unknown as RunningTotalChartSpec;
	await render(ChartFigure, { spec, source });
	await expect.element(page.getByText(m.chart_failed())).toBeVisible();
	await expect.element(picture()).toHaveAttribute('data-chart', 'failed');
});

test('draws anew within a phone', async () => {
	const { container } = await render(ChartFigure, { spec: running, source });
	await expect.element(picture()).toHaveAttribute('data-chart', 'drawn');
	await fitsPhone();
	await expect.poll(() => container.querySelector('canvas')?.offsetWidth).toBeLessThan(391);
});

test('lists the units beyond the limits of a funnel below it', async () => {
	await render(ChartFigure, { spec: funnel, source });
	await expect.element(page.getByText('Xã An Phú thấp hơn hẳn.')).toBeVisible();
	await page.getByText('1 xã ngoài giới hạn').first().click();
	const table = page.getByRole('table', { name: '1 xã ngoài giới hạn' });
	await expect.element(table.getByRole('link', { name: LONG_NAME })).toBeVisible();
	await fitsPhone();
});
