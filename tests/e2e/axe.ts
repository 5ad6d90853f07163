import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing in the page as it stands shuts anybody out, as far as axe can tell. */
export const shutsNobodyOut = (page: Page): Promise<void> =>
	hasNoFault(page, new AxeBuilder({ page }));

/**
 * The same in light and in dark. The two differ in colours alone, so that in dark only the rules
 * about colours are asked again: a long ranking takes axe ten seconds a time.
 */
export async function shutsNobodyOutByNight(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	await shutsNobodyOut(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await hasNoFault(page, new AxeBuilder({ page }).withTags('cat.color'));
}

async function hasNoFault(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, nodes[0]?.target, nodes[0]?.html]);
	expect(found, page.url()).toEqual([]);
}
