import { expect, test } from '@playwright/test';
import { shutsNobodyOutByNight } from './axe.ts';
import { stateOf, type Name } from './people.ts';

const PAGES = [
	'/',
	'/xep-hang/on-time-rate?period=2025-08',
	'/xep-hang/online-dossiers',
	'/xep-hang/khong-co',
	'/don-vi',
	'/don-vi/528?on=2025-06-30',
	'/chi-tieu',
	'/xep-hang/on-time-rate?period=2026-10&nhom=volume:4',
	'/don-vi/21235/dien-bien/on-time-rate',
	'/dot-cong-bo',
	'/dot-cong-bo/9',
	'/phuong-phap',
	'/bieu-mau',
	'/dang-nhap',
	'/tu-choi?vi-sao=denied',
	'/giai-thich/on-time-rate/21235?period=2025-09',
	'/giai-thich/on-time-rate?period=2025-08',
	'/bo-chi-so',
	'/bo-chi-so/qd-766?level=commune&period=2025-Q3',
	'/bo-chi-so/qd-766/21235?period=2025-Q3',
	'/chien-dich/7-nguoi-7-ngay',
	'/en/xep-hang/on-time-rate'
];

/** Pages of people at work, by who sees them. */
const STAFF_PAGES: Partial<Record<Name, string[]>> = {
	'xem-trang': ['/ban-lam-viec', '/nop-bao-cao', '/y-kien', '/tai-khoan', '/tai-khoan/khoa'],
	'nguoi-duyet-2': ['/ban-lam-viec', '/duyet', '/cong-bo', '/ky-bao-cao', '/tai-khoan/xac-thuc'],
	'quan-tri': [
		'/quan-tri',
		'/quan-tri/nguoi-dung',
		'/quan-tri/khoa',
		'/quan-tri/danh-muc',
		'/quan-tri/nhat-ky',
		'/quan-tri/don-vi'
	]
};

const isForEverybody = (path: string): void =>
	test(`${path} shuts nobody out, in light and in dark`, async ({ page }) => {
		await page.goto(path);
		await shutsNobodyOutByNight(page);
	});

const staysInWidth = (path: string): void =>
	test(`${path} does not scroll sideways`, async ({ page }) => {
		await page.goto(path);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBe(390);
	});

for (const path of PAGES) isForEverybody(path);

for (const name of ['xem-trang', 'nguoi-duyet-2', 'quan-tri'] as const)
	test.describe(`signed in as ${name}`, () => {
		test.use({ storageState: stateOf(name) });
		for (const path of STAFF_PAGES[name] ?? []) isForEverybody(path);

		test.describe('on a phone', () => {
			test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
			for (const path of STAFF_PAGES[name] ?? []) staysInWidth(path);
		});
	});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	for (const path of PAGES) staysInWidth(path);

	test('what is touched is large enough to be touched', async ({ page }) => {
		await page.goto('/xep-hang/on-time-rate?period=2025-08');
		for (const control of await page.locator('select, button, input:visible, nav a').all()) {
			const box = await control.boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(44);
		}
	});

	test('rows keep their roles when they are laid out as grids', async ({ page }) => {
		await page.goto('/xep-hang/on-time-rate?period=2025-08');
		const row = page.getByRole('row', { name: /Xã Kon Braih/ });
		await expect(row.getByRole('rowheader')).toBeVisible();
		const box = await row.boundingBox();
		expect(box?.height).toBeLessThan(120);
	});
});

test('on paper the table stays and the controls go', async ({ page }) => {
	await page.goto('/xep-hang/on-time-rate?period=2025-08');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('table', { name: /^Xếp hạng/u })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Xem' })).toBeHidden();
	await expect(page.getByText('Số liệu minh họa do máy tạo')).toBeVisible();
});
