import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Expected {
	form: string;
	period: string;
	unit?: string;
	outcome: 'accepted' | 'refused';
	codes?: string[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/files');
const FILES: Record<string, Expected> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8')
);

async function send(page: Page, name: string, { form, period, unit }: Partial<Expected> = {}) {
	await page.goto('/nop-bao-cao');
	await page.getByLabel('Tệp báo cáo', { exact: true }).last().setInputFiles(join(FOLDER, name));
	if (form !== undefined) {
		await page.getByText('Biểu mẫu, kỳ, đơn vị: theo tệp').click();
		await page.getByLabel('Biểu mẫu', { exact: true }).selectOption(form);
		await page.getByLabel('Kỳ báo cáo').fill(period ?? '');
		await page.getByLabel('Đơn vị gửi').fill(unit ?? '');
	}
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await page.waitForURL(/\/nop-bao-cao\/[\w-]{24}$/u);
}

const codesOn = (page: Page): Promise<(string | null)[]> =>
	page
		.locator('section.error')
		.evaluateAll((groups) => groups.map((group) => group.getAttribute('data-code')));

test.describe('files as offices send them come out as they must', () => {
	for (const [name, expected] of Object.entries(FILES))
		test(`${name}: ${expected.outcome}`, async ({ page }) => {
			await send(page, name, expected);
			expect(new Set(await codesOn(page))).toEqual(new Set(expected.codes ?? []));
			const compare = page.getByRole('link', { name: 'Đối chiếu với số đang có hiệu lực' });
			await expect(compare).toHaveCount(expected.outcome === 'accepted' ? 1 : 0);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
		});
});

test('a fault stands in its cell, and its message leads there', async ({ page }) => {
	await send(page, 'identity-broken.csv', FILES['identity-broken.csv']);
	await page.getByRole('link', { name: /^Dòng 13, cột/u }).click();
	await expect(page).toHaveURL(/#dong-13$/u);
	await expect(page.locator('#dong-13 td.error')).toHaveCount(1);
	await page.getByRole('link', { name: 'Chỉ dòng có vấn đề' }).click();
	await expect(page.locator('tbody tr')).toHaveCount(1);
});

test('a wrong period is mended on the page, without sending the file again', async ({ page }) => {
	await send(page, 'period-differs-from-choice.csv', FILES['period-differs-from-choice.csv']);
	await expect(page.locator('[data-code="period/mismatch"]')).toBeVisible();
	await page.getByText('Sửa cách hiểu').click();
	await page.getByLabel('Kỳ báo cáo').fill('');
	await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
	await expect(page.locator('[data-code="period/mismatch"]')).toHaveCount(0);
});

test('no file, and a file that is too large, are told in words', async ({ page }) => {
	await page.goto('/nop-bao-cao');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await expect(page.getByRole('alert')).toContainText('Chưa chọn tệp nào');
	const buffer = Buffer.alloc(17 * 1_048_576, 'a');
	await page.locator('#file').setInputFiles({ name: 'lon.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await expect(page.getByRole('alert')).toContainText('“lon.csv” quá lớn (tối đa 16 MB)');
});

test('several files wait in a list, and can be deleted', async ({ page }) => {
	await page.goto('/nop-bao-cao');
	// names of their own: other tests send files in the same person's name at the same time
	const names = ['cho-1.csv', 'cho-2.csv'];
	const buffer = Buffer.from('unit,received_online\n528,1\n');
	await page
		.locator('#file')
		.setInputFiles(names.map((name) => ({ name, mimeType: 'text/csv', buffer })));
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await expect(page.getByRole('heading', { name: 'Tệp đang chờ bạn nộp' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'cho-1.csv' })).toBeVisible();
	await page.getByRole('button', { name: 'Xóa tệp cho-2.csv' }).click();
	await expect(page.getByRole('link', { name: 'cho-2.csv' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'cho-1.csv' })).toBeVisible();
});

test('shuts nobody out, and does not scroll sideways on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await send(page, 'lost-trailing-zeros.csv', FILES['lost-trailing-zeros.csv']);
	for (const path of ['/nop-bao-cao', page.url()])
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a file is sent, read and told about all the same', async ({ page }) => {
		await send(page, 'lost-trailing-zeros.csv');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('2 lỗi phải sửa');
		await expect(page.locator('td.error')).toHaveCount(2);
	});
});
