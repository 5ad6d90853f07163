import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import ErrorPage from '../../../src/lib/ui/components/ErrorPage.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME, LONG_WORD } from './checks.ts';

const links = [
	{ href: '/', label: 'Về trang chủ' },
	{ href: '/don-vi', label: LONG_NAME }
];

test('says what is wrong, under which number the log has it, and the ways on', async () => {
	await render(ErrorPage, {
		status: 500,
		title: 'Máy chủ gặp lỗi',
		detail: 'Hãy thử lại.',
		number: 'a1b2',
		links
	});
	await expect.element(page.getByRole('heading', { name: 'Máy chủ gặp lỗi' })).toBeVisible();
	await expect.element(page.getByText(m.away_number({ id: 'a1b2' }))).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Về trang chủ' }))
		.toHaveAttribute('href', '/');
	await hasNoAxeFault();
});

test('gives no number where the log has none', async () => {
	await render(ErrorPage, { status: 404, title: 'Không có', detail: '', number: null, links });
	expect(page.getByText(m.away_number({ id: '' })).elements()).toHaveLength(0);
});

test('breaks long addresses and links on a phone, each link as high as a finger', async () => {
	await render(ErrorPage, { status: 404, title: LONG_WORD, detail: LONG_WORD, number: 'a', links });
	await fitsPhone();
	for (const link of page.getByRole('link').elements())
		expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
