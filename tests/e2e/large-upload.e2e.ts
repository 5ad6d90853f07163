import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './own-folder.ts';
import { stateOf } from './people.ts';
import { like, m, vi } from './words.ts';

test.use({ storageState: stateOf('tep-lon') });

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total\n';
const DRAFT = /\/nop-bao-cao\/[\w-]{24}$/u;
/** Timeout for uploading and reading a large file on a busy machine. */
const PATIENT = { timeout: 240_000 };
test.describe.configure({ timeout: 600_000 });
const BLANK = ',,,,,,,,,,,\n';

const folder = ownFolder();

/** One row of figures, and rows as a sheet saves them that somebody formatted to its end. */
function largeFile(resolved: number, mebibytes: number): string {
	const path = join(folder(), 'lon.csv');
	const row = `528,${resolved},0,0,${resolved},0,${resolved},0,${resolved},0,0,0\n`;
	writeFileSync(path, HEAD + row + BLANK.repeat((mebibytes * 1_048_576) / BLANK.length));
	return path;
}

async function send(page: Page, path: string): Promise<void> {
	await page.goto('/nop-bao-cao');
	await page.getByLabel(vi(m.upload_files), { exact: true }).last().setInputFiles(path);
	await page.getByText(vi(m.upload_settings)).click();
	await page.getByLabel(vi(m.upload_form), { exact: true }).selectOption('tthc');
	await page.getByLabel(vi(m.upload_period)).fill('2022-Q1');
	await page.getByLabel(vi(m.upload_unit)).fill('528');
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
}

const reading = (page: Page) => page.getByRole('heading', { name: vi(m.reading_title) });
const result = (page: Page) => page.getByRole('heading', { level: 1, name: 'lon.csv' });

test('while a large file is read its page says how far, others are served, and then it is handed in', async ({
	page,
	request
}) => {
	await send(page, largeFile(41, 5));
	await expect(reading(page)).toBeVisible(PATIENT);
	await expect(page).toHaveURL(DRAFT);
	await expect(page.getByRole('progressbar', { name: like(m.reading_share) })).toBeVisible();
	const other = await request.get('/healthz');
	expect(other.status()).toBe(200);
	await expect(result(page)).toBeVisible(PATIENT);
	await page.getByRole('link', { name: vi(m.check_compare) }).click();
	await page.getByRole('button', { name: vi(m.confirm_send) }).click();
	await page.waitForURL(/\/bao-cao\//u);
	await expect(page.locator('main')).toContainText('lon.csv');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page asks again by itself until a large file is read', async ({ page }) => {
		await send(page, largeFile(43, 3));
		await expect(reading(page)).toBeVisible(PATIENT);
		await expect(result(page)).toBeVisible(PATIENT);
	});
});
