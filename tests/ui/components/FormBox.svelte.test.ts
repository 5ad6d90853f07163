import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FormBox from '../../../src/lib/ui/components/FormBox.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

const children = createRawSnippet(() => ({
	render: () =>
		`<p><label for="a">${LONG_NAME}</label><input id="a" name="a" size="80" />
		<label><input type="checkbox" name="b" />Đã xem</label></p>`
}));

test('is a named form that sends files where it is asked to', async () => {
	await render(FormBox, { label: 'Nạp tệp', action: '?/check', files: true, children });
	const form = page.getByRole('form', { name: 'Nạp tệp' });
	await expect.element(form).toHaveAttribute('enctype', 'multipart/form-data');
	await expect.element(form).toHaveAttribute('action', '?/check');
	await hasNoAxeFault();
});

test('has no box where it is one button in a row', async () => {
	const screen = await render(FormBox, { label: 'Thu hồi', children });
	const form = page.getByRole('form');
	const padding = () => getComputedStyle(form.element()).paddingTop;
	expect(padding()).toBe('16px');
	await screen.rerender({ label: 'Thu hồi', children, bare: true });
	await expect.poll(padding).toBe('0px');
});

test('ticks a box by its words, which are as high as a finger', async () => {
	await render(FormBox, { label: 'Xác nhận', children });
	const words = page.getByText('Đã xem');
	expect(words.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
	await userEvent.click(words);
	await expect.element(page.getByRole('checkbox')).toBeChecked();
});

test('is as wide as a phone at most, whatever its fields', async () => {
	await render(FormBox, { label: 'Nộp', children });
	await fitsPhone();
});
