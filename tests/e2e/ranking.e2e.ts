import { expect, test, type Page } from '@playwright/test';
import { RANKING, like, m, vi } from './words.ts';

const AUGUST = '/xep-hang/on-time-rate?level=commune&period=2025-08&parent=51';

const ranking = (page: Page) => page.getByRole('table', { name: RANKING });
const ranked = (page: Page) => ranking(page).locator('tbody').getByRole('row');
const unranked = (page: Page) => page.locator('#unranked').getByRole('listitem');

async function expectAll96(page: Page): Promise<void> {
	expect((await ranked(page).count()) + (await unranked(page).count())).toBe(96);
	await expect(page.locator('#unranked')).toContainText(vi(m.reason_not_reported));
}

test('96 communes stand between ranked and unranked, with the chart beside them', async ({
	page
}) => {
	await page.goto(AUGUST);
	await expectAll96(page);
	await expect(page.locator('[data-chart="drawn"]')).toBeVisible();
	expect(await isPainted(page)).toBe(true);
});

/** Tells whether the canvas shows anything but its background. */
const isPainted = (page: Page): Promise<boolean> =>
	page.locator('canvas').evaluate((canvas) => {
		if (!(canvas instanceof HTMLCanvasElement)) return false;
		const { width, height } = canvas;
		const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
		return pixels?.some((value) => value !== 0) ?? false;
	});

test('the chart is drawn anew when the colours of the page change', async ({ page }) => {
	await page.goto(AUGUST);
	await expect(page.locator('[data-chart="drawn"]')).toBeVisible();
	const light = await page.locator('canvas').screenshot();
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect
		.poll(async () => (await page.locator('canvas').screenshot()).equals(light))
		.toBe(false);
	expect(await isPainted(page)).toBe(true);
});

test('nothing on the page is refused by its own policy', async ({ page }) => {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	await page.goto(AUGUST);
	await expect(page.locator('[data-chart="drawn"]')).toBeVisible();
	await page.getByRole('link', { name: vi(m.nav_indicators), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(vi(m.nav_indicators));
	expect(complaints).toEqual([]);
});

test('a row says rank, value, counts, possible ranks, standing and change in words', async ({
	page
}) => {
	await page.goto(AUGUST);
	await expect(ranking(page).getByRole('columnheader')).toHaveCount(9);
	const row = page.getByRole('row', { name: /Xã Kon Braih/ });
	await expect(row.getByRole('rowheader')).toHaveText('Xã Kon Braih');
	await expect(row).toContainText(vi(m.against_lower));
	await expect(row).toContainText(like(m.ranking_previous));
});

test('the form leads to what was chosen, by keyboard alone', async ({ page }) => {
	await page.goto(AUGUST);
	await page.getByLabel(vi(m.ranking_period), { exact: true }).focus();
	await page.getByLabel(vi(m.ranking_period), { exact: true }).selectOption('2025-09');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: vi(m.ranking_show) })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/xep-hang\/on-time-rate\?.*period=2025-09/);
	await expect(page.getByLabel(vi(m.ranking_period), { exact: true })).toHaveValue('2025-09');
});

test('an indicator of another form is shown for its own latest period', async ({ page }) => {
	await page.goto(AUGUST);
	await page
		.getByLabel(vi(m.ranking_indicator), { exact: true })
		.selectOption('village-team-coverage');
	await page.getByRole('button', { name: vi(m.ranking_show) }).click();
	await expect(page).toHaveURL(/\/xep-hang\/village-team-coverage/);
	await expect(page.getByLabel(vi(m.ranking_period), { exact: true })).toHaveValue(/^\d{4}-Q\d$/);
	expect(await ranked(page).count()).toBeGreaterThan(0);
});

test('the skip link leads past the navigation', async ({ page }) => {
	await page.goto(AUGUST);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: vi(m.skip_to_content) });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('#content')).toBeFocused();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the table, its reasons and its files are all there', async ({ page }) => {
		await page.goto(AUGUST);
		await expectAll96(page);
		await expect(page.locator('noscript p')).toBeVisible();
		await expect(page.getByRole('link', { name: vi(m.file_excel) })).toBeVisible();
	});

	test('the form leads to what was chosen', async ({ page }) => {
		await page.goto(AUGUST);
		await page.getByLabel(vi(m.ranking_indicator), { exact: true }).selectOption('online-dossiers');
		await page.getByRole('button', { name: vi(m.ranking_show) }).click();
		await expect(page).toHaveURL(/\/xep-hang\/online-dossiers\?.*period=2025-08/);
		expect(await ranked(page).count()).toBeGreaterThan(90);
	});
});
