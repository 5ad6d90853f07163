import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Notice from '../../../src/lib/ui/components/Notice.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

test('is a named part of the page that fits a phone', async () => {
	const children = createRawSnippet(() => ({ render: () => `<span>${LONG_NAME}</span>` }));
	await render(Notice, { name: 'Số liệu minh họa', children });
	const part = page.getByRole('complementary', { name: 'Số liệu minh họa' });
	await expect.element(part).toHaveTextContent(LONG_NAME);
	await hasNoAxeFault();
	await fitsPhone();
});
