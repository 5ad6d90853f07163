import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { stateOf } from './people.ts';
import { like, m, vi } from './words.ts';

test.use({ storageState: stateOf('bien-nhan') });

/** A file of Huyện Tư Nghĩa without faults on a month of 2022. */
const file = (month: number, online = '12') => ({
	name: `thang-${month}.csv`,
	mimeType: 'text/csv',
	buffer: Buffer.from(
		[
			'Số liệu minh họa',
			`Kỳ báo cáo: Tháng ${month}/2022`,
			'Đơn vị;Tiếp nhận trực tuyến;Tiếp nhận trực tiếp;Từ kỳ trước;Giải quyết trước hạn;Giải quyết đúng hạn;Giải quyết quá hạn;Đang giải quyết trong hạn;Đang giải quyết quá hạn',
			`Huyện Tư Nghĩa;${online};11;0;10;12;1;0;0`
		].join('\r\n')
	)
});

async function upload(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
	await page.goto('/nop-bao-cao');
	await page.locator('#file').setInputFiles(files);
	await page.locator('summary').first().click();
	await page.locator('[name=form]').selectOption('tthc');
	await page.locator('[name=unit]').fill('528');
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(/\/nop-bao-cao#cho-nop$/u);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('files without errors are listed and submitted together, each with its receipt', async ({
		page
	}) => {
		await upload(page, [file(3), file(4), file(5, '-12')]);
		const boxes = page.getByRole('checkbox');
		await expect(boxes).toHaveCount(2);
		await page.getByRole('button', { name: vi(m.drafts_submit_clean) }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			vi(m.batch_title, { count: '2' })
		);
		for (const month of [3, 4]) {
			const row = page.getByRole('listitem').filter({ hasText: `thang-${month}.csv` });
			await expect(row).toContainText(`Tháng ${month}/2022`);
			await expect(row).toContainText('Huyện Tư Nghĩa');
		}
		await page.getByRole('button', { name: like(m.batch_confirm) }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			vi(m.batch_done, { count: '2', all: '2' })
		);
		const receipts = page.getByRole('link', { name: vi(m.batch_receipt) });
		await expect(receipts).toHaveCount(2);
		await receipts.first().click();
		await expect(page).toHaveURL(/\/bao-cao\/[\da-f-]{36}$/u);
		await looksSignableOnPaper(page);
		await page.goto('/nop-bao-cao');
		await expect(page.getByRole('link', { name: 'thang-5.csv' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'thang-3.csv' })).toHaveCount(0);
		await hasHistory(page);
	});
});

/** Figures, QR code and lines to sign, and no forms. */
async function looksSignableOnPaper(page: Page): Promise<void> {
	await expect(page.getByText('Họ tên bien-nhan').first()).toBeVisible();
	const signature = page.getByText(vi(m.receipt_sign_head));
	await expect(signature).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(signature).toBeVisible();
	await expect(page.getByRole('table', { name: like(m.receipt_figures) })).toBeVisible();
	await expect(page.getByRole('img', { name: vi(m.receipt_qr) })).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await page.emulateMedia({ media: 'screen' });
}

/** The history is a workbook that no cache keeps. */
async function hasHistory(page: Page): Promise<void> {
	const started = page.waitForEvent('download');
	await page.getByRole('link', { name: vi(m.history_link) }).click();
	const download = await started;
	expect(download.suggestedFilename()).toBe('bao-cao-da-nop.xlsx');
	expect(
		readFileSync(await download.path())
			.subarray(0, 2)
			.toString()
	).toBe('PK');
	const answer = await page.request.get('/nop-bao-cao/da-nop.xlsx');
	expect(answer.headers()['cache-control']).toBe('no-store');
}
