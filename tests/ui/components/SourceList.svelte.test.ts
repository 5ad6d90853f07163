import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import SourceList from '../../../src/lib/ui/components/SourceList.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME, LONG_WORD } from './checks.ts';

test('has no heading where no figure was published before', async () => {
	await render(SourceList, { sources: [] });
	expect(page.getByRole('heading').elements()).toHaveLength(0);
});

test('says whose figure comes from where, however long', async () => {
	await render(SourceList, { sources: [{ unit: LONG_NAME, note: `Báo, ${LONG_WORD}` }] });
	await expect.element(page.getByRole('heading', { name: m.ranking_sources() })).toBeVisible();
	await expect.element(page.getByText(`${LONG_NAME}: Báo, ${LONG_WORD}`)).toBeVisible();
	await hasNoAxeFault();
	await fitsPhone();
});
