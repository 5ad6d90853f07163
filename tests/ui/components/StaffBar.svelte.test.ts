import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import StaffBar from '../../../src/lib/ui/components/StaffBar.svelte';
import { fitsPhone, hasNoAxeFault, LONG_WORD } from './checks.ts';

test('has the places of the work, then the account and the way out', async () => {
	await render(StaffBar, { name: 'lan', places: [{ href: '/duyet', name: 'Duyệt' }] });
	const names = page
		.getByRole('navigation', { name: m.nav_staff() })
		.getByRole('link')
		.elements()
		.map(({ textContent }) => textContent);
	expect(names).toEqual(['Duyệt', m.nav_account({ name: 'lan' }), m.signout_title()]);
	await hasNoAxeFault();
});

test('breaks a long name on a phone', async () => {
	await render(StaffBar, { name: LONG_WORD, places: [{ href: '/duyet', name: 'Duyệt' }] });
	await fitsPhone();
});
