import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import QrImage from '../../../src/lib/ui/components/QrImage.svelte';
import { fitsPhone, hasNoAxeFault } from './checks.ts';

test('is a picture that says where it leads, dark on light', async () => {
	const code = { size: 9, path: 'M4 4h1v1h-1z' };
	await render(QrImage, { code, label: 'Mở trang tra cứu biên nhận' });
	const picture = page.getByRole('img', { name: 'Mở trang tra cứu biên nhận' });
	await expect.element(picture).toHaveAttribute('viewBox', '0 0 9 9');
	const fills = [...picture.element().children].map((part) => getComputedStyle(part).fill);
	expect(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
	await hasNoAxeFault();
	await fitsPhone();
});
