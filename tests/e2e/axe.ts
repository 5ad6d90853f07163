import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing in the page as it stands shuts anybody out, as far as axe can tell. */
export const shutsNobodyOut = (page: Page): Promise<void> => hasNoFault(page, axeFor(page));

/** Dark differs from light in colours alone, so that only the rules about colours are asked again. */
export async function hasContrastByNight(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	await hasNoFault(page, axeFor(page).withTags('cat.color'));
}

/**
 * What is in order need not be told place by place, which takes axe longer than finding faults.
 * There are no frames in our pages, so that it need not gather them in a page of its own.
 */
const axeFor = (page: Page): AxeBuilder =>
	new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

async function hasNoFault(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, nodes[0]?.target, nodes[0]?.html]);
	expect(found, page.url()).toEqual([]);
}
