import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layerImports } from './eslint.imports.js';
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
			// ui/links.ts makes every link, language in front; we are never served below a path
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
					selector:
						"CallExpression[callee.type='MemberExpression'][callee.property.name='normalize']",
					message: 'Use normalizeText: normalize() takes hours for a letter with many marks.'
				},
				{
					selector: 'ObjectExpression > SpreadElement > ObjectExpression',
					message:
						'Name the properties one by one: spread, a literal only hides how many there are.'
				}
			]
		}
	},
	{ files: ['src/lib/core/model/normalize-text.ts'], rules: { 'no-restricted-syntax': 'off' } },
	{
		// a table of cases is long without being hard to read
		files: ['tests/**'],
		rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] }
	},
	{
		files: ['src/**'],
		plugins: { layers: { rules: { imports: layerImports } } },
		rules: { 'layers/imports': 'error' }
	}
);
