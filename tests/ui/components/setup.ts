import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import '../../../src/app.css';
import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';

// tests share one page: each begins at the width of a desk
beforeEach(() => page.viewport(1280, 900));
