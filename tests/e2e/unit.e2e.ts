import { expect, test } from '@playwright/test';
import { like, m, vi } from './words.ts';

test('a unit is found by its name without marks', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('searchbox', { name: vi(m.find_label) }).fill('tu nghia');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/don-vi\?q=tu\+nghia$/);
	await page.getByRole('link', { name: 'Huyện Tư Nghĩa' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Huyện Tư Nghĩa');
	await expect(page.getByText(vi(m.unit_ended_long, { day: '30/6/2025' }))).toBeVisible();
});

test('its page shows indicators with a trend, and the trend as a table', async ({ page }) => {
	await page.goto('/don-vi/528?on=2025-06-30');
	const line = page.getByRole('listitem').filter({ hasText: 'Tỷ lệ hồ sơ giải quyết đúng hạn' });
	await expect(line).toContainText(like(m.unit_rank_of, { count: 13 }));
	await expect(line.locator('svg')).toBeVisible();
	await line.locator('summary').click();
	await expect(line.getByRole('table')).toContainText('Tháng 6/2025');
});

test('what newspapers published stands apart, with quote and source', async ({ page }) => {
	await page.goto('/don-vi/528?on=2025-06-30');
	const stated = page.getByRole('figure').filter({ hasText: '659 thành viên' }).first();
	await expect(stated.locator('blockquote')).not.toBeEmpty();
	await expect(stated).toContainText(vi(m.unit_statement_source));
});

test('a new commune names its predecessors with the legal basis', async ({ page }) => {
	await page.goto('/don-vi?q=V%E1%BB%87%20Giang');
	await page.getByRole('link', { name: 'Xã Vệ Giang' }).click();
	await expect(page.getByRole('heading', { name: vi(m.unit_predecessors) })).toBeVisible();
	await expect(page.getByText('1677/NQ-UBTVQH15').first()).toBeVisible();
});

test('the province leads to the ranking of its communes', async ({ page }) => {
	await page.goto('/don-vi/51');
	await expect(page.getByRole('heading', { name: vi(m.unit_below, { count: 96 }) })).toBeVisible();
	await page.getByRole('link', { name: vi(m.unit_below_ranking) }).click();
	await expect(page).toHaveURL(/\/xep-hang\/on-time-rate\?parent=51$/);
});

test('the districts of before are a ranking of their own', async ({ page }) => {
	await page.goto('/xep-hang/on-time-rate?level=district&period=2025-05');
	await expect(page.getByLabel(vi(m.ranking_level), { exact: true })).toHaveValue('district');
	await expect(page.getByRole('rowheader', { name: 'Huyện Tư Nghĩa' })).toBeVisible();
});

test('a district that is no more says by which resolution, and what its communes are now', async ({
	page
}) => {
	await page.goto('/don-vi/528');
	await expect(page.getByText(like(m.unit_ended_basis, { basis: '203/2025/QH15' }))).toBeVisible();
	await expect(page.getByRole('heading', { name: vi(m.unit_heirs) })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Xã Vệ Giang' })).toBeVisible();
});

test('a commune of today goes back through its predecessors, and says where the series breaks', async ({
	page
}) => {
	await page.goto('/don-vi/21238');
	const line = page.getByRole('listitem').filter({ hasText: 'Tỷ lệ hồ sơ giải quyết đúng hạn' });
	await line.locator('summary').click();
	await expect(line.getByRole('table')).toContainText('Tháng 6/2025');
	await expect(line.getByRole('table')).toContainText(
		like(m.unit_break, {
			day: '1/7/2025',
			unit: 'Xã Vệ Giang',
			from: 'Thị trấn Sông Vệ, Xã Nghĩa Hiệp, Xã Nghĩa Phương'
		})
	);
});

test('an old name, cut short and without marks, leads to what it is now', async ({ page }) => {
	await page.goto('/don-vi?q=tx+duc+pho');
	const found = page.getByRole('listitem').filter({ hasText: 'Thị xã Đức Phổ' });
	await expect(found).toContainText(vi(m.units_now_in));
	await expect(found.getByRole('link', { name: 'Phường Đức Phổ' })).toBeVisible();
});
