import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './bin/setup/paraglide-options.js';
import { ProgramTestsFirst } from './tests/program-tests-first.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglideOptions), sveltekit()],
	test: {
		include: ['tests/**/*.test.ts'],
		globalSetup: 'tests/api/desk.ts',
		setupFiles: 'tests/cheap-scrypt.ts',
		environment: 'node',
		isolate: false,
		// left alone it keeps one processor free for a watcher, of two that is half
		maxWorkers: '100%',
		sequence: { sequencer: ProgramTestsFirst },
		// nothing is timed: the limit is there for what hangs, also on a busy machine
		testTimeout: 900_000,
		hookTimeout: 900_000
	}
});
