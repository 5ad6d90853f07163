import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import EmptyState from '../../../src/lib/ui/components/EmptyState.svelte';
import { fitsPhone, hasNoAxeFault } from './checks.ts';

test('gives the commands to the first release in their order', async () => {
	await render(EmptyState);
	await expect.element(page.getByRole('heading', { name: m.empty_title() })).toBeVisible();
	const steps = page.getByRole('listitem').elements();
	expect(steps.map((step) => step.querySelector('code')?.textContent?.split(' ')[2])).toEqual([
		'check',
		'ingest',
		'release'
	]);
	expect(getComputedStyle(page.getByRole('list').element()).listStyleType).toBe('decimal');
	await hasNoAxeFault();
});

test('breaks the commands on a phone', async () => {
	await render(EmptyState);
	await fitsPhone();
});
