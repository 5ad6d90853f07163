import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './faults.ts';
import { addressesIn, settingsIn } from './promises.ts';
import { sourcesIn, type Source } from './source.ts';

const sources = sourcesIn('src');
const readme = (): string => readFileSync('README.md', 'utf8');

describe('the structure of src', () => {
	it('follows the directions of the layout, without barrels, default exports or try in the core', () => {
		expect(sources.flatMap(faultsIn)).toEqual([]);
	});

	it.each<[what: string, planted: Source]>([
		[
			'a model that knows a ranking rule',
			in_('model/unit.ts', `import { x } from '../rank/rank.ts'`)
		],
		['a model that uses a package', in_('model/unit.ts', `import { x } from 'papaparse'`)],
		['a model that uses Node', in_('model/unit.ts', `import { x } from 'node:fs'`)],
		[
			'reading that asks the database',
			in_('ingest/read.ts', `import { x } from '../server/world.ts'`)
		],
		['a second file with the CSV library', in_('ingest/read.ts', `import x from 'papaparse'`)],
		[
			'a type of a forbidden file',
			in_('rank/rank.ts', `import type { X } from '../view/format.ts'`)
		],
		['a type of it, written inline', in_('rank/rank.ts', `let x: import('../view/format.ts').X`)],
		[
			'a forbidden file passed on',
			in_('rank/rank.ts', `export { x } from '../view/format.ts';\nexport const y = 1`)
		],
		['a forbidden file fetched late', in_('view/table.ts', `await import('../server/world.ts')`)],
		[
			'a forbidden file by its short address',
			in_('view/table.ts', `import '$lib/server/world.ts'`)
		],
		[
			'a second file with the chart library',
			in_('components/A.svelte', `<script>import 'chart.js'</script>`)
		],
		[
			'a component that asks the database',
			in_('components/A.svelte', `<script lang="ts">import '$lib/server/world.ts'</script>`)
		],
		['a writer that uses a reader', in_('server/store/units.ts', `import '../query/units.ts'`)],
		['a writer that uses a use case', in_('server/store/units.ts', `import '../publish.ts'`)],
		['a use case with a statement of its own', in_('server/publish.ts', `import 'better-sqlite3'`)],
		['a use case that makes words', in_('server/publish.ts', `import '../view/problem-text.ts'`)],
		[
			'something that imports a route',
			in_('components/A.svelte', `<script>import '../../routes/a.ts'</script>`)
		],
		['a route that imports another', { path: 'src/routes/a/+page.ts', text: `import '../b/c.ts'` }],
		['a file outside the layout', { path: 'src/misc/a.ts', text: '' }],
		[
			'a barrel',
			in_('rank/index.ts', `export * from './rank.ts';\nexport { x } from './total.ts'`)
		],
		['a default export', in_('rank/rank.ts', `export default function rank() {}`)],
		[
			'a try in the pure core',
			in_('ingest/read.ts', `export function f() { try { g() } catch { return 0 } }`)
		]
	])('would notice %s', (_, planted) => {
		expect(faultsIn(planted)).toHaveLength(1);
	});
});

describe('the lint rules', () => {
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
		['src/lib/model/planted.ts', '../rank/rank.ts', 'depend on nothing'],
		['src/lib/model/planted.ts', 'papaparse', 'depend on nothing'],
		['src/lib/ingest/checks/planted.ts', '../../server/world.ts', 'Reading a file is pure'],
		['src/lib/ingest/planted.ts', 'papaparse', 'Reading a file is pure'],
		['src/lib/rank/planted.ts', '../view/format.ts', 'Ranking is pure'],
		['src/lib/view/planted.ts', '../server/world.ts', 'made from answers alone'],
		['src/lib/components/planted.ts', 'chart.js/auto', 'shows what the view prepared'],
		['src/lib/server/store/planted.ts', '../query/units.ts', 'deciding is up to the use cases'],
		['src/lib/server/query/planted.ts', '../publish.ts', 'deciding is up to the use cases'],
		['src/lib/server/planted.ts', '../view/format.ts', 'words and pages come after it'],
		['src/cli/planted.ts', '../routes/a.ts', 'calls a use case and prints'],
		['src/routes/a/planted.ts', '../b/c.ts', 'what two routes need belongs to lib']
	])('refuse in %s an import of %s and say why', async (filePath, target, why) => {
		const [result] = await eslint.lintText(`import { x } from '${target}';\nx();\n`, { filePath });
		expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-restricted-imports']);
		expect(result?.messages[0]?.message).toContain(why);
	});

	it.each([
		['src/lib/ingest/parse.ts', 'papaparse'],
		['src/lib/ingest/checks/planted.ts', '../problem.ts'],
		['src/lib/rank/planted.ts', '../model/ranking.ts'],
		['src/lib/server/store/planted.ts', '../../model/report.ts'],
		['src/lib/server/store/planted.ts', '../db/open.ts'],
		['src/lib/server/planted.ts', './store/reports.ts'],
		['src/routes/a/planted.ts', '$lib/server/world.ts']
	])('allow in %s an import of %s', async (filePath, target) => {
		const [result] = await eslint.lintText(`import { x } from '${target}';\nx();\n`, { filePath });
		expect(result?.messages).toEqual([]);
	});
});

describe('the README', () => {
	it('names every setting that the program reads', () => {
		const settings = settingsIn(sources);
		expect(settings).toContain('DATABASE_PATH');
		expect(settings.filter((name) => !readme().includes(`\`${name}\``))).toEqual([]);
	});

	it('names every address that the program answers', () => {
		const addresses = addressesIn(sources);
		expect(addresses).toContain('/healthz');
		expect(addresses.filter((address) => !readme().includes(`\`${address}\``))).toEqual([]);
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
