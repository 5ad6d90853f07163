import { expect, test } from '@playwright/test';
import { shutsNobodyOut } from './axe.ts';
import { stateOf } from './people.ts';
import { like, m, vi } from './words.ts';

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';
const SENT = `Số liệu minh họa\nKỳ báo cáo: Tháng 9/2025\n${HEAD}\n21235,900,546,100,1546,1000,386,60,1446,100,0,100\n`;

test('an official withdraws a waiting report without JavaScript, and the reviewer sees it no more', async ({
	browser
}) => {
	const own = { javaScriptEnabled: false, locale: 'vi-VN', storageState: stateOf('xa-tu-nghia') };
	const official = await (await browser.newContext(own)).newPage();
	const review = { locale: 'vi-VN', storageState: stateOf('nguoi-duyet') };
	const reviewer = await (await browser.newContext(review)).newPage();

	await official.goto('/nop-bao-cao');
	const file = { name: 'thang-9.csv', mimeType: 'text/csv', buffer: Buffer.from(SENT) };
	await official.locator('#file').setInputFiles(file);
	await official.getByRole('button', { name: vi(m.upload_send) }).click();
	await official.getByRole('link', { name: vi(m.check_compare) }).click();
	await official.getByRole('checkbox').check();
	const confirm = official.getByRole('form', { name: vi(m.confirm_title) });
	await confirm.getByRole('textbox').fill('đã đối chiếu');
	await official.getByRole('button', { name: vi(m.confirm_send) }).click();
	const receipt = official.url();
	const id = receipt.slice(receipt.lastIndexOf('/') + 1);

	await reviewer.goto('/duyet');
	await expect(reviewer.locator(`a[href="/bao-cao/${id}"]`)).toBeVisible();
	const menu = reviewer.getByRole('navigation', { name: vi(m.nav_staff) });
	await expect(menu.getByRole('link', { name: like(m.menu_reports) })).toBeVisible();

	// axe needs the scripts of the page
	const seen = await (await browser.newContext({ ...own, javaScriptEnabled: true })).newPage();
	for (const path of ['/ban-lam-viec', `/bao-cao/${id}/rut`]) {
		await seen.goto(path);
		await shutsNobodyOut(seen);
	}

	await official.goto('/ban-lam-viec');
	await official.locator(`a[href="/bao-cao/${id}/rut"]`).click();
	// a browser lets a blank through that the server does not take for a reason
	await official.getByLabel(vi(m.review_withdraw_reason)).fill(' ');
	await official.getByRole('button', { name: vi(m.withdraw_go) }).click();
	await expect(official.getByRole('alert')).toBeVisible();
	await official.getByLabel(vi(m.review_withdraw_reason)).fill('nhầm kỳ báo cáo');
	await official.getByRole('button', { name: vi(m.withdraw_go) }).click();
	await expect(official).toHaveURL(`${receipt}?xong=rut-ve`);
	await expect(official.getByText(vi(m.withdraw_done))).toBeVisible();
	await expect(official.getByRole('heading', { name: vi(m.withdrawn_by_unit) })).toBeVisible();

	await reviewer.reload();
	await expect(reviewer.locator(`a[href="/bao-cao/${id}"]`)).toHaveCount(0);
	await official.goto(`${receipt}/rut`);
	await expect(official.getByText(vi(m.withdraw_decided_or_locked))).toBeVisible();
	for (const page of [official, reviewer, seen]) await page.context().close();
});

test.describe('the own unit in a ranking', () => {
	test.use({ storageState: stateOf('xa-tu-nghia') });

	test('is marked and stands in sight between its neighbours', async ({ page }) => {
		await page.goto('/ban-lam-viec');
		await page
			.getByRole('link', { name: vi(m.desk_ranking_own) })
			.first()
			.click();
		await expect(page).toHaveURL(/\/xep-hang\/.*#don-vi-21235$/u);
		const row = page.locator('tr:target');
		await expect(row).toContainText('Xã Tư Nghĩa');
		await expect(row).toBeInViewport();
		await shutsNobodyOut(page);
	});
});
