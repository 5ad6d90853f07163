import { expect, test } from '@playwright/test';
import { m, vi } from './words.ts';

test('an installation without a release says how to make the first', async ({ page }) => {
	for (const [path, status] of [
		['/', 200],
		['/dot-cong-bo', 200],
		['/xep-hang/on-time-rate', 404]
	] as const) {
		const response = await page.goto(path);
		expect(response?.status()).toBe(status);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi(m.empty_title));
		await expect(page.getByText('npx thuoc-so ingest')).toBeVisible();
		await expect(page.getByText(vi(m.sample_notice))).toHaveCount(0);
	}
});

test('what needs no figures is there already', async ({ page }) => {
	await page.goto('/chi-tieu');
	await expect(page.locator('#on-time-rate')).toBeVisible();
	await page.goto('/don-vi');
	await expect(
		page.getByText(vi(m.units_now, { count: 96, name: 'Tỉnh Quảng Ngãi' }))
	).toBeVisible();
	const response = await page.goto('/don-vi/21235');
	expect(response?.status()).toBe(200);
	await expect(page.getByText(vi(m.unit_no_indicators))).toBeVisible();
});
