import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';
import PeriodTable from './PeriodTable.svelte';

const figures = [{ value: '99,6%', details: [] }];

test('is headed by its period, with the days of it', async () => {
	await render(PeriodTable, { figures });
	const header = page.getByRole('rowheader', { name: 'Tháng 8/2025 15/7–14/8' });
	await expect.element(header).toBeVisible();
	expect(page.getByRole('row').elements()).toHaveLength(2);
});

test('stands below what breaks with the period before, across all columns', async () => {
	await render(PeriodTable, { figures, breaks: [LONG_NAME, 'Cách tính mới'] });
	const cell = page.getByRole('cell', { name: LONG_NAME });
	await expect.element(cell).toHaveAttribute('colspan', '2');
	expect(page.getByRole('row').elements()).toHaveLength(4);
	await hasNoAxeFault();
	await fitsPhone();
});
