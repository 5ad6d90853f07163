import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import SiteHeader from '../../../src/lib/ui/components/SiteHeader.svelte';
import { fitsPhone, hasNoAxeFault } from './checks.ts';

test('begins with the way past it, which is seen once it has the focus', async () => {
	await render(SiteHeader, { isStaff: false });
	const skip = page.getByRole('link', { name: m.skip_to_content() });
	expect(skip.element().getBoundingClientRect().right).toBeLessThan(0);
	await userEvent.keyboard('{Tab}');
	expect(document.activeElement).toBe(skip.element());
	expect(skip.element().getBoundingClientRect().left).toBe(0);
	await hasNoAxeFault();
});

test('leads to signing in, but for those who are signed in', async () => {
	const screen = await render(SiteHeader, { isStaff: false });
	await expect.element(page.getByRole('link', { name: m.nav_sign_in() })).toBeVisible();
	await screen.rerender({ isStaff: true });
	await expect.element(page.getByRole('link', { name: m.nav_sign_in() })).not.toBeInTheDocument();
});

test('has room for all on a phone, each as high as a finger', async () => {
	await render(SiteHeader, { isStaff: false });
	await fitsPhone();
	for (const link of page.getByRole('navigation').getByRole('link').elements())
		expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
