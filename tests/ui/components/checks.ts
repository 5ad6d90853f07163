import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** A full title as decrees write it, longer than a phone is wide. */
export const LONG_NAME =
	'Ủy ban nhân dân phường Hoàng Sa – Trường Sa thuộc đặc khu kinh tế Vịnh Bắc Bộ mở rộng';

/** One word that no browser breaks by itself, such as the name of a file. */
export const LONG_WORD = `bao-cao-${'giai_quyet_thu_tuc_hanh_chinh_'.repeat(4)}2025-08.csv`;

const PHONE = 390;

/** Asserts that the page does not scroll sideways at the width of a phone. */
export async function fitsPhone(): Promise<void> {
	await page.viewport(PHONE, 844);
	expect(window.innerWidth).toBe(PHONE);
	// a picture follows the width of its frame a moment later
	await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(PHONE);
}

/** Axe finds no fault. A component is not a page, so the rules about whole pages are left out. */
export async function hasNoAxeFault(): Promise<void> {
	const { violations } = await axe.run(document.body, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
		resultTypes: ['violations']
	});
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
