import { pathInRoot } from './root.js';
import { paraglideOptions } from './paraglide-options.js';
import { runNpm, runQuietly, toolPath } from './run-process.js';

/**
 * Something that is made from files and need not be made again while they stay the same.
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} from what it is made from
 * @property {string} note where the fingerprint of that is kept, inside what is made: gone with it
 * @property {string[]} makes must all exist, else it is made again
 * @property {() => Promise<void>} make
 */

/** @type {Step} */
export const dependenciesStep = {
	title: 'Cài thư viện',
	from: ['package-lock.json'],
	note: 'node_modules/.thuoc-so-lock',
	makes: ['node_modules'],
	// No package here needs its install script, and without them an odd npm setting (`nodedir`, an
	// old compiler) cannot break anything. NODE_ENV=production must not leave the tools out.
	make: () => runNpm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'])
};

/** @type {Step} */
export const generatedCodeStep = {
	title: 'Sinh mã từ câu chữ',
	from: [
		'package-lock.json',
		'project.inlang/settings.json',
		'src/lib/messages',
		'bin/setup/paraglide-options.js'
	],
	note: '.svelte-kit/.thuoc-so-generated',
	makes: ['src/lib/paraglide/messages.js', '.svelte-kit/tsconfig.json'],
	make: async () => {
		const { compile } = await import('@inlang/paraglide-js');
		await compile({
			...paraglideOptions,
			project: pathInRoot(paraglideOptions.project),
			outdir: pathInRoot(paraglideOptions.outdir)
		});
		await runQuietly(process.execPath, [toolPath('@sveltejs/kit', 'svelte-kit'), 'sync']);
	}
};

/** @type {Step} */
export const buildStep = {
	title: 'Dựng trang',
	from: [
		'src',
		'static',
		'project.inlang/settings.json',
		'package-lock.json',
		'bin/setup/paraglide-options.js',
		'svelte.config.js',
		'vite.config.ts'
	],
	note: 'build/.sources',
	makes: ['build/handler.js', '.svelte-kit/output/server/manifest-full.js'],
	make: () =>
		runQuietly(process.execPath, [toolPath('vite'), 'build'], {
			// whatever our caller is about, a test for instance: what is served is made for use
			env: { ...process.env, NODE_ENV: 'production' }
		})
};
