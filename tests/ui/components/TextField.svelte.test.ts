import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import TextField from '../../../src/lib/ui/components/TextField.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

test('belongs to its label and hint, and keeps what was typed', async () => {
	await render(TextField, { id: 'unit', label: 'Đơn vị', hint: LONG_NAME, typed: 'Xã An Phú' });
	const field = page.getByLabelText('Đơn vị');
	await expect.element(field).toHaveValue('Xã An Phú');
	await expect.element(field).toHaveAccessibleDescription(LONG_NAME);
	await expect.element(field).toHaveAttribute('name', 'unit');
	await hasNoAxeFault();
	await fitsPhone();
});

test('says that what was typed is wrong, until then nothing', async () => {
	const screen = await render(TextField, { id: 'code', label: 'Mã' });
	const field = page.getByLabelText('Mã');
	await expect.element(field).not.toHaveAttribute('aria-invalid');
	await expect.element(field).not.toHaveAttribute('aria-describedby');
	await screen.rerender({ id: 'code', label: 'Mã', isWrong: true });
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
});

test('takes what is typed after a click on its label', async () => {
	await render(TextField, { id: 'code', label: 'Mã' });
	await userEvent.click(page.getByText('Mã'));
	await userEvent.keyboard('123456');
	await expect.element(page.getByLabelText('Mã')).toHaveValue('123456');
});
