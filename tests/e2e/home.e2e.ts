import { expect, test } from '@playwright/test';
import { RANKING, either, en, like, m, vi } from './words.ts';

test('the home page shows three indicators, each with its total, coverage, both ends and a way on', async ({
	page
}) => {
	await page.goto('/');
	const cards = page.getByRole('article');
	await expect(cards).toHaveCount(3);
	for (const card of await cards.all()) {
		await expect(
			card.getByText(either(like(m.coverage_full), like(m.coverage_lacking))).first()
		).toBeVisible();
		await expect(card.getByRole('listitem')).toHaveCount(6);
	}
	await cards
		.first()
		.getByRole('link', { name: vi(m.home_to_ranking) })
		.click();
	await expect(page).toHaveURL(/\/xep-hang\/on-time-rate\?/);
	await expect(page.getByRole('table', { name: RANKING })).toBeVisible();
});

test('demo data are called that wherever they are shown', async ({ page }) => {
	for (const path of ['/', '/xep-hang/on-time-rate', '/don-vi/528?on=2025-06-30']) {
		await page.goto(path);
		await expect(page.getByText(vi(m.sample_notice))).toBeVisible();
	}
});

test('every page stands in English below /en and leads on in English', async ({ page }) => {
	await page.goto('/xep-hang/on-time-rate?period=2025-08');
	await page.getByRole('link', { name: vi(m.other_language) }).click();
	await expect(page).toHaveURL(/\/en\/xep-hang\/on-time-rate\?period=2025-08$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(en(m.noun_commune));
	await page.getByRole('link', { name: en(m.nav_indicators), exact: true }).click();
	await expect(page).toHaveURL(/\/en\/chi-tieu$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(en(m.nav_indicators));
});

test('the list of indicators says how each is computed and leads to its ranking', async ({
	page
}) => {
	await page.goto('/chi-tieu');
	const entry = page.locator('#on-time-rate-766');
	await expect(entry).toContainText('÷');
	await expect(entry).toContainText('Quyết định 766/QĐ-TTg');
	await entry.getByRole('link', { name: vi(m.indicators_to_ranking) }).click();
	await expect(page).toHaveURL(/\/xep-hang\/on-time-rate-766$/);
});

test('an older release keeps its own figures and leads to the newest', async ({ page }) => {
	await page.goto('/dot-cong-bo');
	await page
		.getByRole('link', { name: like(m.releases_see) })
		.last()
		.click();
	await expect(page.getByText(vi(m.ranking_newer))).toBeVisible();
	await page.getByRole('link', { name: like(m.ranking_to_newer) }).click();
	await expect(page.getByText(vi(m.ranking_newer))).toHaveCount(0);
});
