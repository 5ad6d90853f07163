import { expect, test, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasContrastByNight, shutsNobodyOut } from './axe.ts';
import { ownFolder } from './own-folder.ts';
import { stateOf } from './people.ts';
import { like, m, vi } from './words.ts';

test.use({ storageState: stateOf('tai-len') });

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
	await page
		.getByLabel(vi(m.upload_files), { exact: true })
		.last()
		.setInputFiles(join(FOLDER, name));
	if (form !== undefined) {
		await page.getByText(vi(m.upload_settings)).click();
		await page.getByLabel(vi(m.upload_form), { exact: true }).selectOption(form);
		await page.getByLabel(vi(m.upload_period)).fill(period ?? '');
		await page.getByLabel(vi(m.upload_unit)).fill(unit ?? '');
	}
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(DRAFT);
}

const TOO_LARGE = vi(m.upload_too_large, { name: 'lon.csv', size: 16 });
const folder = ownFolder();

/** A file that is one MiB over the limit. */
function tooLarge(): string {
	const path = join(folder(), 'lon.csv');
	writeFileSync(path, 'a'.repeat(17 * 1_048_576));
	return path;
}

const DRAFT = /\/nop-bao-cao\/[\w-]{24}$/u;

/** Presses Tab until it is there; fails where it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
	const target = page.locator(selector).first();
	for (let presses = 0; presses < 60; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
}

test('a fault stands in its cell, and its message leads there', async ({ page }) => {
	await send(page, 'identity-broken.csv', FILES['identity-broken.csv']);
	const faults = page.locator('section.error');
	await faults
		.getByRole('link', { name: new RegExp(`^${vi(m.check_preview_cell)} [A-Z]+13$`, 'u') })
		.click();
	await expect(page).toHaveURL(/#o-[A-Z]+13$/u);
	const cell = page.locator('#dong-13 td.error');
	await expect(cell).toHaveCount(1);
	await expect(cell).toBeInViewport();
	// and back from the cell to the message
	await cell.getByRole('link').click();
	await expect(page).toHaveURL(/#muc-\d+$/u);
	await expect(faults.first()).toBeInViewport();
	await page.getByRole('link', { name: vi(m.check_preview_only) }).click();
	await expect(page.locator('tbody tr')).toHaveCount(1);
});

test('a fault far down a long file leads to its page of the table', async ({ page }) => {
	const head = readFileSync(join(FOLDER, 'canonical-keys-comma.csv'), 'utf8').split('\n')[0] ?? '';
	const rows = Array.from({ length: 400 }, (_, index) => {
		const cells = head.split(',').map((key) => (key === 'unit' ? `Xã Không Có ${index}` : '-3'));
		return cells.join(',');
	});
	const buffer = Buffer.from([head, ...rows].join('\n'));
	await page.goto('/nop-bao-cao');
	await page.locator('#file').setInputFiles({ name: 'dai.csv', mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(DRAFT);
	await expect(page.getByText(vi(m.check_listed))).toBeVisible();
	const units = page.locator('section[data-code="unit/unknown"]');
	await units.getByText(like(m.check_more)).click();
	await units
		.getByRole('link', { name: new RegExp(`^${vi(m.check_preview_cell)} [A-Z]+350$`, 'u') })
		.click();
	await expect(page).toHaveURL(/\?dong=350#o-[A-Z]+350$/u);
	await expect(page.locator('#dong-350')).toBeInViewport();
	await page.goBack();
	await expect(page.locator('#dong-350')).toHaveCount(0);
});

test('by keyboard alone a file is sent, its fault found and its column explained', async ({
	page
}) => {
	const text =
		'Kỳ báo cáo: Quý I/2023\nĐơn vị;outgoing_secret;outgoing_signed;Gửi đi tất cả\nHuyện Tư Nghĩa;1;2;12\n';
	await page.goto('/nop-bao-cao');
	await tabTo(page, '#file');
	// the window in which a file is picked is the browser's own
	const file = { name: 'phim.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
	await page.locator('#file').setInputFiles(file);
	await tabTo(page, 'summary');
	await page.keyboard.press('Enter');
	await tabTo(page, '#form');
	await page.keyboard.press('G');
	await expect(page.locator('#form')).toHaveValue('vanban');
	await tabTo(page, 'form[action="?/send"] button');
	await page.keyboard.press('Enter');
	await page.waitForURL(DRAFT);
	const meaning = page.getByLabel(vi(m.check_meaning, { header: 'Gửi đi tất cả' }));
	await tabTo(page, 'select[name=meaning]');
	await page.keyboard.press('T');
	await expect(meaning).toHaveValue('outgoing_total');
	await tabTo(page, 'form[action="?/choose"] button');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		vi(m.check_clean, { name: 'phim.csv' })
	);
	await tabTo(page, '.scroll');
	await expect(page.getByRole('region', { name: vi(m.check_preview) })).toBeFocused();
});

test('a file let go beside the zone does not open in place of the page', async ({ page }) => {
	await page.goto('/nop-bao-cao');
	const transfer = await page.evaluateHandle(() => {
		const held = new DataTransfer();
		held.items.add(new File(['unit,received_online\n528,1\n'], 'keo-tha.csv'));
		return held;
	});
	const isPrevented = () =>
		page.evaluate((dataTransfer) => {
			const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
			return !document.querySelector('h1')?.dispatchEvent(drop);
		}, transfer);
	// from the moment on at which the page's own script runs
	await expect.poll(isPrevented).toBe(true);
	await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(DRAFT);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('keo-tha.csv');
});

test('a wrong period is mended on the page, without sending the file again', async ({ page }) => {
	await send(page, 'period-differs-from-choice.csv', FILES['period-differs-from-choice.csv']);
	await expect(page.locator('[data-code="period/mismatch"]')).toBeVisible();
	await page.getByText(vi(m.check_correct)).click();
	await page.getByLabel(vi(m.upload_period)).fill('');
	await page.getByRole('button', { name: vi(m.check_again) }).click();
	await expect(page.locator('[data-code="period/mismatch"]')).toHaveCount(0);
});

test('no file, and a file that is too large, are told in words', async ({ page }) => {
	await page.goto('/nop-bao-cao');
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await expect(page.getByRole('alert')).toContainText(vi(m.upload_none));
	await page.locator('#file').setInputFiles(tooLarge());
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await expect(page.getByRole('alert')).toContainText(TOO_LARGE);
});

test('several files wait in a list, and can be deleted', async ({ page }) => {
	await page.goto('/nop-bao-cao');
	// names of their own: other tests send files in the same person's name at the same time
	const names = ['cho-1.csv', 'cho-2.csv'];
	const buffer = Buffer.from('unit,received_online\n528,1\n');
	await page
		.locator('#file')
		.setInputFiles(names.map((name) => ({ name, mimeType: 'text/csv', buffer })));
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await expect(page.getByRole('heading', { name: vi(m.drafts_title) })).toBeVisible();
	await expect(page.getByRole('link', { name: 'cho-1.csv' })).toBeVisible();
	const first = page.getByRole('listitem').filter({ hasText: 'cho-1.csv' });
	await expect(first).toContainText(
		new RegExp(`${like(m.drafts_errors).source}.*${vi(m.draft_sent)}`, 'su')
	);
	await page.getByRole('button', { name: vi(m.draft_drop_named, { name: 'cho-2.csv' }) }).click();
	await expect(page.getByRole('link', { name: 'cho-2.csv' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'cho-1.csv' })).toBeVisible();
});

test('shuts nobody out, and does not scroll sideways on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await send(page, 'lost-trailing-zeros.csv', FILES['lost-trailing-zeros.csv']);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await shutsNobodyOut(page);
	await hasContrastByNight(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a file is sent, read and told about all the same', async ({ page }) => {
		await send(page, 'lost-trailing-zeros.csv');
		await expect(page.getByRole('heading', { level: 1 })).toContainText(
			vi(m.check_errors, { errors: 2, name: 'lost-trailing-zeros.csv' })
		);
		await expect(page.locator('td.error')).toHaveCount(2);
	});

	test('too much at once is told in words', async ({ page }) => {
		await page.goto('/nop-bao-cao');
		await page.locator('#file').setInputFiles(tooLarge());
		await page.getByRole('button', { name: vi(m.upload_send) }).click();
		await expect(page.getByRole('alert')).toContainText(TOO_LARGE);
	});
});

test('a due report carries its form, period and unit, and the file is checked against them', async ({
	page
}) => {
	await page.goto('/nop-bao-cao?form=tthc&period=2023-Q1');
	await expect(page.getByText(vi(m.upload_settings_chosen))).toBeVisible();
	await expect(page.getByLabel(vi(m.upload_form), { exact: true })).toHaveValue('tthc');
	await expect(page.getByLabel(vi(m.upload_period))).toHaveValue('Quý I/2023');
	await page
		.getByLabel(vi(m.upload_files), { exact: true })
		.last()
		.setInputFiles(join(FOLDER, 'period-differs-from-choice.csv'));
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(DRAFT);
	await expect(page.getByRole('main')).toContainText('Quý I/2023');
});
