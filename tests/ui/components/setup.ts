import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import '../../../src/app.css';
import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';

// tests share one page: each begins with it empty, at the width of a desk
beforeEach(async () => {
	cleanup();
	await page.viewport(1280, 900);
});
