import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../eslint.layers.js';
import { cyclesIn, fileGraph, folderGraph } from './cycles.ts';
import { faultsIn } from './faults.ts';
import { addressesIn, settingsIn } from './promises.ts';
import { sourcesIn, type Source } from './source.ts';

const sources = sourcesIn('src');
const readme = (): string => readFileSync('README.md', 'utf8');
const addressPage = (): string => readFileSync('docs/addresses.md', 'utf8');

describe('the structure of src', () => {
	it('follows the directions of the layout, without barrels, default exports or try in the core', () => {
		expect(sources.flatMap(faultsIn)).toEqual([]);
	});

	it.each<[what: string, planted: Source]>([
		[
			'a noun that knows a rule',
			in_('core/model/unit.ts', `import { x } from '../ranking/rank.ts'`)
		],
		['a noun that uses a package', in_('core/model/unit.ts', `import { x } from 'papaparse'`)],
		['a noun that uses Node', in_('core/model/unit.ts', `import { x } from 'node:fs'`)],
		[
			'figures that know the ranking',
			in_('core/figures/value.ts', `import { x } from '../ranking/rank.ts'`)
		],
		[
			'bytes that know the rows read from them',
			in_('core/ingest/source/csv.ts', `import { x } from '../rows/rows.ts'`)
		],
		[
			'a check that knows the whole path',
			in_('core/ingest/checks/check.ts', `import { x } from '../ingest.ts'`)
		],
		[
			'reading that asks the database',
			in_('core/ingest/ingest.ts', `import { x } from '../../server/app-context.ts'`)
		],
		[
			'a second file with the CSV library',
			in_('core/ingest/ingest.ts', `import x from 'papaparse'`)
		],
		[
			'a type of a forbidden file',
			in_('core/ranking/rank.ts', `import type { X } from '../../ui/links.ts'`)
		],
		[
			'a type of it, written inline',
			in_('core/ranking/rank.ts', `let x: import('../../ui/links.ts').X`)
		],
		[
			'a forbidden file passed on',
			in_('core/ranking/rank.ts', `export { x } from '../../ui/links.ts';\nexport const y = 1`)
		],
		[
			'what pages share asking the server',
			in_('ui/links.ts', `await import('../server/app-context.ts')`)
		],
		['the same by its short address', in_('ui/links.ts', `import '$lib/server/app-context.ts'`)],
		[
			'what pages share knowing a feature',
			in_('ui/components/A.svelte', `<script>import '../../features/ranking/headline.ts'</script>`)
		],
		[
			'a second file with the chart library',
			in_('ui/components/A.svelte', `<script>import 'chart.js'</script>`)
		],
		[
			'the platform knowing a feature',
			in_('server/http/respond.ts', `import '../../features/ranking/headline.ts'`)
		],
		[
			'the database knowing the snapshot',
			in_('server/db/store.ts', `import '../snapshot/provenance.ts'`)
		],
		['the platform making words', in_('server/events/reports.ts', `import '../../ui/links.ts'`)],
		[
			'a feature with a statement of its own',
			in_('features/release/publish-release.server.ts', `import 'better-sqlite3'`)
		],
		[
			'a page model that asks the server',
			in_('features/ranking/headline.ts', `import './get-ranking.server.ts'`)
		],
		[
			'a component that asks the server',
			in_(
				'features/ranking/A.svelte',
				`<script lang="ts">import '$lib/server/app-context.ts'</script>`
			)
		],
		[
			'a feature that knows a later one',
			in_('features/ranking/headline.ts', `import '../unit/unit-page.ts'`)
		],
		[
			'a query that knows a later feature',
			in_('features/ranking/get-ranking.server.ts', `import '../unit/get-unit.server.ts'`)
		],
		[
			'something that imports a route',
			in_('ui/components/A.svelte', `<script>import '../../../routes/a.ts'</script>`)
		],
		['a route that imports another', { path: 'src/routes/a/+page.ts', text: `import '../b/c.ts'` }],
		[
			'a command that knows the list of commands',
			{ path: 'src/cli/commands/a.ts', text: `import '../main.ts'` }
		],
		['a file outside the layout', { path: 'src/misc/a.ts', text: '' }],
		[
			'a barrel',
			in_('core/ranking/index.ts', `export * from './rank.ts';\nexport { x } from './peers.ts'`)
		],
		['a default export', in_('core/ranking/rank.ts', `export default function rank() {}`)],
		[
			'a try in the pure core',
			in_('core/ingest/ingest.ts', `export function f() { try { g() } catch { return 0 } }`)
		]
	])('would notice %s', (_, planted) => {
		expect(faultsIn(planted)).toHaveLength(1);
	});

	it('names the reason of every layer', () => {
		expect(LAYERS.filter(({ why }) => !/^[A-Z].{20,}\.$/.test(why))).toEqual([]);
	});

	it('has no cycle between files or folders', () => {
		const files = fileGraph(sources);
		expect(cyclesIn(files)).toEqual([]);
		expect(cyclesIn(folderGraph(files))).toEqual([]);
	});

	it('would notice a cycle of types, and one of folders whose files have none', () => {
		const planted: Source[] = [
			{ path: 'src/a/one.ts', text: `import type { X } from '../b/one.ts'` },
			{ path: 'src/b/one.ts', text: `export type X = 1` },
			{ path: 'src/b/two.ts', text: `import './three.ts'; import '../a/two.ts'` },
			{ path: 'src/b/three.ts', text: `import type { Y } from './two.ts'` },
			{ path: 'src/a/two.ts', text: '' }
		];
		const files = fileGraph(planted);
		expect(cyclesIn(files)).toEqual([['src/b/three.ts', 'src/b/two.ts']]);
		expect(cyclesIn(folderGraph(files))).toEqual([['src/a', 'src/b']]);
	});
});

