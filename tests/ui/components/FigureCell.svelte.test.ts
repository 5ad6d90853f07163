import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';
import PeriodTable from './PeriodTable.svelte';

test('leads from a figure to its explanation, with its counts below', async () => {
	const details = ['1.803 / 1.811', null, ''];
	await render(PeriodTable, { figures: [{ value: '99,6%', sourceHref: '/giai-thich', details }] });
	const link = page.getByRole('link', { name: '99,6%' });
	await expect.element(link).toHaveAttribute('title', m.explain_link());
	const below = page.getByRole('cell').element().querySelectorAll('small');
	expect([...below].map(({ textContent }) => textContent)).toEqual(['1.803 / 1.811']);
	const bottom = link.element().getBoundingClientRect().bottom;
	expect(below[0]?.getBoundingClientRect().bottom).toBeGreaterThan(bottom);
	await hasNoAxeFault();
});

test('is text where nothing explains it', async () => {
	await render(PeriodTable, { figures: [{ value: '–', sourceHref: null, details: [] }] });
	await expect.element(page.getByRole('cell', { name: '–' })).toBeVisible();
	expect(page.getByRole('link').elements()).toHaveLength(0);
});

test('keeps a long note narrow', async () => {
	await render(PeriodTable, { figures: [{ value: '1', details: [], note: LONG_NAME }] });
	const note = page.getByText(LONG_NAME).element().getBoundingClientRect();
	expect(note.width).toBeLessThanOrEqual(11 * 16);
	expect(note.height).toBeGreaterThan(40);
	await fitsPhone();
});
