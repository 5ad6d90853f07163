import { expect, test, type Browser, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PASSWORD } from '../people/wanted.ts';
import { totp } from '../totp.ts';
import { m, vi } from './words.ts';

/*
 * Three people on an installation in which nobody was before: an administrator who came by the command
 * line's link and invites the others, an official of Xã Tư Nghĩa, and a reviewer of the province.
 */

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';
const PUBLIC = '/xep-hang/on-time-rate?level=commune&period=2025-09&parent=51';

/**
 * Report of 1,446 dossiers with a number of late ones; its carried-over figure differs from the
 * month before.
 */
const report = (late: number): Buffer =>
	Buffer.from(
		`Số liệu minh họa\nKỳ báo cáo: Tháng 9/2025\n${HEAD}\n` +
			`21235,900,546,100,1546,1000,${446 - late},${late},1446,100,0,100\n`
	);

const counts = (page: Page) => page.getByRole('row', { name: /Xã Tư Nghĩa/u }).getByRole('cell');

async function newPage(browser: Browser): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
	page.setDefaultTimeout(60_000);
	return page;
}

/** Follows a one-time link, sets the password and signs in with it. */
async function open(page: Page, link: string, name: string): Promise<void> {
	await page.goto(new URL(link).pathname);
	await page.getByLabel(vi(m.invite_password)).fill(PASSWORD);
	await page.getByLabel(vi(m.invite_again)).fill(PASSWORD);
	await page.getByRole('button', { name: vi(m.invite_go) }).click();
	await page.getByLabel(vi(m.signin_name)).fill(name);
	await page.getByLabel(vi(m.signin_password), { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: vi(m.signin_go) }).click();
	await page.waitForURL(/\/ban-lam-viec|\/tai-khoan\/xac-thuc/u);
}

/** People of the province set up a second factor before anything else opens. */
async function setUpSecondFactor(page: Page): Promise<void> {
	await expect(page).toHaveURL(/\/tai-khoan\/xac-thuc$/u);
	await page.getByLabel(vi(m.account_current)).fill(PASSWORD);
	await page.getByRole('button', { name: vi(m.factor_begin) }).click();
	const secret = (await page.locator('.secret code').textContent()) ?? '';
	await page.locator('#code').fill(totp(secret));
	await page.getByRole('button', { name: vi(m.factor_confirm) }).click();
	await expect(page.getByRole('status')).toContainText(vi(m.factor_done));
}

/** The administrator invites somebody; gives the link that is shown this once. */
async function invite(page: Page, name: string, role: string, unit: string): Promise<string> {
	await page.goto('/quan-tri/nguoi-dung');
	const form = page.getByRole('form', { name: vi(m.people_invite) });
	await form.getByLabel(vi(m.signin_name)).fill(name);
	await form.getByLabel(vi(m.account_full_name)).fill(`Họ tên ${name}`);
	await form.getByLabel(vi(m.account_role)).selectOption(role);
	await form.getByLabel(vi(m.account_unit)).fill(unit);
	await form.getByRole('button').click();
	const link = await page.locator('input[aria-labelledby="shown-once"]').inputValue();
	expect(link).toMatch(/\/moi\/[\w-]+$/u);
	return link;
}

/** Sends a file, and hands it in with a note to its warnings. */
async function handIn(page: Page, name: string, buffer: Buffer, note: string): Promise<void> {
	await page.goto('/nop-bao-cao');
	await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(/\/nop-bao-cao\/[\w-]{24}$/u);
	await page.getByRole('link', { name: vi(m.check_compare) }).click();
	await page.getByRole('checkbox').check();
	const form = page.getByRole('form', { name: vi(m.confirm_title) });
	await form.getByRole('textbox').fill(note);
	await page.getByRole('button', { name: vi(m.confirm_send) }).click();
	await page.waitForURL(/\/bao-cao\/[\da-f-]{36}$/u);
}