describe('the lint rule', () => {
	const eslint = new ESLint({
		overrideConfig: [
			{
				files: ['**/*.ts'],
				languageOptions: { parserOptions: { projectService: false } },
				rules: {
					'@typescript-eslint/no-floating-promises': 'off',
					'@typescript-eslint/no-misused-promises': 'off',
					'@typescript-eslint/switch-exhaustiveness-check': 'off'
				}
			}
		]
	});

	it.each([
		['src/lib/core/model/planted.ts', '../ranking/rank.ts', 'depend on nothing'],
		['src/lib/core/model/planted.ts', 'papaparse', 'depend on nothing'],
		['src/lib/core/ingest/checks/planted.ts', '../../../server/app-context.ts', 'core is pure'],
		['src/lib/core/ingest/checks/planted.ts', '../ingest.ts', 'core is pure'],
		['src/lib/ui/planted.ts', '../server/app-context.ts', 'imports no feature'],
		['src/lib/ui/charts/planted.ts', 'chart.js/auto', 'imports no feature'],
		['src/lib/server/events/planted.ts', '../snapshot/provenance.ts', 'imports no feature'],
		['src/lib/server/http/planted.ts', '../../features/ranking/headline.ts', 'imports no feature'],
		['src/lib/features/ranking/planted.ts', './get-ranking.server.ts', 'pure: no server file'],
		['src/lib/features/ranking/planted.server.ts', '../unit/get-unit.server.ts', 'in one order'],
		['src/cli/planted.ts', '../routes/a.ts', 'calls a feature and prints'],
		['src/routes/a/planted.ts', '../b/c.ts', 'code shared by routes belongs in lib']
	])('refuses in %s an import of %s and says why', async (filePath, target, why) => {
		const [result] = await eslint.lintText(`import { x } from '${target}';\nx();\n`, { filePath });
		expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['layers/imports']);
		expect(result?.messages[0]?.message).toContain(why);
	});

	it.each([
		['src/lib/core/ingest/source/csv.ts', 'papaparse'],
		['src/lib/core/ingest/checks/planted.ts', '../problems/create-problem.ts'],
		['src/lib/core/ranking/planted.ts', '../figures/value.ts'],
		['src/lib/server/events/planted.ts', '../db/store.ts'],
		['src/lib/features/unit/planted.ts', '../ranking/headline.ts'],
		['src/lib/features/unit/planted.server.ts', '../../server/snapshot/provenance.ts'],
		['src/routes/a/planted.ts', '$lib/server/app-context.ts']
	])('allows in %s an import of %s', async (filePath, target) => {
		const [result] = await eslint.lintText(`import { x } from '${target}';\nx();\n`, { filePath });
		expect(result?.messages).toEqual([]);
	});

	it.each([
		['src/lib/core/model/planted.ts', ['no-restricted-syntax']],
		['src/lib/core/model/normalize-text.ts', []]
	])('lets only one file normalise a text: %s', async (filePath, rules) => {
		const [result] = await eslint.lintText(`'a'.normalize('NFC');\n`, { filePath });
		expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(rules);
	});
});

describe('the README', () => {
	it('names every setting that the program reads', () => {
		const settings = settingsIn(sources);
		expect(settings).toContain('DATABASE_PATH');
		expect(settings.filter((name) => !readme().includes(`\`${name}\``))).toEqual([]);
	});

	it('is a tour of at most 200 lines', () => {
		expect(readme().trimEnd().split('\n').length).toBeLessThanOrEqual(200);
	});
});

describe('docs/addresses.md', () => {
	it('names every address that the program answers', () => {
		const addresses = addressesIn(sources);
		expect(addresses).toContain('/healthz');
		expect(addresses.filter((address) => !addressPage().includes(`\`${address}\``))).toEqual([]);
	});
});

describe('the lock file', () => {
	const packages: Record<string, Locked> = JSON.parse(
		readFileSync('package-lock.json', 'utf8')
	).packages;

	it('holds every package that another one asks for, on every system, so that npm ci works', () => {
		const missing = Object.entries(packages).flatMap(([place, locked]) =>
			Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
				.filter((name) => !isFound(packages, place, name))
				.map((name) => `${place} needs ${name}`)
		);
		expect(missing).toEqual([]);
	});

	it('names no registry', () => {
		const named = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
		expect(named).toEqual([]);
	});
});

interface Locked {
	resolved?: string;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}

/** As Node looks: beside the one who asks, then in every folder above. */
function isFound(packages: Record<string, Locked>, place: string, name: string): boolean {
	const beside = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
	if (beside in packages) return true;
	return (
		place !== '' &&
		isFound(packages, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
	);
}

function in_(path: string, text: string): Source {
	return { path: `src/lib/${path}`, text };
}
