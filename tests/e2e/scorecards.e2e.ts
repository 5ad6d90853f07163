import { expect, test, type Page } from '@playwright/test';
import { shutsNobodyOut } from './axe.ts';

const CARD = '/bo-chi-so/qd-766?level=commune&period=2026-Q3&parent=51';
const UNIT = '/bo-chi-so/qd-766/21235?period=2026-Q3';
const BEFORE = 'level=commune&period=2025-Q2&parent=51';

const ranking = (page: Page) => page.getByRole('table', { name: /^Xếp hạng \d+ đơn vị/u });
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
	await tabTo(page, /^Xem xếp hạng: Bộ chỉ số phục vụ/u);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/bo-chi-so\/qd-766$/u);
	const [first] = await ranked(page).getByRole('rowheader').allInnerTexts();
	await tabTo(page, first ?? '');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`${first}: `);
	const row = page.getByRole('row', { name: /Hồ sơ giải quyết đúng hạn/u });
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
	const row = page.getByRole('row', { name: /Hồ sơ thanh toán trực tuyến/u });
	await expect(row).toContainText(/[\d.]+\/[\d.]+ × 10 \/ 100%/u);
	await expect(row).toContainText(/thêm \d+ hồ sơ thanh toán trực tuyến: \+1 điểm/u);
	await expect(page.getByRole('row', { name: /^Số hóa hồ sơ/u })).toContainText(/Trọng số nhóm/u);
	await expect(page.getByRole('row', { name: /Cổng Dịch vụ công quốc gia/u })).toContainText(
		'chưa đánh giá'
	);
	await expect(page.getByText(/^Trong nhóm tương đồng: hạng \d+ trong \d+ xã/u)).toBeVisible();
});

test('a unit leads to its points by each scorecard, and back', async ({ page }) => {
	await page.goto('/don-vi/21235');
	const scores = page.getByRole('listitem').filter({ hasText: 'điểm được chấm, hạng' });
	await expect(scores).toHaveCount(2);
	await scores.last().getByRole('link').click();
	await expect(page).toHaveURL(/\/bo-chi-so\/qd-766\/21235\?period=2026-Q3$/u);
	await page.getByRole('link', { name: 'Trang của đơn vị' }).click();
	await expect(page).toHaveURL(/\/don-vi\/21235$/u);
});

test('units as they stand today have points of before they were there', async ({ page }) => {
	await page.goto(`/bo-chi-so/qd-766?${BEFORE}&geography=current`);
	expect(await ranked(page).count()).toBeGreaterThan(80);
	await expect(page.getByText('Địa giới: Hiện nay')).toBeVisible();
	await page.getByRole('link', { name: 'Xã Vệ Giang' }).click();
	await expect(page).toHaveURL(/\/21238\?period=2025-Q2&geography=current/u);
	await page
		.getByRole('row', { name: /Hồ sơ giải quyết đúng hạn/u })
		.getByRole('link', { name: '%' })
		.click();
	await expect(page).toHaveURL(/\/giai-thich\/on-time-rate-766\/21238\?.*geography=current/u);
	await expect(page.locator('main')).toContainText('Thị trấn Sông Vệ');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('level, period, boundaries and group are chosen in the form', async ({ page }) => {
		await page.goto(CARD);
		await page.getByLabel('Nhóm', { exact: true }).selectOption('kind:phuong');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page).toHaveURL(/nhom=kind%3Aphuong/u);
		await expect(page.getByText(/^Chỉ xếp hạng trong nhóm: \d+ phường/u)).toBeVisible();
		const names = await ranked(page).getByRole('rowheader').allInnerTexts();
		expect(names.length).toBeGreaterThan(1);
		expect(names.every((name) => name.startsWith('Phường'))).toBe(true);
		await page.getByLabel('Kỳ', { exact: true }).selectOption('2025-Q2');
		await page.getByLabel('Cấp', { exact: true }).selectOption('commune');
		await page.getByLabel('Địa giới').selectOption('current');
		await page.getByLabel('Nhóm', { exact: true }).selectOption('');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page.getByText('Địa giới: Hiện nay')).toBeVisible();
		expect(await ranked(page).count()).toBeGreaterThan(80);
	});
});

test('the page leads to its files', async ({ page, request }) => {
	await page.goto(`${CARD}&nhom=kind:phuong`);
	for (const name of ['CSV cho Excel', 'CSV', 'JSON']) {
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
	await expect(first.getByText('Tiến độ giải quyết (20)')).toBeVisible();
	await expect(first.getByText('Hạng khi đổi trọng số')).toBeVisible();
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
