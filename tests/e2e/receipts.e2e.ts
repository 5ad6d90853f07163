import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasContrastByNight, shutsNobodyOut } from './axe.ts';
import { m, vi } from './words.ts';

/** A file of the demo data, which was received as it is. */
const RECEIVED = 'data/samples/tthc/tthc-2025-09-51-minh-hoa.csv';
const bytes = readFileSync(RECEIVED);
const sha256 = createHash('sha256').update(bytes).digest('hex');

const answer = (page: Page) =>
	expect(page.getByRole('heading', { level: 1 })).toHaveText(vi(m.receipt_of_bytes));

for (const width of [1440, 390])
	test.describe(`on a screen ${width} px wide`, () => {
		test.use({ viewport: { width, height: 900 } });

		test('a chosen file is checked in the browser, and only its hash is sent', async ({ page }) => {
			await page.goto('/receipts');
			await shutsNobodyOut(page);
			await hasContrastByNight(page);
			const sent: (string | null)[] = [];
			page.on('request', (request) => sent.push(request.postData()));
			await page.getByLabel(vi(m.lookup_file), { exact: true }).last().setInputFiles(RECEIVED);
			await page.waitForURL(`**/receipts/${sha256}`);
			await answer(page);
			expect(sent.filter((body) => body !== null)).toEqual([]);
			await page.getByRole('link', { name: vi(m.lookup_another) }).click();
			await expect(page).toHaveURL(/\/receipts$/u);
		});
	});

test('a dropped file is checked, two at once are not', async ({ page }) => {
	await page.goto('/receipts');
	const zone = page.getByRole('group', { name: vi(m.lookup_file) });
	await expect(zone).toBeVisible();
	const drop = async (count: number): Promise<void> => {
		const dataTransfer = await page.evaluateHandle(
			({ text, count }) => {
				const transfer = new DataTransfer();
				for (let at = 0; at < count; at += 1) transfer.items.add(new File([text], `tep-${at}.csv`));
				return transfer;
			},
			{ text: bytes.toString('utf8'), count }
		);
		await zone.dispatchEvent('drop', { dataTransfer });
	};
	await drop(2);
	await expect(page.getByRole('alert')).toHaveText(vi(m.lookup_several));
	await drop(1);
	await page.waitForURL(`**/receipts/${sha256}`);
	await answer(page);
});

test('an empty file and one that is too large say so and stay', async ({ page }) => {
	await page.goto('/receipts');
	const field = page.getByLabel(vi(m.lookup_file), { exact: true }).last();
	const choose = (name: string, size: number) =>
		field.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.alloc(size) });
	await choose('rong.csv', 0);
	await expect(page.getByRole('alert')).toHaveText(vi(m.lookup_empty));
	await choose('lon.csv', 17 * 1_048_576);
	await expect(page.getByRole('alert')).toHaveText(vi(m.lookup_too_large, { size: 16 }));
	await expect(page).toHaveURL(/\/receipts$/u);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a typed SHA-256 leads to the answer, anything else is refused', async ({ page }) => {
		await page.goto('/receipts');
		await expect(page.locator('input[type=file]')).toHaveCount(0);
		await expect(page.getByText(/certutil -hashfile/u)).toBeVisible();
		const field = page.getByLabel(vi(m.lookup_hash));
		await field.fill('khong phai');
		await page.getByRole('button', { name: vi(m.lookup_send) }).click();
		await expect(page.getByRole('alert')).toHaveText(vi(m.lookup_not_a_hash));
		await expect(field).toHaveValue('khong phai');
		await field.fill(sha256.toUpperCase());
		await page.getByRole('button', { name: vi(m.lookup_send) }).click();
		await expect(page).toHaveURL(new RegExp(`/receipts/${sha256}$`, 'u'));
		await answer(page);
	});
});
