import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import StatusMessage from '../../../src/lib/ui/components/StatusMessage.svelte';
import { fitsPhone, hasNoAxeFault, LONG_WORD } from './checks.ts';

test('says at once why something was not done, and nothing else', async () => {
	await render(StatusMessage, { fault: 'Sai mật khẩu.', done: 'Đã lưu.' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Sai mật khẩu.');
	expect(page.getByRole('status').elements()).toHaveLength(0);
	await hasNoAxeFault();
});

test('tells a fault from what was done by its colour', async () => {
	const screen = await render(StatusMessage, { fault: 'Sai mật khẩu.' });
	const colour = (role: 'alert' | 'status') =>
		getComputedStyle(page.getByRole(role).element()).borderLeftColor;
	const faulty = colour('alert');
	await screen.rerender({ fault: null, done: 'Đã lưu.' });
	await expect.element(page.getByRole('status')).toHaveTextContent('Đã lưu.');
	expect(colour('status')).not.toBe(faulty);
});

test('is not there where nothing was done', async () => {
	const { container } = await render(StatusMessage, { fault: null, done: undefined });
	expect(container.children).toHaveLength(0);
});

test('breaks the name of a file on a phone', async () => {
	await render(StatusMessage, { fault: `Không đọc được ${LONG_WORD}.` });
	await fitsPhone();
});
