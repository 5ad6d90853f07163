import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import StatusLine from '../../../src/lib/ui/components/StatusLine.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

const colourOf = (text: string) => getComputedStyle(page.getByText(text).element()).color;

test('marks the state that asks for something to be done', async () => {
	const screen = await render(StatusLine, { state: 'trả lại', isMarked: true, facts: [] });
	const marked = colourOf('trả lại');
	await screen.rerender({ state: 'trả lại', isMarked: false, facts: [] });
	await expect.poll(() => colourOf('trả lại')).not.toBe(marked);
	await hasNoAxeFault();
});

test('puts long names below each other on a phone', async () => {
	await render(StatusLine, { state: 'chờ duyệt', facts: [LONG_NAME, LONG_NAME] });
	await expect.element(page.getByText(LONG_NAME).first()).toBeVisible();
	await fitsPhone();
});
