import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateOf } from './people.ts';

const PAGE = '/quan-tri/don-vi';

// Chromium without a locale cannot read a file below a folder with Vietnamese letters
const folder = mkdtempSync(join(tmpdir(), 'attributes-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const javaScriptEnabled of [true, false])
	test.describe(`an administrator, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ storageState: stateOf('quan-tri'), javaScriptEnabled });

		test('gets the groups by size, and is told what loading them would do', async ({ page }) => {
			await page.goto(PAGE);
			await page.getByLabel('Tính theo kỳ').fill('2026-Q3');
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: 'Tải bảng (CSV)' }).click();
			const file = join(folder, 'nhom-quy-mo.csv');
			await (await coming).saveAs(file);
			const text = readFileSync(file, 'utf8');
			expect(text).toMatch(
				/^\ufeffcode;valid_from;attribute;value;from;to;source\n\d+;2025-07-01;/u
			);
			expect(text).toContain('số liệu minh họa');

			await page.getByLabel('Tệp đặc điểm').setInputFiles(file);
			await page.getByRole('button', { name: 'Kiểm tra' }).click();
			await expect(page.getByRole('heading', { name: 'Đúng. Sẽ ghi' })).toBeVisible();
			await expect(page.getByText('Đơn vị quy mô lớn, 1/1/2027')).toContainText('Xã An Phú');

			writeFileSync(file, text.replace(';volume;1;', ';volume;5;'));
			await page.getByLabel('Tệp đặc điểm').setInputFiles(file);
			await page.getByRole('button', { name: 'Kiểm tra' }).click();
			const fault = page.getByRole('row', { name: 'Tệp đặc điểm, dòng 2, cột value' });
			await expect(fault).toContainText('Giá trị phải là một trong: 1, 2, 3, 4.');
		});
	});
