import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';
import RankedUnits from './RankedUnits.svelte';

const rows = (count: number, name = 'Xã An Phú') =>
	Array.from({ length: count }, (_, place) => ({ id: String(place), name }));

test('is a table to those who hear it, in blocks of fifty rows', async () => {
	const { container } = await render(RankedUnits, {
		caption: 'Xếp hạng',
		rows: rows(120)
	});
	const table = page.getByRole('table', { name: 'Xếp hạng' });
	await expect.element(table.getByRole('columnheader', { name: 'Đơn vị' })).toBeVisible();
	expect(table.getByRole('rowheader').elements()).toHaveLength(120);
	const blocks = [...container.querySelectorAll('tbody')];
	expect(blocks.map(({ rows: { length } }) => length)).toEqual([50, 50, 20]);
	await hasNoAxeFault();
});

test('has its head alone where it has no rows', async () => {
	await render(RankedUnits, { caption: 'Xếp hạng', rows: [] });
	expect(page.getByRole('row').elements()).toHaveLength(1);
});

test('on a phone the head is only heard, and the cells are labelled', async () => {
	const { container } = await render(RankedUnits, {
		caption: LONG_NAME,
		rows: rows(3, LONG_NAME)
	});
	const label = () => container.querySelector('.label')?.getClientRects().length;
	expect(label()).toBe(0);
	await fitsPhone();
	expect(label()).toBe(1);
	expect(page.getByRole('columnheader').element().closest('thead')?.offsetHeight).toBe(1);
	for (const link of page.getByRole('link').elements())
		expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
