import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { shutsNobodyOut } from './axe.ts';
import { stateOf } from './people.ts';
import { like, m, vi } from './words.ts';

test.use({ storageState: stateOf('xa-tra-lai') });

const TEMPLATE = '/bieu-mau/vanban.xlsx?period=2025-08&unit=21235';
const NAME = 'van-ban-thang-8.xlsx';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Figures of the row of the unit, by the header of their column. */
type Figures = Record<string, string | number>;

const RIGHT = {
	'Tổng số văn bản đi': 120,
	'Văn bản mật': 2,
	'Văn bản đi điện tử': 110,
	'Văn bản điện tử gửi song song bản giấy': 4,
	'Văn bản đi điện tử đã ký số': 100,
	'Tổng số văn bản đến': 300,
	'Văn bản đến điện tử': 290
} satisfies Figures;
/** A fraction, a number below 0, and a part that is larger than its whole. */
const FAULTY: Figures = {
	...RIGHT,
	'Tổng số văn bản đi': '120,5',
	'Văn bản mật': -2,
	'Văn bản đến điện tử': 390
};

/** Writes figures into the row of the unit, as somebody does who opens the workbook. */
async function filled(bytes: Uint8Array, figures: Figures): Promise<Buffer> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(new Uint8Array(bytes).buffer);
	const [sheet] = workbook.worksheets;
	if (!sheet) throw new Error('no sheet');
	let header = 0;
	sheet.eachRow((row, number) => {
		if (row.getCell(1).text === 'Mã đơn vị') header = number;
	});
	const texts = sheet.getRow(header).values;
	const columns = Array.isArray(texts) ? texts.map(String) : [];
	for (const [name, figure] of Object.entries(figures))
		sheet.getRow(header + 1).getCell(columns.indexOf(name)).value = figure;
	return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
	await page.goto('/nop-bao-cao');
	await page.locator('#file').setInputFiles({ name, mimeType: TYPE, buffer });
	await page.getByRole('button', { name: vi(m.upload_send) }).click();
	await page.waitForURL(/\/nop-bao-cao\/[\w-]{24}$/u);
}

/** SHA-256 of each part of a package. */
const partsOf = (bytes: Uint8Array): Map<string, string> =>
	new Map(
		Object.entries(unzipSync(bytes)).map(([name, part]) => [
			name,
			createHash('sha256').update(part).digest('hex')
		])
	);

test('one round: template, three faults, the own workbook mended, receipt', async ({ page }) => {
	const template = await page.request.get(TEMPLATE);
	expect(template.ok()).toBe(true);
	const faulty = await filled(await template.body(), FAULTY);

	await send(page, NAME, faulty);
	const codes = await page
		.locator('section.error')
		.evaluateAll((groups) => groups.map((group) => group.getAttribute('data-code')));
	expect(codes.toSorted()).toEqual([
		'number/fraction-in-count',
		'number/negative',
		'rule/part-exceeds-whole'
	]);
	await shutsNobodyOut(page);

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: vi(m.check_remarks) }).click();
	const returned = readFileSync(await (await download).path());
	const [before, after] = [partsOf(faulty), partsOf(returned)];
	const changed = [...before].filter(([name, hash]) => after.get(name) !== hash);
	expect(changed.map(([name]) => name).toSorted()).toEqual([
		'xl/styles.xml',
		'xl/worksheets/sheet1.xml'
	]);
	expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());

	await send(page, NAME, await filled(returned, RIGHT));
	await expect(page.locator('section.error')).toHaveCount(0);
	await page.getByRole('link', { name: vi(m.check_compare) }).click();
	const form = page.getByRole('form', { name: vi(m.confirm_title) });
	await expect(form).toContainText('Tháng 8/2025 (1/8–31/8/2025)');
	await expect(form).toContainText('Xã Tư Nghĩa (21235)');
	await shutsNobodyOut(page);
	const tick = page.getByRole('checkbox');
	if ((await tick.count()) > 0) await tick.check();
	await form.getByRole('textbox').fill('số liệu đã kiểm tra với văn thư');
	await page.getByRole('button', { name: vi(m.confirm_send) }).click();
	await page.waitForURL(/\/bao-cao\/[\da-f-]{36}$/u);
	await expect(page.getByText(vi(m.status_submitted)).first()).toBeVisible();

	// the draft of the first round went with the report
	await page.goto('/nop-bao-cao');
	await expect(page.getByText(NAME)).toHaveCount(0);
	await expect(page.getByRole('heading', { name: like(m.drafts_title) })).toHaveCount(0);
});
