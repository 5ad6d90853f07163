import { expect, test } from '@playwright/test';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the list of releases leads to what the last one corrected, cell by cell', async ({
		page
	}) => {
		await page.goto('/dot-cong-bo');
		await page.getByRole('link', { name: /Có gì khác đợt trước.*Đợt\s+9/s }).click();
		await expect(page).toHaveURL(/\/dot-cong-bo\/9$/u);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ô khác với đợt 8$/u);
		const table = page.getByRole('table', { name: /Tháng 8\/2025/u });
		await expect(table.getByRole('columnheader')).toHaveText([
			'Đơn vị',
			'Chỉ số trong biểu mẫu',
			'Đợt 8',
			'Đợt 9'
		]);
		const units = await table.getByRole('rowheader').allTextContents();
		expect(new Set(units).size).toBe(3);
		await expect(page.getByText('Số liệu minh họa do máy tạo')).toBeVisible();
	});

	test('a release that does not exist offers those that do', async ({ page }) => {
		const response = await page.goto('/dot-cong-bo/99');
		expect(response?.status()).toBe(404);
	});
});
