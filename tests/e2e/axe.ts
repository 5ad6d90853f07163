import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Asserts that axe finds no barrier in the page. */
export const shutsNobodyOut = (page: Page): Promise<void> => hasNoFault(page, axeFor(page));

/** Dark differs from light in colours alone, so that only the rules about colours are asked again. */
export async function hasContrastByNight(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	await hasNoFault(page, axeFor(page).withTags('cat.color'));
}

/**
 * Configures axe to report faults only, because listing passed elements takes longer. Our pages
 * have no frames, so axe need not collect them.
 */
const axeFor = (page: Page): AxeBuilder =>
	new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

async function hasNoFault(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, nodes[0]?.target, nodes[0]?.html]);
	expect(found, page.url()).toEqual([]);
}
