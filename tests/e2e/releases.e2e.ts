import { expect, test } from '@playwright/test';
import { like, m, patternOf, vi } from './words.ts';

const CHANGED_IN_9 = new RegExp(
	`${patternOf(vi(m.releases_what_changed))}.*${patternOf(vi(m.releases_number))}\\s+9`,
	'su'
);

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the list of releases leads to what the last one corrected, cell by cell', async ({
		page
	}) => {
		await page.goto('/dot-cong-bo');
		await page.getByRole('link', { name: CHANGED_IN_9 }).click();
		await expect(page).toHaveURL(/\/dot-cong-bo\/9$/u);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			like(m.release_corrected, { previous: 8 })
		);
		const table = page.getByRole('table', { name: /Tháng 8\/2025/u });
		await expect(table.getByRole('columnheader')).toHaveText([
			vi(m.release_unit),
			vi(m.release_field),
			vi(m.release_before, { number: 8 }),
			vi(m.release_after, { number: 9 })
		]);
		const units = await table.getByRole('rowheader').allTextContents();
		expect(new Set(units).size).toBe(3);
		await expect(page.getByText(vi(m.sample_notice))).toBeVisible();
	});

	test('a corrected cell leads to its explanation now and before, down to the files', async ({
		page
	}) => {
		const cell = async (place: 0 | 1) => {
			await page.goto('/dot-cong-bo/9');
			const row = page.getByRole('table').first().getByRole('row').nth(1);
			const link = row
				.getByRole('cell')
				.nth(1 + place)
				.getByRole('link');
			await expect(link).toHaveAttribute('title', vi(m.explain_in_release, { number: 8 + place }));
			const text = (await link.textContent()) ?? '';
			await link.click();
			await expect(page).toHaveURL(new RegExp(`release=${8 + place}$`, 'u'));
			await expect(page.getByRole('heading', { level: 1 })).toContainText(
				like(m.explain_title_cells, { figure: text, count: 1 })
			);
			const sha256 = page.getByRole('link', { name: /^[0-9a-f]{64}$/u }).first();
			return { text, sha256: await sha256.textContent() };
		};
		const [before, after] = [await cell(0), await cell(1)];
		expect(after.text).not.toBe(before.text);
		expect(after.sha256).not.toBe(before.sha256);
	});

	test('a moved rank leads to what it was in the release before', async ({ page }) => {
		await page.goto('/dot-cong-bo/9');
		const shift = page
			.getByRole('group')
			.filter({ hasText: /Tỷ lệ hồ sơ/u })
			.first();
		await shift.locator('summary').click();
		// one whose value and rank both moved
		const moved = shift
			.getByRole('row')
			.filter({ hasText: /%\s*→.*\d\s*→/su })
			.first();
		const unit = (await moved.getByRole('rowheader').textContent()) ?? '';
		for (const number of [8, 9]) {
			const links = moved.getByTitle(vi(m.explain_in_release, { number }));
			const [value = '', rank = ''] = await links.allTextContents();
			for (const link of await links.all()) {
				const explained = await page.context().newPage();
				await explained.goto((await link.getAttribute('href')) ?? '');
				const title = explained.getByRole('heading', { level: 1 });
				await expect(title).toContainText(`${unit.trim()}: ${value}`);
				await expect(explained.getByRole('main')).toContainText(like(m.explain_rank, { rank }));
				await explained.close();
			}
		}
	});

	test('a release that does not exist offers those that do', async ({ page }) => {
		const response = await page.goto('/dot-cong-bo/99');
		expect(response?.status()).toBe(404);
	});
});
