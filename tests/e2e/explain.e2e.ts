import { expect, test, type Page } from '@playwright/test';
import { like, m, patternOf, vi } from './words.ts';

const QUESTION = 'level=commune&period=2025-08&parent=51';
const TOTAL = `/giai-thich/on-time-rate?${QUESTION}`;
/** Three months, so that each stands there with its own report. */
const UNIT = '/giai-thich/on-time-rate/21238?period=2025-Q3&parent=51';
const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
];

/** Text before the total at the beginning of a title. */
const WHOLE = new RegExp(`${patternOf(vi(m.whole_of, { name: 'tỉnh Quảng Ngãi' }))}: `, 'iu');

/** Labels of the rows that are not units. */
const SUMS = [m.total_sum_ranked, m.total_sum_few, m.total_sum_none, m.total_sum_all].map((sum) =>
	like(sum)
);

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const shares = (page: Page) => page.getByRole('table', { name: vi(m.total_units) });
/** A cell of a file: what stands in it, with line and column. */
const place = (page: Page) => page.getByText(like(m.explain_place_at)).first();

const digits = (text: string | null) => Number((text ?? '').replace(/\D/gu, ''));

for (const viewport of SIZES)
	test.describe(`on a screen ${viewport.width} px wide`, () => {
		test.use({ viewport });

		test('from the home page to the cell of a file it takes at most four clicks', async ({
			page
		}) => {
			let clicks = 0;
			const click = async (link: ReturnType<Page['getByRole']>) => {
				await link.click();
				clicks += 1;
			};
			await page.goto('/');
			const card = page.getByRole('article').first();
			await click(card.getByTitle(vi(m.explain_link)).first());
			await expect(page).toHaveURL(/\/giai-thich\/on-time-rate\?/u);
			await click(shares(page).getByRole('link').first());
			await expect(page).toHaveURL(/\/giai-thich\/on-time-rate\/\d+\?/u);
			await expect(place(page)).toBeVisible();
			await expect(page.locator('code').first()).toHaveText(/\d/u);
			await click(page.getByRole('link', { name: /^[0-9a-f]{64}$/u }).first());
			await expect(page).toHaveURL(/\/receipts\/[0-9a-f]{64}$/u);
			expect(clicks).toBeLessThanOrEqual(4);
		});

		for (const path of [TOTAL, UNIT, '/giai-thich/overdue-pending', '/giai-thich/cchc-rank'])
			test(`${path} keeps within the screen`, async ({ page }) => {
				await page.goto(path);
				await expect(title(page)).toContainText(':');
				const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(over).toBeLessThanOrEqual(0);
			});
	});

test('the table of the total adds up to its title, and who is not in it has a reason', async ({
	page
}) => {
	await page.goto(TOTAL);
	const rows = await shares(page).locator('tbody tr').all();
	const read = await Promise.all(
		rows.map(async (row) => ({
			name: (await row.getByRole('rowheader').textContent()) ?? '',
			counts: (await row.getByRole('cell').allTextContents()).slice(0, 2).map(digits)
		}))
	);
	const units = read.filter(({ name }) => !SUMS.some((sum) => sum.test(name)));
	const sums = [0, 1].map((side) =>
		units.reduce((all, { counts }) => all + (counts[side] ?? 0), 0)
	);
	expect(sums).toEqual(read.at(-1)?.counts);
	const [numerator = 0, denominator = 0] = sums;
	const said = [numerator, denominator].map((count) => count.toLocaleString('vi-VN'));
	await expect(title(page)).toContainText(said.join('\u00a0/\u00a0'));
	await expect(page.locator('#unranked')).toContainText(vi(m.reason_not_reported));
	expect(units.length + (await page.locator('#unranked').getByRole('listitem').count())).toBe(96);
});

test('on paper every unit of the total is laid out, also those that were never scrolled to', async ({
	page
}) => {
	await page.goto(TOTAL);
	const blocks = shares(page).getByRole('rowgroup');
	const skipped = () =>
		blocks.evaluateAll((all) => all.map((block) => getComputedStyle(block).contentVisibility));
	expect(await skipped()).toContain('auto');
	await page.emulateMedia({ media: 'print' });
	expect(await skipped()).not.toContain('auto');
});

test('from a row of the ranking to the cell by keyboard alone', async ({ page }) => {
	await page.goto(`/xep-hang/on-time-rate?${QUESTION}`);
	const row = page.getByRole('row', { name: /Xã Kon Braih/u });
	await row.getByRole('link', { name: 'Xã Kon Braih' }).focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(title(page)).toContainText('Xã Kon Braih: ');
	const region = page.getByRole('region', { name: /^Xã Kon Braih, Tháng 8/u });
	for (let step = 0; step < 40 && !(await region.evaluate(isFocused)); step += 1)
		await page.keyboard.press('Tab');
	expect(await region.evaluate(isFocused)).toBe(true);
	await expect(place(page)).toBeInViewport();
});

const isFocused = (element: Element): boolean => element === document.activeElement;

test('its rank among those like it stands beside its rank, on the page and for programs', async ({
	page,
	request
}) => {
	await page.goto(UNIT);
	const ranks = page.getByText(like(m.explain_rank)).first();
	await expect(ranks).toBeVisible();
	await expect(ranks).toContainText(like(m.peer_rank, { group: 'xã' }));
	const forPrograms = page.getByRole('link', { name: vi(m.explain_json) });
	const json = await (await request.get((await forPrograms.getAttribute('href')) ?? '')).json();
	expect(json.peers).toContainEqual(
		expect.objectContaining({ dimension: 'kind', value: 'xã', of: expect.any(Number) })
	);
	expect(json.parts[0].units[0].figures[0]).toMatchObject({
		line: expect.any(Number),
		column: expect.any(Number),
		sha256: expect.stringMatching(/^[0-9a-f]{64}$/u)
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the way from the ranking over the total and a unit to the cell is open', async ({
		page
	}) => {
		await page.goto(`/xep-hang/on-time-rate?${QUESTION}`);
		await page.getByRole('definition').getByTitle(vi(m.explain_link)).first().click();
		await expect(title(page)).toContainText(WHOLE);
		await shares(page).getByRole('link', { name: 'Xã Kon Braih' }).click();
		await expect(title(page)).toContainText('Xã Kon Braih: ');
		await expect(place(page)).toBeVisible();
		await page.getByRole('link', { name: vi(m.explain_to_total) }).click();
		await expect(title(page)).toContainText(WHOLE);
	});
});
