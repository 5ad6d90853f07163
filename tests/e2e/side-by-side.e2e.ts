import { expect, test } from '@playwright/test';
import { hasContrastByNight, shutsNobodyOut } from './axe.ts';
import { like, m, patternOf, startOf, vi } from './words.ts';

const TARGET = vi(m.target_name, { year: '2025', target: '80%' });
const COMPARED = '/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate,online-dossiers';

test('two units over time: a picture and a table for each indicator', async ({ page }) => {
	await page.goto(COMPARED);
	await expect(page.getByRole('img', { name: /^Tỷ lệ hồ sơ giải quyết đúng hạn/ })).toBeVisible();
	await page.getByText(like(m.side_table)).first().click();
	const table = page.getByRole('table').first();
	await expect(table).toContainText('Xã Tư Nghĩa');
	await expect(table).toContainText(vi(m.side_all));
	await expect(table).toContainText('Tháng 10/2026');
	await shutsNobodyOut(page);
	await hasContrastByNight(page);
});

for (const units of ['528,21235', '528,533,21235,21238', '528,533,522,21235,21238,21181'])
	test(`names of units that ended and of those that go on lie on no other name: ${units}`, async ({
		page
	}) => {
		await page.goto(`/so-sanh?don-vi=${units}&chi-tieu=on-time-rate,online-dossiers`);
		const pictures = await page.locator('main svg[role=img]').all();
		expect(pictures).toHaveLength(2);
		for (const picture of pictures) {
			const boxes = await picture
				.locator('text.name')
				.evaluateAll((names) => names.map((name) => name.getBoundingClientRect().toJSON()));
			expect(boxes.length).toBeGreaterThan(1);
			for (const [place, a] of boxes.entries())
				for (const b of boxes.slice(place + 1)) {
					const apart = [a.x + a.width - b.x, b.x + b.width - a.x].some((over) => over <= 0);
					// a box holds the rim and room for marks: lines of letters stand closer than that
					expect(apart || Math.abs(a.y - b.y) >= 0.6 * a.height).toBe(true);
				}
		}
	});

test('the name of a unit that ended covers no point', async ({ page }) => {
	await page.goto('/so-sanh?don-vi=528,21235&chi-tieu=online-dossiers');
	const covered = await page.locator('main svg[role=img]').evaluate((picture) => {
		const name = [...picture.querySelectorAll('text.name')].find(
			({ textContent }) => textContent === 'Huyện Tư Nghĩa'
		);
		const box = name?.getBoundingClientRect();
		if (!box) return null;
		return [...picture.querySelectorAll('circle')].filter((point) => {
			const { x, y, width, height } = point.getBoundingClientRect();
			const [across, down] = [x + width / 2 - box.x, y + height / 2 - box.y - box.height / 2];
			return 0 < across && across < box.width && Math.abs(down) < 0.4 * box.height;
		}).length;
	});
	expect(covered).toBe(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the form leads to a short address, and the pictures are there', async ({ page }) => {
		await page.goto('/so-sanh');
		await page.getByLabel(vi(m.side_unit, { number: 1 })).fill('tu nghia');
		await page.getByLabel(vi(m.side_unit, { number: 2 })).fill('21238');
		await page.getByRole('button', { name: vi(m.ranking_show) }).click();
		await expect(page).toHaveURL(/\/so-sanh\?don-vi=21235,21238$/);
		await expect(page.getByRole('img').first()).toBeVisible();
	});

	test('another group is one line and one column more, at an address of its own', async ({
		page
	}) => {
		await page.goto('/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate');
		await page.getByText(vi(m.side_form)).click();
		await page.getByLabel(vi(m.side_peers)).selectOption('terrain:plain');
		await page.getByRole('button', { name: vi(m.ranking_show) }).click();
		await expect(page).toHaveURL(
			/\/so-sanh\?don-vi=21235,21238&chi-tieu=on-time-rate&nhom=terrain:plain$/
		);
		await expect(page.getByRole('img').getByText('Đồng bằng')).toBeVisible();
		await page.getByText(like(m.side_table)).click();
		await expect(page.getByRole('columnheader', { name: 'Đơn vị vùng đồng bằng' })).toBeVisible();
	});

	test('a button adds the neighbours of the unit in its group', async ({ page }) => {
		await page.goto('/so-sanh?don-vi=21235&chi-tieu=on-time-rate');
		await page.getByText(vi(m.side_form)).click();
		await page.getByRole('button', { name: vi(m.side_add_neighbours) }).click();
		await expect(page).toHaveURL(
			/\/so-sanh\?don-vi=21235(,\d+){4}&chi-tieu=on-time-rate&nhom=kind:xa$/
		);
	});
});

