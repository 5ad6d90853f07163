import { expect, test, type Page } from '@playwright/test';
import { PASSWORD } from '../people/wanted.ts';
import { stateOf } from './people.ts';

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
	await page.getByLabel('Tên đăng nhập').fill(name);
	await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('who is not signed in is led to sign in, and then to where they were going', async ({
	page
}) => {
	await page.goto('/nop-bao-cao?x=1');
	await expect(page).toHaveURL(/\/dang-nhap\?tiep=/u);
	await signIn(page, 'can-bo', 'khong phai mat khau nay');
	await expect(page.getByRole('alert')).toContainText('chưa đúng');
	await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('can-bo');
	await expect(page.getByLabel('Mật khẩu', { exact: true })).toHaveValue('');
	await signIn(page, 'can-bo');
	await page.waitForURL(/\/nop-bao-cao\?x=1$/u);
});

test('by keyboard alone somebody signs in and out, without a script', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
	const page = await context.newPage();
	await page.goto('/dang-nhap');
	await page.locator('#name').focus();
	await page.keyboard.type('can-bo');
	await page.keyboard.press('Tab');
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/ban-lam-viec$/u);
	await page.getByRole('link', { name: 'Đăng xuất' }).click();
	await page.getByRole('button', { name: 'Đăng xuất' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Đã đăng xuất');
	await page.goto('/ban-lam-viec');
	await expect(page).toHaveURL(/\/dang-nhap/u);
	await context.close();
});

test('passwords are hidden, may be pasted, and are kept by managers', async ({ page }) => {
	await page.goto('/dang-nhap');
	const field = page.getByLabel('Mật khẩu', { exact: true });
	await expect(field).toHaveAttribute('type', 'password');
	await expect(field).toHaveAttribute('autocomplete', 'current-password');
	await expect(page.getByLabel('Tên đăng nhập')).toHaveAttribute('autocomplete', 'username');
});

test('a session that ends in the middle loses neither the file nor the place', async ({
	browser,
	baseURL
}) => {
	const origin = baseURL ?? '';
	const context = await browser.newContext({ locale: 'vi-VN' });
	const page = await context.newPage();
	await page.goto('/nop-bao-cao');
	await signIn(page, 'can-bo');
	const buffer = Buffer.from('unit,received_online\n528,1\n');
	await page
		.locator('#file')
		.setInputFiles({ name: 'giua-chung.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await page.waitForURL(/\/nop-bao-cao\/[\w-]{24}$/u);
	const draft = new URL(page.url()).pathname;
	await context.clearCookies();
	const answer = await context.request.post(`${origin}${draft}?/choose`, {
		form: { form: 'tthc' },
		headers: { origin, accept: 'text/html' }
	});
	expect(answer.status()).toBe(401);
	expect(await answer.text()).toContain('Các tệp đã kiểm tra vẫn còn nguyên');
	await page.goto(draft);
	await signIn(page, 'can-bo');
	await page.waitForURL(new RegExp(`${draft}$`, 'u'));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('giua-chung.csv');
	await context.close();
});

test.describe('signed in', () => {
	test.use({ storageState: stateOf('xem-trang') });

	test('every page has the way out, and says who is there', async ({ page }) => {
		for (const path of ['/', '/xep-hang/on-time-rate', '/ban-lam-viec', '/khong-co']) {
			await page.goto(path);
			const bar = page.getByRole('navigation', { name: 'Việc của bạn' });
			await expect(bar.getByRole('link', { name: 'Tài khoản xem-trang' })).toBeVisible();
			await expect(bar.getByRole('link', { name: 'Đăng xuất' })).toBeVisible();
		}
	});

	test('the account lists the open sessions', async ({ page }) => {
		await page.goto('/tai-khoan');
		const sessions = page.getByRole('region', { name: 'Các phiên đang mở' });
		expect(await sessions.getByRole('row').count()).toBeGreaterThan(1);
	});

	test('a page of another duty says so, in the language of the address, with a number', async ({
		page
	}) => {
		const answer = await page.goto('/en/quan-tri');
		expect(answer?.status()).toBe(403);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Your account is not allowed to do this'
		);
		await expect(page.locator('main')).toContainText(/administrator: [\da-f]{8}/u);
	});
});
