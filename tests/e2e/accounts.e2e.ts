import { expect, test, type Page } from '@playwright/test';
import { PASSWORD } from '../people/wanted.ts';
import { stateOf } from './people.ts';
import { en, m, vi } from './words.ts';

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
	await page.getByLabel(vi(m.signin_name)).fill(name);
	await page.getByLabel(vi(m.signin_password), { exact: true }).fill(password);
	await page.getByRole('button', { name: vi(m.signin_go) }).click();
}

test('who is not signed in is led to sign in, and then to where they were going', async ({
	page
}) => {
	await page.goto('/nop-bao-cao?x=1');
	await expect(page).toHaveURL(/\/dang-nhap\?tiep=/u);
	await signIn(page, 'ra-vao', 'khong phai mat khau nay');
	await expect(page.getByRole('alert')).toContainText(vi(m.entry_wrong));
	await expect(page.getByLabel(vi(m.signin_name))).toHaveValue('ra-vao');
	await expect(page.getByLabel(vi(m.signin_password), { exact: true })).toHaveValue('');
	await signIn(page, 'ra-vao');
	await page.waitForURL(/\/nop-bao-cao\?x=1$/u);
});

test('by keyboard alone somebody signs in and out, without a script', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
	const page = await context.newPage();
	await page.goto('/dang-nhap');
	await page.locator('#name').focus();
	await page.keyboard.type('ra-vao');
	await page.keyboard.press('Tab');
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/ban-lam-viec$/u);
	await page.getByRole('link', { name: vi(m.signout_title) }).click();
	await page.getByRole('button', { name: vi(m.signout_go) }).press('Enter');
	await expect(page.getByRole('status')).toContainText(vi(m.signin_left));
	await page.goto('/ban-lam-viec');
	await expect(page).toHaveURL(/\/dang-nhap/u);
	await context.close();
});

test('passwords are hidden, may be pasted, and are kept by managers', async ({ page }) => {
	await page.goto('/dang-nhap');
	const field = page.getByLabel(vi(m.signin_password), { exact: true });
	await expect(field).toHaveAttribute('type', 'password');
	await expect(field).toHaveAttribute('autocomplete', 'current-password');
	await expect(page.getByLabel(vi(m.signin_name))).toHaveAttribute('autocomplete', 'username');
});

test('a session that ends in the middle loses neither the file nor the place', async ({
	browser,
	baseURL
}) => {
	const origin = baseURL ?? '';
	const context = await browser.newContext({ locale: 'vi-VN' });
	const page = await context.newPage();
	await page.goto('/nop-bao-cao');
	await signIn(page, 'ra-vao');
	const buffer = Buffer.from('unit,received_online\n528,1\n');
	await page
		.locator('#file')
		.setInputFiles({ name: 'giua-chung.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(/\/nop-bao-cao\/[\w-]{24}$/u);
	const draft = new URL(page.url()).pathname;
	await context.clearCookies();
	const answer = await context.request.post(`${origin}${draft}?/choose`, {
		form: { form: 'tthc' },
		headers: { origin, accept: 'text/html' }
	});
	expect(answer.status()).toBe(401);
	expect(await answer.text()).toContain(vi(m.away_signed_out_why));
	await page.goto(draft);
	await signIn(page, 'ra-vao');
	await page.waitForURL(new RegExp(`${draft}$`, 'u'));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('giua-chung.csv');
	await context.close();
});

test.describe('signed in', () => {
	test.use({ storageState: stateOf('xem-trang') });

	test('every page has the way out, and says who is there', async ({ page }) => {
		for (const path of ['/', '/xep-hang/on-time-rate', '/ban-lam-viec', '/khong-co']) {
			await page.goto(path);
			const bar = page.getByRole('navigation', { name: vi(m.nav_staff) });
			await expect(
				bar.getByRole('link', { name: vi(m.nav_account, { name: 'xem-trang' }) })
			).toBeVisible();
			await expect(bar.getByRole('link', { name: vi(m.signout_title) })).toBeVisible();
		}
	});

	test('the account lists the open sessions', async ({ page }) => {
		await page.goto('/tai-khoan');
		const sessions = page.getByRole('region', { name: vi(m.session_list) });
		expect(await sessions.getByRole('row').count()).toBeGreaterThan(1);
	});

	test('a page of another duty says so, in the language of the address, with a number', async ({
		page
	}) => {
		const answer = await page.goto('/en/quan-tri');
		expect(answer?.status()).toBe(403);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(en(m.away_denied));
		await expect(page.locator('main')).toContainText(/: [\da-f]{8}\b/u);
	});
});
