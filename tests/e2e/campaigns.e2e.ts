import { expect, test, type Page } from '@playwright/test';
import { shutsNobodyOut } from './axe.ts';
import { like, m, startOf, vi } from './words.ts';

const SEVEN = '/chien-dich/7-nguoi-7-ngay';

test('from any page, by the footer, to the campaigns and into one', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('contentinfo')
		.getByRole('link', { name: vi(m.campaigns_title) })
		.click();
	await expect(page).toHaveURL(/\/chien-dich$/);
	await page.getByRole('link', { name: /30 ngày đêm/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('30 ngày đêm');
});

test('the running count is drawn against the goal, with the table of its dots', async ({
	page
}) => {
	await page.goto(SEVEN);
	const picture = page.getByRole('img', {
		name: like(m.campaign_goal_reached, { day: '3/8/2023' })
	});
	await expect(picture).toHaveAttribute('data-chart', 'drawn');
	const table = page.getByRole('table', { name: vi(m.campaign_running, { counted: 'người' }) });
	await expect(table.getByRole('row')).toHaveCount(8);
	await expect(table.getByRole('row').last()).toContainText('35.137');
	await expect(table.getByRole('row').last()).toContainText('101,9%');
	await expect(page.getByRole('figure').first()).toContainText(vi(m.sample_short));
	await shutsNobodyOut(page);
});

test('before, during and after are bars, with the table kept', async ({ page }) => {
	await page.goto('/chien-dich/30-ngay-dem');
	const picture = page.getByRole('img', { name: like(m.campaign_more) });
	await expect(picture).toHaveAttribute('data-chart', 'drawn');
	const table = page.getByRole('table', {
		name: vi(m.campaign_per_day, { counted: 'hồ sơ trực tuyến' })
	});
	await expect(table.getByRole('row', { name: startOf(vi(m.campaign_during)) })).toContainText(
		'422,7'
	);
	await shutsNobodyOut(page);
});

/** A cell of a file: what stands in it, with line and column. */
const place = (page: Page) => page.getByText(like(m.explain_place_at)).first();
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const table = (page: Page, name: string) => page.getByRole('table', { name });

for (const javaScriptEnabled of [true, false])
	test.describe(
		javaScriptEnabled ? 'from its figures' : 'from its figures, without JavaScript',
		() => {
			test.use({ javaScriptEnabled });

			test('the total leads to the cell of a file in at most four clicks', async ({ page }) => {
				await page.goto(SEVEN);
				await page.getByRole('definition').getByRole('link', { name: '35.137' }).click();
				await expect(title(page)).toContainText('35.137');
				await table(page, vi(m.total_units)).getByRole('link').first().click();
				await expect(place(page)).toBeVisible();
				await page
					.getByRole('link', { name: /^[0-9a-f]{64}$/u })
					.first()
					.click();
				await expect(page).toHaveURL(/\/receipts\/[0-9a-f]{64}$/u);
			});

			test('the count by a day leads over its units, which add up to it, to their cells', async ({
				page
			}) => {
				await page.goto(SEVEN);
				const days = table(page, vi(m.campaign_running, { counted: 'người' }));
				const day = days.getByRole('row', { name: /^30\/7\/2023/ }).getByRole('link');
				const count = (await day.textContent()) ?? '';
				await day.click();
				const units = table(page, vi(m.campaign_units_by, { day: '30/7/2023' }));
				await expect(units.getByRole('row').last()).toContainText(count.trim());
				const unit = units.getByRole('row', { name: /^Huyện Mộ Đức/ });
				await unit.getByTitle(vi(m.explain_link)).first().click();
				await expect(title(page)).toContainText(
					like(m.campaign_unit_title_share, { unit: 'Huyện Mộ Đức' })
				);
				await expect(place(page)).toBeVisible();
			});

			test('a unit that reported nothing says why', async ({ page }) => {
				await page.goto(SEVEN);
				await page.getByRole('link', { name: vi(m.reason_not_reported) }).click();
				await expect(title(page)).toContainText(vi(m.reason_not_reported), { ignoreCase: true });
				await expect(page.getByText(vi(m.campaign_unit_why))).toBeVisible();
			});
		}
	);

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tables hold all that the pictures show', async ({ page }) => {
		await page.goto(SEVEN);
		const table = page.getByRole('table', { name: vi(m.campaign_running, { counted: 'người' }) });
		await expect(table.getByRole('row', { name: /^28\/7\/2023/ })).toContainText('7,2%');
		// a picture that will not come leaves no hole
		await expect(page.locator('[data-chart]')).toBeHidden();
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('the page stays within the screen', async ({ page }) => {
		for (const path of [
			SEVEN,
			`${SEVEN}?den=2023-07-30`,
			'/chien-dich/30-ngay-dem',
			`${SEVEN}/533`
		]) {
			await page.goto(path);
			if (path !== `${SEVEN}/533`)
				await expect(page.locator('[data-chart=drawn]').first()).toBeVisible();
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(beyond).toBe(0);
		}
	});
});
