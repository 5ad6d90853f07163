import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { LAYERS } from './eslint.layers.js';
import svelteConfig from './svelte.config.js';

export default tseslint.config(
	{
		ignores: [
			'.runtime/',
			'.svelte-kit/',
			'build/',
			'src/lib/paraglide/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	tseslint.configs.strict,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'max-lines': ['error', { max: 200 }],
			'max-lines-per-function': ['error', { max: 40 }],
			// TypeScript knows better which names exist
			'no-undef': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
		rules: {
			// view/link.ts makes every link, language in front; we are never served below a path
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{ files: ['src/lib/**'], rules: { 'no-console': 'error' } },
	{
		files: ['src/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'ObjectExpression > SpreadElement > ObjectExpression',
					message:
						'Name the properties one by one: spread, a literal only hides how many there are.'
				}
			]
		}
	},
	{
		// a table of cases is long without being hard to read
		files: ['tests/**'],
		rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] }
	},
	LAYERS.map((layer) => ({
		files: [isFile(layer.folder) ? layer.folder : `${layer.folder}/**`],
		rules: { 'no-restricted-imports': ['error', { patterns: restrictions(layer) }] }
	}))
);

/** @param {string} path */
function isFile(path) {
	return /\.(?:ts|css)$/.test(path);
}

/**
 * The table of layers as far as it can be read off an import's text; `tests/architecture.test.ts`
 * follows every import to its file and finds the rest.
 * @param {import('./eslint.layers.js').Layer} layer
 * @returns {{ regex: string, message: string }[]}
 */
function restrictions(layer) {
	const message = `${layer.why} (${layer.folder} may import: ${[...layer.folders, ...layer.packages].join(', ') || 'nothing'})`;
	return [upwards(layer) ?? otherFolders(layer), otherPackages(layer)].flatMap((regex) =>
		regex === null ? [] : [{ regex, message }]
	);
}

/** @param {import('./eslint.layers.js').Layer} layer */
function otherFolders({ folder, folders }) {
	const names = LAYERS.map((other) => other.folder)
		.filter((other) => !isFile(other))
		.filter((other) => ![folder, ...folders].some((open) => `${other}/`.startsWith(`${open}/`)))
		.filter((other) => !folder.startsWith(`${other}/`))
		.map((other) => other.slice(other.lastIndexOf('/') + 1));
	return names.length > 0 ? `/(${names.join('|')})/` : null;
}

/**
 * A folder inside another layer's folder, such as the store, does not reach into that one's files;
 * a route does not reach into the next.
 * @param {import('./eslint.layers.js').Layer} layer
 */
function upwards({ folder, folders }) {
	const around = LAYERS.find((other) => !isFile(folder) && folder.startsWith(`${other.folder}/`));
	const nested = around !== undefined && !folders.includes(around.folder);
	if (!nested && folder !== 'src/routes') return null;
	const open = folders.map((other) => other.replace(/^.*\/(?=[^/]+$)/, ''));
	return `^(\\.\\./)+(?!\\.|(${open.join('|')})(/|$))`;
}

/** @param {import('./eslint.layers.js').Layer} layer */
function otherPackages({ packages }) {
	const open = ['\\.\\.?/', '\\$lib/', ...packages.map(nameOrPrefix)];
	return `^(?!${open.join('|')})`;
}

/** @param {string} name */
function nameOrPrefix(name) {
	return name === 'node:' ? name : `${name.replace(/[$.]/g, '\\$&')}(?:/|$)`;
}