test('the target of each year is drawn, heard, and stands in the table with the gap in cases', async ({
	page
}) => {
	await page.goto('/so-sanh?don-vi=21235,21238&chi-tieu=full-online-procedure-rate,on-time-rate');
	const picture = page.getByRole('img', { name: new RegExp(`${patternOf(TARGET)}$`, 'iu') });
	await expect(picture.getByText(TARGET)).toBeVisible();
	await page.getByText(like(m.side_table)).first().click();
	const table = page.getByRole('table', { name: 'Tỷ lệ thủ tục có dịch vụ công' });
	await expect(table.getByRole('columnheader', { name: vi(m.target_column) })).toBeVisible();
	await expect(table.getByRole('row', { name: /^Quý IV\/2025/ })).toContainText(
		like(m.target_gap, { gap: vi(m.gap_lacking, { count: '' }) })
	);
	// of 2024 none is known: nothing stands there, and no other year stands in for it
	await expect(table.getByRole('row', { name: /^Quý IV\/2024/ })).not.toContainText(
		like(m.target_gap)
	);
	await expect(
		page.getByText(new RegExp(`^${patternOf(TARGET)}\\. Quyết định 749`, 'iu'))
	).toBeVisible();
});

test('with the keyboard alone: choose a group, Enter shows it', async ({ page }) => {
	await page.goto('/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate');
	await page.locator('summary', { hasText: vi(m.side_form) }).focus();
	await page.keyboard.press('Enter');
	const group = page.getByLabel(vi(m.side_peers));
	await group.focus();
	await page.keyboard.press('ArrowDown');
	await expect(group).toHaveValue('kind:xa');
	await page.getByLabel(vi(m.side_unit, { number: 1 })).focus();
	// Enter in a field shows what was chosen; it adds nobody
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?don-vi=21235,21238&chi-tieu=on-time-rate&nhom=kind:xa$/);
});

test('a group that there is not is said to be none', async ({ page }) => {
	await page.goto('/so-sanh?don-vi=21235&chi-tieu=on-time-rate&nhom=terrain:moon');
	await expect(page.getByText(vi(m.side_group_unknown))).toBeVisible();
	await expect(page.getByRole('img')).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('pictures, their tables and the form stay within the screen', async ({ page }) => {
		await page.goto(
			'/so-sanh?don-vi=21235,21238,528@2021-01-01&chi-tieu=online-work-file-rate&nhom=terrain:plain'
		);
		await page.getByText(vi(m.side_form)).click();
		await page.getByText(like(m.side_table)).click();
		const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(beyond).toBe(0);
		const button = page.getByRole('button', { name: vi(m.side_add_neighbours) });
		expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await shutsNobodyOut(page);
	});
});

test('what may mean several units is asked back, with links', async ({ page }) => {
	await page.goto('/so-sanh?don-vi=21235,binh&chi-tieu=on-time-rate');
	await expect(page.getByRole('alert')).toContainText(vi(m.side_unknown, { text: 'binh' }));
	await page.getByRole('alert').getByRole('link').first().click();
	await expect(page).toHaveURL(/don-vi=21235,\d/);
});

test('from a ranking to its first three, and from a unit to others', async ({ page }) => {
	await page.goto('/xep-hang/on-time-rate');
	await page.getByRole('link', { name: vi(m.side_top_three, { count: 3 }) }).click();
	await expect(page).toHaveURL(/\/so-sanh\?don-vi=\d+,\d+,\d+&chi-tieu=on-time-rate$/);
	await page.goto('/don-vi/21235');
	await page.getByRole('link', { name: vi(m.side_with_others) }).click();
	await expect(page).toHaveURL(/\/so-sanh\?don-vi=21235$/);
});

test('from a unit to those next to it in its group', async ({ page }) => {
	await page.goto('/don-vi/21235');
	await page.getByRole('link', { name: 'xã', exact: true }).click();
	await expect(page).toHaveURL(/\/so-sanh\?don-vi=21235(,\d+){4}&nhom=kind:xa$/);
	await expect(
		page
			.getByRole('img')
			.first()
			.getByText(vi(m.side_kind, { kind: 'xã' }))
	).toBeVisible();
});

test('on the page of a unit the small picture tells its target, and the table has it', async ({
	page
}) => {
	await page.goto('/don-vi/21235');
	const line = page
		.getByRole('listitem')
		.filter({ hasText: 'Tỷ lệ thủ tục có dịch vụ công trực tuyến toàn trình' });
	await expect(line.getByText(startOf(TARGET))).toBeVisible();
	await line.locator('summary').click();
	const table = line.getByRole('table');
	await expect(table.getByRole('columnheader', { name: vi(m.target_column) })).toBeVisible();
	await expect(table).toContainText(like(m.gap_lacking));
});

test('a control chart says of each period whether it is unusual', async ({ page }) => {
	await page.goto('/don-vi/21235/dien-bien/on-time-rate');
	await expect(page.getByRole('table')).toContainText(vi(m.control_usual));
	await expect(page.getByText(like(m.control_how))).toBeVisible();
});
