import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FactList from '../../../src/lib/ui/components/FactList.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME, LONG_WORD } from './checks.ts';

const facts = [
	{ term: 'Đơn vị gửi', value: LONG_NAME },
	{ term: 'Tệp', value: LONG_WORD, href: '/tep' }
];
const placeOf = (role: 'term' | 'definition') =>
	page.getByRole(role).first().element().getBoundingClientRect();

test('has term and value side by side, and a link where there is one', async () => {
	await render(FactList, { facts });
	expect(placeOf('definition').left).toBeGreaterThan(placeOf('term').right - 1);
	await expect.element(page.getByRole('link', { name: LONG_WORD })).toHaveAttribute('href', '/tep');
	await hasNoAxeFault();
});

test('has the value below its term on a phone', async () => {
	await render(FactList, { facts });
	await fitsPhone();
	expect(placeOf('definition').top).toBeGreaterThanOrEqual(placeOf('term').bottom);
});
