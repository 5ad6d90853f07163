import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateOf } from './people.ts';

test.use({ storageState: stateOf('tep-lon') });

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total\n';
const DRAFT = /\/nop-bao-cao\/[\w-]{24}$/u;
/** On a busy machine 15 MiB take their time to go and to be read. */
const PATIENT = { timeout: 60_000 };
const BLANK = ',,,,,,,,,,,\n';

// The folder of a test's results bears the project's Vietnamese name, which a browser that is started
// without a locale cannot read from.
let folder = '';
test.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'large-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** One row of figures, and 15 MiB of rows as a sheet saves them that somebody formatted to its end. */
function largeFile(resolved: number): string {
	const path = join(folder, 'lon.csv');
	const row = `528,${resolved},0,0,${resolved},0,${resolved},0,${resolved},0,0,0\n`;
	writeFileSync(path, HEAD + row + BLANK.repeat(1_300_000));
	return path;
}

async function send(page: Page, path: string): Promise<void> {
	await page.goto('/nop-bao-cao');
	await page.getByLabel('Tệp báo cáo', { exact: true }).last().setInputFiles(path);
	await page.getByText('Biểu mẫu, kỳ, đơn vị: theo tệp').click();
	await page.getByLabel('Biểu mẫu', { exact: true }).selectOption('tthc');
	await page.getByLabel('Kỳ báo cáo').fill('2022-Q1');
	await page.getByLabel('Đơn vị gửi').fill('528');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
}

const reading = (page: Page) => page.getByRole('heading', { name: 'Đang đọc và kiểm tra tệp' });
const result = (page: Page) => page.getByRole('heading', { level: 1, name: 'lon.csv' });

test('while a large file is read its page says how far, others are served, and then it is handed in', async ({
	page,
	request
}) => {
	await send(page, largeFile(41));
	await expect(reading(page)).toBeVisible(PATIENT);
	await expect(page).toHaveURL(DRAFT);
	await expect(page.getByRole('progressbar', { name: /^Đã đọc \d+ %$/u })).toBeVisible();
	const other = await request.get('/healthz');
	expect(other.status()).toBe(200);
	await expect(result(page)).toBeVisible(PATIENT);
	await page.getByRole('link', { name: 'Đối chiếu với số đang có hiệu lực' }).click();
	await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
	await page.waitForURL(/\/bao-cao\//u);
	await expect(page.locator('main')).toContainText('lon.csv');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page asks again by itself until a large file is read', async ({ page }) => {
		await send(page, largeFile(43));
		await expect(reading(page)).toBeVisible(PATIENT);
		await expect(result(page)).toBeVisible(PATIENT);
	});
});
