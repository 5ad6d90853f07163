import { expect, test, type Page } from '@playwright/test';
import { m, vi } from './words.ts';

/** Opens a page whose scripts wait until the returned function is called. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
	const waiting = Promise.withResolvers<null>();
	await page.route(/\/_app\/immutable\/.*\.js$/u, async (route) => {
		await waiting.promise;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	return async () => {
		waiting.resolve(null);
		// SvelteKit adds its announcer when the page is hydrated
		await expect(page.locator('#svelte-announcer')).toBeAttached();
	};
}

test('what was opened, typed, ticked and chosen before the scripts came stays', async ({
	page
}) => {
	const start = await openWithoutScripts(page, '/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate');
	await page.locator('summary', { hasText: vi(m.side_form) }).click();
	const unit = page.getByLabel(vi(m.side_unit, { number: 3 }));
	await unit.fill('21181');
	const group = page.getByLabel(vi(m.side_peers));
	await group.selectOption('kind:xa');
	await page.locator('details.indicators summary').click();
	const boxes = page.locator('input[name="chi-tieu"]');
	const tick = boxes.and(page.locator(':not(:checked)')).first();
	const value = await tick.getAttribute('value');
	await tick.check();
	await start();
	await expect(unit).toBeVisible();
	await expect(unit).toHaveValue('21181');
	await expect(group).toHaveValue('kind:xa');
	await expect(page.locator(`input[name="chi-tieu"][value="${value}"]`)).toBeChecked();
	await expect(boxes.and(page.locator(':checked'))).toHaveCount(2);
});

test('what nobody touched is as the server sent it', async ({ page }) => {
	const start = await openWithoutScripts(page, '/don-vi?q=tu%20nghia');
	const field = page.getByRole('main').getByRole('searchbox');
	await expect(field).toHaveValue('tu nghia');
	await start();
	await expect(field).toHaveValue('tu nghia');
});
