import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Packages whose code the server or the browser runs, with the lowest version that no known advisory
 * names, and what it was about; null where none was known on 30 November 2026. A package that a served
 * one brings along stands here where it has an advisory of its own.
 */
const LOWEST_SAFE: Record<string, [version: string, advisory: string] | null> = {
	'@sveltejs/kit': ['2.63.0', 'bypass of the limit of bodies, redirects that end the server'],
	'@valibot/to-json-schema': null,
	'@zxcvbn-ts/core': null,
	'@zxcvbn-ts/language-common': null,
	ajv: ['6.12.3', 'CVE-2020-15366'],
	'better-auth': ['1.6.22', 'takeover of accounts, bypass of authentication'],
	'better-sqlite3': null,
	'chart.js': ['2.9.4', 'CVE-2020-7746'],
	cookie: ['0.7.0', 'CVE-2024-47764'],
	devalue: ['5.6.4', 'GHSA-cfw5-2vxh-hr84'],
	'drizzle-orm': ['0.45.2', 'GHSA-gpj5-g38j-94v9'],
	fflate: null,
	hucre: null,
	'iconv-lite': null,
	papaparse: ['5.2.0', 'CVE-2020-36649'],
	'rate-limiter-flexible': null,
	saxes: null,
	svelte: ['5.56.1', 'CVE-2026-27902 (5.53.5), slow patterns while rendering (5.56.1)'],
	uqr: null,
	valibot: ['1.2.0', 'a slow pattern for emoji']
};

/** Listed for an advisory, imported by another served package. */
const BROUGHT_ALONG = ['cookie', 'devalue'];

const packageOf = (specifier: string): string =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

const imported = globSync('src/**/*.{ts,js,svelte}', { exclude: ['src/lib/paraglide/**'] }).flatMap(
	(path) =>
		[
			...readFileSync(path, 'utf8').matchAll(
				/^\s*(?:import|export)\s(?!type\s)[^;]*?from '(?<from>[^.$'][^']*)'|import\('(?<lazy>[^.$'][^']*)'\)/gmu
			)
		]
			.map(({ groups }) => groups?.['from'] ?? groups?.['lazy'] ?? '')
			.filter((specifier) => !specifier.startsWith('node:'))
			.map(packageOf)
);

test('every package that the sources import is listed, and no other', () => {
	const listed = Object.keys(LOWEST_SAFE).filter((name) => !BROUGHT_ALONG.includes(name));
	expect([...new Set(imported)].sort()).toEqual(listed.sort());
});

test.each(Object.entries(LOWEST_SAFE).flatMap(([name, safe]) => (safe ? [[name, safe[0]]] : [])))(
	'%s is at least %s',
	(name = '', lowest = '') => {
		const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
		expect(compareVersions(version, lowest)).toBeGreaterThanOrEqual(0);
	}
);

test('only packages with native code or a worker of their own are installed beside the build', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	expect(Object.keys(dependencies)).toEqual(['better-sqlite3']);
});

function compareVersions(a: string, b: string): number {
	const [x, y] = [a, b].map((text) => text.split('.').map(Number));
	const at = x?.findIndex((part, index) => part !== y?.[index]) ?? -1;
	return at < 0 ? 0 : (x?.[at] ?? 0) - (y?.[at] ?? 0);
}
