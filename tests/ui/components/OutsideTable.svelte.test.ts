import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OutsideTable from '../../../src/lib/ui/components/OutsideTable.svelte';
import { fitsPhone, hasNoAxeFault, LONG_NAME } from './checks.ts';

test('marks the units beyond the wider limits, and leads to each', async () => {
	const unit = { href: '/don-vi/1', text: '91,0%', where: 'dưới giới hạn' };
	await render(OutsideTable, {
		label: 'Ngoài giới hạn',
		units: [
			{ ...unit, id: '1', name: LONG_NAME, isRare: true },
			{ ...unit, id: '2', name: 'Xã An Phú', isRare: false }
		]
	});
	const link = page.getByRole('link', { name: LONG_NAME });
	await expect.element(link).toHaveAttribute('href', '/don-vi/1');
	const weights = page
		.getByRole('cell', { name: 'dưới giới hạn' })
		.elements()
		.map((cell) => getComputedStyle(cell).fontWeight);
	expect(weights).toEqual(['600', '400']);
	await hasNoAxeFault();
	await fitsPhone();
});
