import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import ContactLine from '../../../src/lib/ui/components/ContactLine.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME, LONG_WORD } from './checks.ts';

test('names the office and leads to its e-mail and telephone, on a phone too', async () => {
	await render(ContactLine, {
		contact: {
			office: LONG_NAME,
			note: 'giờ hành chính',
			links: [
				{ href: 'mailto:a@b.example', text: `${LONG_WORD}@b.example` },
				{ href: 'tel:0000', text: '0000' }
			]
		}
	});
	await expect.element(page.getByText(LONG_NAME)).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: '0000' }))
		.toHaveAttribute('href', 'tel:0000');
	await hasNoAxeFault();
	await fitsPhone();
	for (const link of page.getByRole('link').elements())
		expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});

test('shows nothing for an installation without a contact', async () => {
	await render(ContactLine, { contact: null });
	expect(page.getByText(m.contact_label()).elements()).toHaveLength(0);
});
