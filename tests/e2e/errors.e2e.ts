import { expect, test } from '@playwright/test';
import { m, vi } from './words.ts';

const CASES: [asked: string, status: number, says: string, offer: RegExp][] = [
	[
		'/xep-hang/on-time-rte',
		404,
		vi(m.refused_unknown_indicator, { given: 'on-time-rte' }),
		/\/xep-hang\/on-time-rate$/
	],
	[
		'/xep-hang/on-time-rate?period=abc',
		400,
		vi(m.refused_unknown_period, { given: 'abc' }),
		/period=2025-08/
	],
	[
		'/xep-hang/on-time-rate?level=village',
		400,
		vi(m.refused_unknown_level, { given: 'village' }),
		/level=commune/
	],
	[
		'/xep-hang/on-time-rate?parent=999',
		404,
		vi(m.refused_unknown_unit, { given: '999' }),
		/parent=\d+/
	],
	[
		'/xep-hang/on-time-rate?release=999',
		404,
		vi(m.refused_unknown_release, { given: '999' }),
		/release=\d+/
	],
	[
		'/xep-hang/on-time-rate?release=live',
		404,
		vi(m.refused_unknown_release, { given: 'live' }),
		/release=\d+/
	],
	['/don-vi/9999999', 404, vi(m.refused_unknown_unit, { given: '9999999' }), /\/don-vi\/\d+/]
];

for (const [asked, status, says, offer] of CASES)
	test(`${asked} says what was asked and offers what exists`, async ({ page }) => {
		const response = await page.goto(asked);
		expect(response?.status()).toBe(status);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(says);
		const offers = page.locator('main').getByRole('listitem').getByRole('link');
		const links = await offers.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		const fitting = links.find((link) => link !== null && offer.test(link));
		expect(fitting).toBeDefined();
		const next = await page.goto(fitting ?? '');
		expect(next?.status()).toBe(200);
	});

test('an address that leads nowhere says so and leads back', async ({ page }) => {
	const response = await page.goto('/khong-co');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi(m.error_not_found));
	await page.getByRole('link', { name: vi(m.error_home) }).click();
	await expect(page).toHaveURL(/\/$/);
});
