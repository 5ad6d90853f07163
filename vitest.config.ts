import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { findChromium } from './bin/checks/chromium.js';
import { ProgramTestsFirst } from './tests/program-tests-first.ts';
import viteConfig from './vite.config.ts';

const COMPONENT_TESTS = 'tests/**/*.svelte.test.ts';

const tests = defineConfig({
	test: {
		// left alone it keeps one processor free for a watcher, of two that is half
		maxWorkers: '100%',
		sequence: { sequencer: ProgramTestsFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: [COMPONENT_TESTS],
					globalSetup: 'tests/api/desk.ts',
					setupFiles: 'tests/cheap-scrypt.ts',
					environment: 'node',
					isolate: false,
					sequence: { groupOrder: 0 },
					// nothing is timed: the limit is there for what hangs, also on a busy machine
					testTimeout: 900_000,
					hookTimeout: 900_000
				}
			},
			{
				extends: true,
				// bundled before the first test: a package that is found later reloads the page
				optimizeDeps: { include: ['axe-core', 'chart.js', 'vitest-browser-svelte'] },
				test: {
					name: 'components',
					include: [COMPONENT_TESTS],
					setupFiles: 'tests/ui/components/setup.ts',
					isolate: false,
					// what is not in the page yet is waited for so long
					expect: { poll: { timeout: 20_000 } },
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// one page for all files: a second one costs more than these tests take
					fileParallelism: false,
					sequence: { groupOrder: 1 },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						instances: [{ browser: 'chromium' }],
						provider: playwright({
							launchOptions: {
								executablePath:
									process.env['CHROMIUM_PATH'] || (await findChromium(process.stdout)),
								args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu']
							},
							contextOptions: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
						})
					}
				}
			}
		]
	}
});

export default mergeConfig(viteConfig, tests);
