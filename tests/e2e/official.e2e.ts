import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REMARKS_HEADER } from '../../src/lib/core/ingest/table/remarks-header.ts';
import { shutsNobodyOut } from './axe.ts';
import { stateOf } from './people.ts';
import { either, like, m, vi } from './words.ts';
import { removeFolder } from '../remove-folder.ts';

test.use({ storageState: stateOf('can-bo') });

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

/** Three faults: a fraction, a negative figure, a name that nobody bears. */
const FAULTY = [
	'Số liệu minh họa',
	'Kỳ báo cáo: Quý II/2023',
	'Đơn vị;Tiếp nhận trực tuyến;Tiếp nhận trực tiếp;Từ kỳ trước;Giải quyết trước hạn;Giải quyết đúng hạn;Giải quyết quá hạn;Đang giải quyết trong hạn;Đang giải quyết quá hạn',
	'Huyện Tư Nghĩa;12,5;10;0;10;12;0;0;0',
	'Huyện Mộ Đức;20;-10;0;10;20;0;0;0',
	'Huyện Không Có;20;10;0;10;20;0;0;0'
].join('\r\n');
const MENDED: [string, string][] = [
	['12,5', '12'],
	['-10', '10'],
	['Huyện Không Có', 'Huyện Nghĩa Hành']
];

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
	await page.goto('/nop-bao-cao');
	await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(/\/nop-bao-cao\/[\w-]{24}$/u);
}

/** Opens the returned file in LibreOffice and saves it as LibreOffice does; as it is without one. */
function throughOffice(csv: string): Buffer {
	if (OFFICE === undefined) return Buffer.from(csv);
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-office-'));
	try {
		const path = join(folder, 'sua.csv');
		writeFileSync(path, csv);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		// `;`, quotes, UTF-8 (76), every column as text (2) so that nothing is guessed
		const text = Array.from({ length: 10 }, (_, index) => `${index + 1}/2`).join('/');
		const filter = `59,34,76,1,${text}`;
		execFileSync(
			OFFICE,
			[
				profile,
				'--headless',
				`--infilter=Text - txt - csv (StarCalc):${filter}`,
				'--convert-to',
				'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true',
				'--outdir',
				join(folder, 'saved'),
				path
			],
			{ stdio: 'ignore' }
		);
		return readFileSync(join(folder, 'saved', 'sua.csv'));
	} finally {
		removeFolder(folder);
	}
}

const confirmForm = (page: Page) => page.getByRole('form', { name: vi(m.confirm_title) });

test('an official mends a file with three faults and hands it in', async ({ page }, info) => {
	if (OFFICE === undefined)
		info.annotations.push({ type: 'note', description: 'LibreOffice is absent: saved as it is' });

	await send(page, 'quy-2.csv', Buffer.from(FAULTY));
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		vi(m.check_errors, { errors: 3, name: 'quy-2.csv' })
	);
	const codes = await page
		.locator('section.error')
		.evaluateAll((groups) => groups.map((group) => group.getAttribute('data-code')));
	expect(codes.toSorted()).toEqual(['number/fraction-in-count', 'number/negative', 'unit/unknown']);

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: vi(m.check_remarks) }).click();
	const returned = await download;
	expect(returned.suggestedFilename()).toBe('quy-2-nhan-xet.csv');
	let csv = readFileSync(await returned.path(), 'utf8');
	expect(csv).toContain(`;${REMARKS_HEADER}`);
	for (const [wrong, right] of MENDED) csv = csv.replace(wrong, right);
	const mended = throughOffice(csv);

	await send(page, returned.suggestedFilename(), mended);
	await expect(page.locator('section.error')).toHaveCount(0);
	await page.getByRole('link', { name: vi(m.check_compare) }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		either(like(m.compare_title_changed), like(m.compare_title_new))
	);
	await expect(page.getByRole('row', { name: /Huyện Tư Nghĩa.*Tỷ lệ/u }).first()).toBeVisible();
	await shutsNobodyOut(page);

	const tick = page.getByRole('checkbox');
	if ((await tick.count()) > 0) await tick.check();
	await confirmForm(page).getByRole('textbox').fill('Các huyện khác gửi riêng');
	await page.getByRole('button', { name: vi(m.confirm_send) }).click();
	await page.waitForURL(/\/bao-cao\/[\da-f-]{36}$/u);
	const sha256 = createHash('sha256').update(mended).digest('hex');
	await expect(page.getByText(vi(m.status_submitted)).first()).toBeVisible();
	await expect(page.getByText(sha256, { exact: true })).toBeVisible();
	const receipt = page.url();
	await page.goBack();
	await expect(page).toHaveURL(receipt);

	await page.getByRole('link', { name: new RegExp(`/receipts/${sha256}$`, 'u') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi(m.receipt_of_bytes));
	await expect(page.getByText('Quý II/2023')).toBeVisible();
});

test('warnings ask for a tick and a note, also where no script asks first', async ({ browser }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'vi-VN',
		storageState: stateOf('can-bo')
	});
	const page = await context.newPage();
	const strange = FAULTY.replace('12,5', '12').replace('-10', '10').replace('Không Có', 'Sơn Hà');
	const bytes = strange
		.split('\r\n')
		.map((line, index) => (index < 2 ? line : `${line};${index === 2 ? 'cột lạ' : 'x'}`));
	await send(page, 'canh-bao.csv', Buffer.from(bytes.join('\r\n')));
	await page.goto(`${page.url()}/doi-chieu`);
	const url = page.url();
	const cut = await page.locator('input[name=cut]').getAttribute('value');
	for (const [form, message] of [
		[{ cut: cut ?? '' }, vi(m.confirm_needs_tick)],
		[{ cut: cut ?? '', seen: 'yes' }, vi(m.confirm_needs_note)],
		[{ cut: '0', seen: 'yes', note: 'x' }, vi(m.compare_stale)]
	] as const) {
		const headers = { origin: new URL(url).origin };
		const answer = await context.request.post(`${url}?/confirm`, { form: { ...form }, headers });
		expect(await answer.text()).toContain(message);
	}
	// pressed twice: the second one leads to the receipt of the first
	const form = { cut: cut ?? '', seen: 'yes', note: 'đã hỏi lại' };
	const press = () =>
		context.request.post(`${url}?/confirm`, {
			form,
			headers: { origin: new URL(url).origin, accept: 'text/html' },
			maxRedirects: 0
		});
	const [first, second] = [await press(), await press()];
	expect([first.status(), second.status()]).toEqual([303, 303]);
	expect(first.headers()['location']).toMatch(/\/bao-cao\//u);
	expect(second.headers()['location']).toBe(first.headers()['location']);
	await context.close();
});