test('from an empty list of people to a corrected figure on the public page', async ({
	browser,
	baseURL
}) => {
	test.setTimeout(300_000);
	const [admin, official, reviewer, reader] = [
		await newPage(browser),
		await newPage(browser),
		await newPage(browser),
		await newPage(browser)
	];

	await test.step('the command line makes an administrator, who must set up a second factor', async () => {
		const env = {
			...process.env,
			DATABASE_PATH: join(process.env['E2E_FOLDER'] ?? '', 'people.sqlite'),
			ORIGIN: baseURL ?? ''
		};
		const args = ['bin/thuoc-so.js', 'user', 'add', 'truong-phong', '--role', 'admin'];
		const said = String(execFileSync(process.execPath, args, { env }));
		await open(admin, /https?:\S+\/moi\/\S+/u.exec(said)?.[0] ?? '', 'truong-phong');
		await admin.goto('/quan-tri');
		await setUpSecondFactor(admin);
	});

	await test.step('the administrator invites an official and a reviewer', async () => {
		const first = await invite(admin, 'xa-tu-nghia', 'reporter', '21235');
		await open(official, first, 'xa-tu-nghia');
		const second = await invite(admin, 'phong-cds', 'reviewer', '');
		await open(reviewer, second, 'phong-cds');
		await setUpSecondFactor(reviewer);
	});

	await test.step('the official hands in with a warning and a note', async () => {
		await expect(official.getByRole('heading', { level: 1 })).toBeVisible();
		await handIn(official, 'thang-9.csv', report(60), 'kỳ trước chốt sai số chuyển kỳ');
		await expect(official.locator('main')).toContainText(vi(m.status_submitted));
	});

	await test.step('the reviewer sees warning, note and effect, and returns it with a reason', async () => {
		await reviewer.goto('/duyet');
		await reviewer.getByRole('link', { name: /Xã Tư Nghĩa/u }).click();
		await expect(reviewer.locator('main')).toContainText('kỳ trước chốt sai số chuyển kỳ');
		await expect(reviewer.getByRole('row', { name: /Xã Tư Nghĩa.*Tỷ lệ/u }).first()).toBeVisible();
		await reviewer
			.getByLabel(vi(m.review_return_reason))
			.fill('60 hồ sơ quá hạn: xem lại biểu một cửa');
		await reviewer.getByRole('button', { name: vi(m.review_return) }).click();
		await expect(reviewer.locator('main')).toContainText('60 hồ sơ quá hạn');
	});

	await test.step('the official finds the reason on the desk, answers, and corrects', async () => {
		await official.goto('/ban-lam-viec');
		await expect(official.locator('main')).toContainText('60 hồ sơ quá hạn: xem lại biểu một cửa');
		await handIn(official, 'thang-9-sua.csv', report(6), 'đã đối chiếu với một cửa: 6 hồ sơ');
	});

	await test.step('nothing of it is public yet', async () => {
		await reader.goto(PUBLIC);
		await expect(counts(reader).filter({ hasText: '/' }).first()).toHaveText('1.405 / 1.446');
	});

	await test.step('the reviewer approves and publishes', async () => {
		await reviewer.goto('/duyet');
		await reviewer.getByRole('link', { name: /Xã Tư Nghĩa/u }).click();
		await reviewer.getByRole('button', { name: vi(m.review_approve) }).click();
		await expect(reviewer.getByRole('status').first()).toBeVisible();
		await reviewer.goto('/cong-bo');
		await reviewer.getByLabel(vi(m.publish_note)).fill('Đính chính Xã Tư Nghĩa tháng 9/2025');
		await reviewer.getByRole('button', { name: vi(m.publish_go), exact: true }).click();
		await reviewer.waitForURL(/\/dot-cong-bo\/\d+$/u);
		await expect(reviewer.locator('main')).toContainText('Xã Tư Nghĩa');
	});

	await test.step('the public page has changed, and the log tells who did what', async () => {
		await reader.goto(PUBLIC);
		await expect(counts(reader).filter({ hasText: '/' }).first()).toHaveText('1.440 / 1.446');
		await admin.goto('/quan-tri/nhat-ky');
		const log = admin.locator('main');
		for (const name of ['xa-tu-nghia', 'phong-cds', 'truong-phong'])
			await expect(log).toContainText(name);
		await expect(log).toContainText('60 hồ sơ quá hạn');
	});
});
