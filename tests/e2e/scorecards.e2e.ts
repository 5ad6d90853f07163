import { expect, test, type Page } from '@playwright/test';
import { shutsNobodyOut } from './axe.ts';
import { either, like, m, vi } from './words.ts';

const CARD = '/bo-chi-so/qd-766?level=commune&period=2026-Q3&parent=51';
const UNIT = '/bo-chi-so/qd-766/21235?period=2026-Q3';
const BEFORE = 'level=commune&period=2025-Q2&parent=51';

/** The boundaries of today, where a ranking says what it is of. */
const NOW = `${vi(m.ranking_geography)}: ${vi(m.geography_current)}`;

const ranking = (page: Page) => page.getByRole('table', { name: like(m.score_caption) });
const ranked = (page: Page) => ranking(page).locator('tbody').getByRole('row');

/** Goes on with the Tab key until a link is reached, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const link = page.getByRole('link', { name }).first();
	for (let step = 0; step < 80; step += 1) {
		await page.keyboard.press('Tab');
		if (await link.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`the Tab key does not lead to ${name}`);
}

test('from the list to the points of a unit to the cells of a file, by keyboard alone', async ({
	page
}) => {
	await page.goto('/bo-chi-so');
	await tabTo(page, `${vi(m.score_to_ranking)}: Bộ chỉ số phục vụ`);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/bo-chi-so\/qd-766$/u);
	const [first] = await ranked(page).getByRole('rowheader').allInnerTexts();
	await tabTo(page, first ?? '');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`${first}: `);
	const row = page.getByRole('row', { name: /Tỷ lệ hồ sơ giải quyết đúng hạn/u });
	const result = await row.getByRole('cell').nth(2).getByRole('link').innerText();
	await tabTo(page, result);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/giai-thich\//u);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(first ?? '');
	await expect(page.getByRole('table').first()).toBeVisible();
});

test('points, R and T, the maximum, the weight of the group and one point more stand in words', async ({
	page
}) => {
	await page.goto(UNIT);
	const row = page.getByRole('row', { name: /Tỷ lệ hồ sơ thanh toán trực tuyến/u });
	await expect(row).toContainText(/[\d.]+\/[\d.]+ × 10 \/ 100%/u);
	await expect(row).toContainText(
		like(m.score_next, { cases: 'hồ sơ thanh toán trực tuyến', points: 1 })
	);
	await expect(page.getByRole('row', { name: /^Số hóa hồ sơ/u })).toContainText(
		either(like(m.score_shift_steady), like(m.score_shift_moves))
	);
	await expect(page.getByRole('row', { name: /Cổng Dịch vụ công quốc gia/u })).toContainText(
		vi(m.score_not_assessed)
	);
	const among = page.getByText(like(m.score_unit_among)).first();
	await expect(among).toBeVisible();
	await expect(among).toContainText(like(m.peer_rank, { group: 'xã' }));
});

test('a unit leads to its points by each scorecard, and back', async ({ page }) => {
	await page.goto('/don-vi/21235');
	const scores = page.getByRole('listitem').filter({ hasText: like(m.unit_score_points) });
	await expect(scores).toHaveCount(2);
	await scores.last().getByRole('link').click();
	await expect(page).toHaveURL(/\/bo-chi-so\/qd-766\/21235\?period=2026-Q3$/u);
	await page.getByRole('link', { name: vi(m.score_unit_page) }).click();
	await expect(page).toHaveURL(/\/don-vi\/21235$/u);
});

test('units as they stand today have points of before they were there', async ({ page }) => {
	await page.goto(`/bo-chi-so/qd-766?${BEFORE}&geography=current`);
	expect(await ranked(page).count()).toBeGreaterThan(80);
	await expect(page.getByText(NOW)).toBeVisible();
	await page.getByRole('link', { name: 'Xã Vệ Giang' }).click();
	await expect(page).toHaveURL(/\/21238\?period=2025-Q2&geography=current/u);
	await page
		.getByRole('row', { name: /Tỷ lệ hồ sơ giải quyết đúng hạn/u })
		.getByRole('link', { name: '%' })
		.click();
	await expect(page).toHaveURL(/\/giai-thich\/on-time-rate-766\/21238\?.*geography=current/u);
	await expect(page.locator('main')).toContainText('Thị trấn Sông Vệ');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('level, period, boundaries and group are chosen in the form', async ({ page }) => {
		await page.goto(CARD);
		await page.getByLabel(vi(m.ranking_group), { exact: true }).selectOption('kind:phuong');
		await page.getByRole('button', { name: vi(m.ranking_show) }).click();
		await expect(page).toHaveURL(/nhom=kind%3Aphuong/u);
		await expect(page.getByText(like(m.score_group_note, { group: 'phường' }))).toBeVisible();
		const names = await ranked(page).getByRole('rowheader').allInnerTexts();
		expect(names.length).toBeGreaterThan(1);
		expect(names.every((name) => name.startsWith('Phường'))).toBe(true);
		await page.getByLabel(vi(m.ranking_period), { exact: true }).selectOption('2025-Q2');
		await page.getByLabel(vi(m.ranking_level), { exact: true }).selectOption('commune');
		await page.getByLabel(vi(m.ranking_geography)).selectOption('current');
		await page.getByLabel(vi(m.ranking_group), { exact: true }).selectOption('');
		await page.getByRole('button', { name: vi(m.ranking_show) }).click();
		await expect(page.getByText(NOW)).toBeVisible();
		expect(await ranked(page).count()).toBeGreaterThan(80);
	});
});

test('the page leads to its files', async ({ page, request }) => {
	await page.goto(`${CARD}&nhom=kind:phuong`);
	for (const name of [vi(m.file_excel), 'CSV', 'JSON']) {
		const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
		expect(href).not.toContain('nhom');
		expect((await request.get(href ?? '')).status()).toBe(200);
	}
});

test('on a phone nothing of the ranking lies sideways, and its figures say what they are', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(CARD);
	const beyond = await ranking(page).evaluate(
		(table) =>
			[table, ...table.querySelectorAll('tr, td')].filter(
				(part) => part.getBoundingClientRect().right > innerWidth
			).length
	);
	expect(beyond).toBe(0);
	const first = ranked(page).first();
	await expect(
		first.getByText(vi(m.score_column_group, { label: 'Tiến độ giải quyết', maximum: 20 }))
	).toBeVisible();
	await expect(first.getByText(vi(m.score_column_shifted))).toBeVisible();
	// who hears the page is still told of rows, cells and their heads
	expect(await first.getByRole('cell').count()).toBe(
		(await ranking(page).getByRole('columnheader').count()) - 1
	);
});

for (const path of [`${CARD}&nhom=kind:phuong`, UNIT])
	test(`${path} has room on a phone, and no fault that axe finds there`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		const wider = () => document.documentElement.scrollWidth - window.innerWidth;
		expect(await page.evaluate(wider)).toBe(0);
		await shutsNobodyOut(page);
	});
