import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder } from './own-folder.ts';
import { stateOf } from './people.ts';
import { like, m, vi } from './words.ts';

const PAGE = '/quan-tri/don-vi';

const folder = ownFolder();

for (const javaScriptEnabled of [true, false])
	test.describe(`an administrator, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ storageState: stateOf('quan-tri'), javaScriptEnabled });

		test('gets the groups by size, and is told what loading them would do', async ({ page }) => {
			await page.goto(PAGE);
			const period = page.getByLabel(vi(m.amend_sizes_period));
			// the page's script puts the first value back when it takes over, and the attribute goes
			if (javaScriptEnabled) await expect(period).not.toHaveAttribute('value');
			await period.fill('2026-Q3');
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: vi(m.amend_sizes_get) }).click();
			const file = join(folder(), 'nhom-quy-mo.csv');
			await (await coming).saveAs(file);
			const text = readFileSync(file, 'utf8');
			expect(text).toMatch(
				/^\ufeffcode;valid_from;attribute;value;from;to;source\n\d+;2025-07-01;/u
			);
			expect(text).toContain(vi(m.sample_short));

			await page.getByLabel(vi(m.amend_attributes_file)).setInputFiles(file);
			await page.getByRole('button', { name: vi(m.amend_check) }).click();
			await expect(
				page.getByRole('heading', { name: like(m.amend_effects_attributes) })
			).toBeVisible();
			await expect(page.getByText('Đơn vị quy mô lớn, 1/1/2027')).toContainText('Xã An Phú');

			writeFileSync(file, text.replace(';volume;1;', ';volume;5;'));
			await page.getByLabel(vi(m.amend_attributes_file)).setInputFiles(file);
			await page.getByRole('button', { name: vi(m.amend_check) }).click();
			const fault = page.getByRole('row', {
				name: vi(m.amend_place_cell, {
					file: vi(m.amend_attributes_file),
					line: 2,
					column: 'value'
				})
			});
			await expect(fault).toContainText(vi(m.unit_fault_one_of, { about: '1, 2, 3, 4' }));
		});
	});
