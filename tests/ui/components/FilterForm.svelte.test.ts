import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '../../../src/lib/paraglide/messages.js';
import FilterForm from '../../../src/lib/ui/components/FilterForm.svelte';
import type { FilterChoice } from '../../../src/lib/ui/components/form-options.ts';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

const choices: FilterChoice[] = [
	{
		name: 'level',
		label: 'Cấp',
		options: [
			{ value: 'commune', label: 'Xã', selected: false },
			{ value: 'district', label: 'Huyện', selected: true }
		]
	},
	{
		name: 'parent',
		label: 'Thuộc',
		groups: [{ label: 'Tỉnh', options: [{ value: '51', label: LONG_NAME, selected: true }] }],
		isWide: true
	}
];

/** Data that the form would send; it is not sent. */
function sentBy(form: Element): Promise<string> {
	return new Promise((resolve) =>
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const fields = [...new FormData(form as HTMLFormElement)];
			resolve(fields.map(([name, value]) => `${name}=${String(value)}`).join('&'));
		})
	);
}

test('sends what is chosen by keyboard, and what the address keeps besides', async () => {
	const hiddenFields = { release: '3', peers: null };
	const { container } = await render(FilterForm, { choices, hiddenFields });
	const sent = sentBy(container.querySelector('form') ?? container);
	await expect.element(page.getByLabelText('Cấp')).toHaveValue('district');
	await userEvent.keyboard('{Tab}{ArrowUp}{Tab}{Tab}{Enter}');
	expect(await sent).toBe('release=3&level=commune&parent=51');
	await hasNoAxeFault();
});

test('fits a phone with a long name chosen', async () => {
	await render(FilterForm, { choices, hiddenFields: {} });
	await fitsPhone();
	const button = page.getByRole('button', { name: m.ranking_show() }).element();
	expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
