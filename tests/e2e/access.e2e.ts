import { expect, test, type Page } from '@playwright/test';
import { hasContrastByNight, shutsNobodyOut } from './axe.ts';
import { stateOf, type Name } from './people.ts';
import { RANKING, m, vi } from './words.ts';

/** A long one, for what only many rows bring about. */
const AUGUST = '/xep-hang/on-time-rate?period=2025-08';
const DISTRICTS = 'level=district&period=2025-05&parent=51';

/**
 * Each template once, and again where it shows something of another kind; with districts, of which
 * there are 13, wherever one row is as good as the next: axe looks at every one. Pages that people
 * have to bring into a state first are looked at by the tests that do so.
 */
const PAGES = [
	'/',
	AUGUST,
	`/xep-hang/online-dossiers?${DISTRICTS}`,
	`/en/xep-hang/on-time-rate?${DISTRICTS}`,
	'/xep-hang/on-time-rate?period=2026-10&nhom=volume:4',
	'/xep-hang/khong-co',
	'/don-vi',
	'/don-vi/528?on=2025-06-30',
	'/don-vi/21235/dien-bien/on-time-rate',
	'/chi-tieu',
	'/dot-cong-bo',
	'/dot-cong-bo/9',
	'/phuong-phap',
	'/bieu-mau',
	'/tro-giup',
	'/dang-nhap',
	'/tu-choi?vi-sao=denied',
	'/giai-thich/on-time-rate/21235?period=2025-09',
	'/giai-thich/on-time-rate/21238?period=2025-Q3&parent=51',
	`/giai-thich/on-time-rate?${DISTRICTS}`,
	`/giai-thich/overdue-pending?${DISTRICTS}`,
	'/giai-thich/cchc-rank',
	'/bo-chi-so',
	'/bo-chi-so/qd-766?level=district&period=2025-Q1',
	'/bo-chi-so/qd-766/21235?period=2025-Q3',
	'/chien-dich/7-nguoi-7-ngay/533',
	'/chien-dich/7-nguoi-7-ngay?den=2023-07-30'
];

/** Between them they have all colours that a page can have. */
const BY_NIGHT = new Set([
	'/',
	`/xep-hang/online-dossiers?${DISTRICTS}`,
	'/xep-hang/khong-co',
	'/don-vi/528?on=2025-06-30',
	'/don-vi/21235/dien-bien/on-time-rate',
	'/dot-cong-bo/9',
	'/giai-thich/on-time-rate/21235?period=2025-09',
	'/bo-chi-so/qd-766/21235?period=2025-Q3',
	'/ban-lam-viec',
	'/quan-tri'
]);

/** Pages of people at work, by who sees them. */
const STAFF_PAGES: Partial<Record<Name, string[]>> = {
	'xem-trang': [
		'/ban-lam-viec',
		'/bieu-mau',
		'/nop-bao-cao',
		'/y-kien',
		'/tai-khoan',
		'/tai-khoan/khoa'
	],
	'nguoi-duyet': ['/ban-lam-viec', '/duyet', '/cong-bo', '/ky-bao-cao', '/tai-khoan/xac-thuc'],
	'quan-tri': [
		'/quan-tri',
		'/quan-tri/nguoi-dung',
		'/quan-tri/khoa',
		'/quan-tri/danh-muc',
		'/quan-tri/doc-lai',
		'/quan-tri/nhat-ky',
		'/quan-tri/don-vi'
	]
};

const PHONE = { width: 390, height: 844 };

async function staysInWidth(page: Page): Promise<void> {
	await page.setViewportSize(PHONE);
	// what a script draws follows a moment later
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
		.toBe(PHONE.width);
}

const isForEverybody = (path: string): void =>
	test(`${path} shuts nobody out, and does not scroll sideways on a phone`, async ({ page }) => {
		await page.goto(path);
		await shutsNobodyOut(page);
		if (BY_NIGHT.has(path)) await hasContrastByNight(page);
		await staysInWidth(page);
	});

for (const path of PAGES) isForEverybody(path);

for (const name of ['xem-trang', 'nguoi-duyet', 'quan-tri'] as const)
	test.describe(`signed in as ${name}`, () => {
		test.use({ storageState: stateOf(name) });
		for (const path of STAFF_PAGES[name] ?? []) isForEverybody(path);
	});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

	test('pages are told how wide it is', async ({ page }) => {
		await page.goto('/');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	});

	test('what is touched is large enough to be touched', async ({ page }) => {
		await page.goto(AUGUST);
		for (const control of await page.locator('select, button, input:visible, nav a').all()) {
			const box = await control.boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(44);
		}
	});

	test('rows keep their roles when they are laid out as grids', async ({ page }) => {
		await page.goto(AUGUST);
		const row = page.getByRole('row', { name: /Xã Kon Braih/ });
		await expect(row.getByRole('rowheader')).toBeVisible();
		const box = await row.boundingBox();
		expect(box?.height).toBeLessThan(120);
	});
});

test('on paper the table stays and the controls go', async ({ page }) => {
	await page.goto(AUGUST);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('table', { name: RANKING })).toBeVisible();
	await expect(page.getByRole('button', { name: vi(m.ranking_show) })).toBeHidden();
	await expect(page.getByText(vi(m.sample_notice))).toBeVisible();
});
