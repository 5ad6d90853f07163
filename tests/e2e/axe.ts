import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing in the page as it stands shuts anybody out, as far as axe can tell. */
export const shutsNobodyOut = (page: Page): Promise<void> =>
	hasNoFault(page, new AxeBuilder({ page }));

/** Dark differs from light in colours alone, so that only the rules about colours are asked again. */
export async function hasContrastByNight(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	await hasNoFault(page, new AxeBuilder({ page }).withTags('cat.color'));
}

async function hasNoFault(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, nodes[0]?.target, nodes[0]?.html]);
	expect(found, page.url()).toEqual([]);
}
