import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SiteFooter from '../../../src/lib/ui/components/SiteFooter.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

test('names who runs the site and the licence of its data, on a phone too', async () => {
	await render(SiteFooter, {
		operator: LONG_NAME,
		contact: null,
		licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
	});
	await expect.element(page.getByText(LONG_NAME)).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: /CC BY 4\.0/u }))
		.toHaveAttribute('rel', 'license');
	await hasNoAxeFault();
	await fitsPhone();
	for (const link of page.getByRole('link').elements())
		expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
