import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';
import UnitTable from './UnitTable.svelte';

const lines = (count: number) =>
	Array.from({ length: count }, (_, place) => ({ unit: `Xã ${place}`, count: String(place) }));

test('names table and region, and gives each column a header', async () => {
	await render(UnitTable, { caption: 'Hồ sơ', rows: lines(3) });
	const table = page.getByRole('table', { name: 'Hồ sơ' });
	await expect.element(page.getByRole('region', { name: 'Hồ sơ' })).toBeVisible();
	await expect.element(table.getByRole('columnheader', { name: 'Số hồ sơ' })).toBeVisible();
	expect(table.getByRole('row').elements()).toHaveLength(4);
	await hasNoAxeFault();
});

test('shows its caption where it is asked to', async () => {
	const props = { caption: 'Hồ sơ', rows: lines(1) };
	const screen = await render(UnitTable, props);
	const height = () => screen.container.querySelector('caption')?.offsetHeight;
	expect(height()).toBe(1);
	await screen.rerender({ ...props, isCaptionVisible: true });
	expect(height()).toBeGreaterThan(20);
});

test('says what stands in place of no rows', async () => {
	await render(UnitTable, {
		caption: 'Hồ sơ',
		rows: [],
		empty: 'Chưa có hồ sơ.'
	});
	await expect.element(page.getByText('Chưa có hồ sơ.')).toBeVisible();
	expect(page.getByRole('table').elements()).toHaveLength(0);
});

test('keeps the head where no rows are left and nothing is said of it', async () => {
	await render(UnitTable, { caption: 'Hồ sơ', rows: [] });
	await expect.element(page.getByRole('columnheader', { name: 'Đơn vị' })).toBeVisible();
});

test('has sums below its rows', async () => {
	const sums = createRawSnippet(() => ({
		render: () => '<tr class="sum"><th scope="row">Toàn tỉnh</th><td class="number">3</td></tr>'
	}));
	await render(UnitTable, { caption: 'Hồ sơ', rows: lines(2), sums });
	const last = page.getByRole('row').last();
	await expect.element(last.getByRole('rowheader', { name: 'Toàn tỉnh' })).toBeVisible();
	expect(getComputedStyle(last.getByRole('cell').element()).fontWeight).toBe('600');
});

test('a row that stays keeps its element when another is gone', async () => {
	const props = { caption: 'Hồ sơ', rows: lines(3), key: 'unit' as const };
	const screen = await render(UnitTable, props);
	const last = page.getByRole('row').last().element();
	await screen.rerender({ ...props, rows: lines(3).slice(1) });
	expect(page.getByRole('row').last().element()).toBe(last);
});

test('on a phone it scrolls within itself, by keyboard too', async () => {
	await render(UnitTable, {
		caption: LONG_NAME,
		more: ['Đúng hạn', 'Quá hạn', 'Tỷ lệ', 'Ghi chú'],
		rows: [{ unit: LONG_NAME, count: '1.803 / 1.811' }]
	});
	await fitsPhone();
	const region = page.getByRole('region').element();
	expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
	await userEvent.keyboard('{Tab}');
	expect(document.activeElement).toBe(region);
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(() => region.scrollLeft).toBeGreaterThan(0);
});

test('a long table scrolls below its head', async () => {
	await render(UnitTable, {
		caption: 'Hồ sơ',
		rows: lines(60),
		hasStickyHead: true
	});
	const region = page.getByRole('region').element();
	expect(region.clientHeight).toBeLessThan(500);
	region.scrollTop = 600;
	const head = page.getByRole('columnheader').first().element();
	expect(Math.round(head.getBoundingClientRect().top)).toBe(
		Math.round(region.getBoundingClientRect().top)
	);
});
