import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const COMPARED = '/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate,online-dossiers';

test('two units over time: a picture and a table for each indicator', async ({ page }) => {
	await page.goto(COMPARED);
	await expect(page.getByRole('img', { name: /^Tỷ lệ hồ sơ giải quyết đúng hạn/ })).toBeVisible();
	await page
		.getByText(/^Bảng số liệu/)
		.first()
		.click();
	const table = page.getByRole('table').first();
	await expect(table).toContainText('Xã Tư Nghĩa');
	await expect(table).toContainText('Toàn tỉnh');
	await expect(table).toContainText('Tháng 10/2026');
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the form leads to a short address, and the pictures are there', async ({ page }) => {
		await page.goto('/so-sanh');
		await page.getByLabel('Đơn vị 1').fill('tu nghia');
		await page.getByLabel('Đơn vị 2').fill('21238');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page).toHaveURL(/\/so-sanh\?don-vi=21235,21238$/);
		await expect(page.getByRole('img').first()).toBeVisible();
	});
});

test('what may mean several units is asked back, with links', async ({ page }) => {
	await page.goto('/so-sanh?don-vi=21235,binh&chi-tieu=on-time-rate');
	await expect(page.getByRole('alert')).toContainText('Không rõ “binh” là đơn vị nào.');
	await page.getByRole('alert').getByRole('link').first().click();
	await expect(page).toHaveURL(/don-vi=21235,\d/);
});

test('from a ranking to its first three, and from a unit to others', async ({ page }) => {
	await page.goto('/xep-hang/on-time-rate');
	await page.getByRole('link', { name: 'So sánh 3 đơn vị đầu bảng theo thời gian' }).click();
	await expect(page).toHaveURL(/\/so-sanh\?don-vi=\d+,\d+,\d+&chi-tieu=on-time-rate$/);
	await page.goto('/don-vi/21235');
	await page.getByRole('link', { name: 'So sánh với các đơn vị khác' }).click();
	await expect(page).toHaveURL(/\/so-sanh\?don-vi=21235$/);
});

test('a control chart says of each period whether it is unusual', async ({ page }) => {
	await page.goto('/don-vi/21235/dien-bien/on-time-rate');
	await expect(page.getByRole('table')).toContainText('Trong mức dao động thường');
	await expect(page.getByText(/^.*Đường giữa: 9/)).toBeVisible();
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations).toEqual([]);
});

test('a series as JSON and as CSV, with a tag, and refused as the rankings are', async ({
	request
}) => {
	const path = '/api/v1/units/21235/series/on-time-rate';
	const response = await request.get(`${path}?from=2026-01&to=2026-03`);
	const { unit, series } = await response.json();
	expect(unit).toMatchObject({ code: '21235', name: 'Xã Tư Nghĩa' });
	expect(series.map(({ period }: { period: { id: string } }) => period.id)).toEqual([
		'2026-01',
		'2026-02',
		'2026-03'
	]);
	const headers = { 'If-None-Match': response.headers()['etag'] ?? '' };
	const again = await request.get(`${path}?from=2026-01&to=2026-03`, { headers });
	expect(again.status()).toBe(304);
	const csv = await (await request.get(`${path}.csv?from=2026-01&to=2026-03`)).text();
	expect(csv.trim().split('\r\n')).toHaveLength(4);
	const refused = await request.get('/api/v1/units/21235/series/khong-co');
	expect(refused.status()).toBe(404);
	expect(refused.headers()['content-type']).toContain('application/problem+json');
});
