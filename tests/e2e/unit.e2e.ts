import { expect, test } from '@playwright/test';

test('a unit is found by its name without marks', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('tu nghia');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/don-vi\?q=tu\+nghia$/);
	await page.getByRole('link', { name: 'Huyện Tư Nghĩa' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Huyện Tư Nghĩa');
	await expect(page.getByText('có hiệu lực đến hết ngày 30/6/2025')).toBeVisible();
});

test('its page shows indicators with a trend, and the trend as a table', async ({ page }) => {
	await page.goto('/don-vi/528?on=2025-06-30');
	const line = page.getByRole('listitem').filter({ hasText: 'Tỷ lệ hồ sơ giải quyết đúng hạn' });
	await expect(line).toContainText(/\d+ trong 13/);
	await expect(line.locator('svg')).toBeVisible();
	await line.getByText(/^\d+ kỳ$/).click();
	await expect(line.getByRole('table')).toContainText('Tháng 6/2025');
});

test('what newspapers published stands apart, with quote and source', async ({ page }) => {
	await page.goto('/don-vi/528?on=2025-06-30');
	const stated = page.getByRole('figure').filter({ hasText: '659 thành viên' }).first();
	await expect(stated.locator('blockquote')).not.toBeEmpty();
	await expect(stated).toContainText('Nguồn:');
});

test('a new commune names its predecessors with the legal basis', async ({ page }) => {
	await page.goto('/don-vi?q=V%E1%BB%87%20Giang');
	await page.getByRole('link', { name: 'Xã Vệ Giang' }).click();
	await expect(page.getByRole('heading', { name: 'Được lập từ' })).toBeVisible();
	await expect(page.getByText('1677/NQ-UBTVQH15').first()).toBeVisible();
});

test('the province leads to the ranking of its communes', async ({ page }) => {
	await page.goto('/don-vi/51');
	await expect(page.getByRole('heading', { name: 'Đơn vị trực thuộc (96)' })).toBeVisible();
	await page.getByRole('link', { name: 'Xếp hạng các đơn vị trực thuộc' }).click();
	await expect(page).toHaveURL(/\/xep-hang\/on-time-rate\?parent=51$/);
});

test('the districts of before are a ranking of their own', async ({ page }) => {
	await page.goto('/xep-hang/on-time-rate?level=district&period=2025-05');
	await expect(page.getByLabel('Cấp', { exact: true })).toHaveValue('district');
	await expect(page.getByRole('rowheader', { name: 'Huyện Tư Nghĩa' })).toBeVisible();
});

test('a district that is no more says by which resolution, and what its communes are now', async ({
	page
}) => {
	await page.goto('/don-vi/528');
	await expect(page.getByText('Kết thúc hoạt động theo 203/2025/QH15')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'trực thuộc nay là' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Xã Vệ Giang' })).toBeVisible();
});

test('a commune of today goes back through its predecessors, and says where the series breaks', async ({
	page
}) => {
	await page.goto('/don-vi/21238');
	const line = page.getByRole('listitem').filter({ hasText: 'Tỷ lệ hồ sơ giải quyết đúng hạn' });
	await line.getByText(/^\d+ kỳ$/).click();
	await expect(line.getByRole('table')).toContainText('Tháng 6/2025');
	await expect(line.getByRole('table')).toContainText(
		'Từ 1/7/2025, Xã Vệ Giang được hình thành từ Thị trấn Sông Vệ'
	);
});

test('an old name, cut short and without marks, leads to what it is now', async ({ page }) => {
	await page.goto('/don-vi?q=tx+duc+pho');
	const found = page.getByRole('listitem').filter({ hasText: 'Thị xã Đức Phổ' });
	await expect(found).toContainText('nay thuộc');
	await expect(found.getByRole('link', { name: 'Phường Đức Phổ' })).toBeVisible();
});
