import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import StaffBar from '../../../src/lib/ui/components/StaffBar.svelte';
import { fitsPhone, hasNoAxeFault, LONG_WORD } from './checks.ts';

const DESK = { href: '/ban-lam-viec', name: 'Bàn làm việc', waiting: null };
const REVIEW = {
	...{ href: '/duyet', name: 'Duyệt' },
	waiting: { count: '3', text: '2 báo cáo chờ duyệt và 1 ý kiến chờ duyệt' }
};

test('has the places of the work, then the account and the way out', async () => {
	await render(StaffBar, { name: 'lan', path: '/duyet', places: [DESK] });
	const names = page
		.getByRole('navigation', { name: m.nav_staff() })
		.getByRole('link')
		.elements()
		.map(({ textContent }) => textContent.trim());
	expect(names).toEqual(['Bàn làm việc', m.nav_account({ name: 'lan' }), m.signout_title()]);
	await hasNoAxeFault();
});

test('shows the number of what waits, and says what it is', async () => {
	await render(StaffBar, { name: 'lan', path: '/duyet', places: [DESK, REVIEW] });
	const name = 'Duyệt (2 báo cáo chờ duyệt và 1 ý kiến chờ duyệt)';
	const link = page.getByRole('link', { name, exact: true });
	await expect.element(link).toHaveAttribute('aria-current', 'page');
	await expect.element(link.getByText('3', { exact: true })).toBeVisible();
	await hasNoAxeFault();
});

test('breaks a long name on a phone', async () => {
	await render(StaffBar, { name: LONG_WORD, path: '/', places: [DESK, REVIEW] });
	await fitsPhone();
});
