import { test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../remove-folder.ts';

/**
 * A folder for each test of a file. The one that Playwright gives bears the project's Vietnamese
 * name, and a browser that is started without a locale cannot read from there.
 */
export function ownFolder(): () => string {
	let folder = '';
	test.beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'thuoc-so-e2e-'));
	});
	test.afterEach(() => removeFolder(folder));
	return () => folder;
}
