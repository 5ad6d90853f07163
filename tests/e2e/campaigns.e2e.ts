import { expect, test } from '@playwright/test';
import { shutsNobodyOut } from './axe.ts';

const SEVEN = '/chien-dich/7-nguoi-7-ngay';

test('from any page, by the footer, to the campaigns and into one', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Chiến dịch' }).click();
	await expect(page).toHaveURL(/\/chien-dich$/);
	await page.getByRole('link', { name: /30 ngày đêm/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('30 ngày đêm');
});

test('the running count is drawn against the goal, with the table of its dots', async ({
	page
}) => {
	await page.goto(SEVEN);
	const picture = page.getByRole('img', { name: /^Đạt mục tiêu tính đến hết 3\/8\/2023/ });
	await expect(picture).toHaveAttribute('data-chart', 'drawn');
	const table = page.getByRole('table', { name: 'Cộng dồn từng ngày: người' });
	await expect(table.getByRole('row')).toHaveCount(8);
	await expect(table.getByRole('row').last()).toContainText('35.137');
	await expect(table.getByRole('row').last()).toContainText('101,9%');
	await expect(page.getByRole('figure').first()).toContainText('số liệu minh họa');
	await shutsNobodyOut(page);
});

test('before, during and after are bars, with the table kept', async ({ page }) => {
	await page.goto('/chien-dich/30-ngay-dem');
	const picture = page.getByRole('img', { name: /^Mỗi ngày trong chiến dịch nhiều hơn trước/ });
	await expect(picture).toHaveAttribute('data-chart', 'drawn');
	const table = page.getByRole('table', { name: 'Trước, trong và sau: hồ sơ trực tuyến mỗi ngày' });
	await expect(table.getByRole('row', { name: /^Trong chiến dịch/ })).toContainText('422,7');
	await shutsNobodyOut(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tables hold all that the pictures show', async ({ page }) => {
		await page.goto(SEVEN);
		const table = page.getByRole('table', { name: 'Cộng dồn từng ngày: người' });
		await expect(table.getByRole('row', { name: /^28\/7\/2023/ })).toContainText('7,2%');
		// a picture that will not come leaves no hole
		await expect(page.locator('[data-chart]')).toBeHidden();
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('the page stays within the screen', async ({ page }) => {
		for (const path of [SEVEN, '/chien-dich/30-ngay-dem']) {
			await page.goto(path);
			await expect(page.locator('[data-chart=drawn]').first()).toBeVisible();
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(beyond).toBe(0);
		}
	});
});

test('programs get the running count', async ({ request }) => {
	const campaigns = await (await request.get('/api/v1/campaigns')).json();
	const seven = campaigns.find(({ id }: { id: string }) => id === '7-nguoi-7-ngay');
	expect(seven.running.at(-1)).toEqual({ day: '2023-08-03', count: 35137, units: 12, here: 12 });
	expect(seven.running.at(-1).count).toBe(seven.total.count);
});
