import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import NewerRelease from '../../../src/lib/ui/components/NewerRelease.svelte';
import { fitsPhone, hasNoAxeFault } from './checks.ts';

test('leads to the same page in the newest release', async () => {
	await render(NewerRelease, { newer: { number: 9, href: '/xep-hang?release=9' } });
	const link = page.getByRole('link', { name: m.ranking_to_newer({ number: 9 }) });
	await expect.element(link).toHaveAttribute('href', '/xep-hang?release=9');
	await hasNoAxeFault();
	await fitsPhone();
});
