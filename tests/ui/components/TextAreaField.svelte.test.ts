import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import TextAreaField from '../../../src/lib/ui/components/TextAreaField.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

const field = { id: 'note', label: 'Lý do', hint: LONG_NAME, rows: 3, maxlength: 8 };

test('must be filled in, and belongs to its label and hint', async () => {
	await render(TextAreaField, { ...field, typed: 'Sửa số' });
	const area = page.getByLabelText('Lý do');
	await expect.element(area).toBeRequired();
	await expect.element(area).toHaveAccessibleDescription(LONG_NAME);
	await expect.element(area).toHaveValue('Sửa số');
	await hasNoAxeFault();
	await fitsPhone();
});

test('takes no more characters than it may', async () => {
	await render(TextAreaField, { ...field, typed: '' });
	await userEvent.click(page.getByLabelText('Lý do'));
	await userEvent.keyboard('0123456789');
	await expect.element(page.getByLabelText('Lý do')).toHaveValue('01234567');
});
