/**
 * The layout of the source: a pure core, a platform that touches the world, what pages share, and
 * features between them. The lint rules and the test of the architecture both read this table.
 * The first layer whose `files` match a path is the layer of that file.
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {RegExp} files paths of its files, from the project's folder
 * @property {RegExp[]} imports paths of the files that it may import
 * @property {string[]} packages packages that it may import; `node:` stands for everything of Node
 * @property {string} why the reason for the rule
 */

const PARAGLIDE = /^src\/lib\/paraglide\//;
const CORE = /^src\/lib\/core\//;
const UI = /^src\/lib\/ui\//;
const PLATFORM = /^src\/lib\/server\//;
const FEATURES = /^src\/lib\/features\//;

/** The folders of the core; each may import those before it. */
const CORE_FOLDERS = [
	'model',
	'ingest/problems',
	'ingest/source',
	'ingest/table',
	'ingest/units',
	'ingest/context',
	'ingest/rows',
	'ingest/checks',
	'ingest',
	'figures',
	'ranking',
	'scorecard',
	'campaign',
	'control-chart',
	'funnel',
	'timeliness'
];

/** The folders of the platform; each may import those before it. `.` is the folder itself. */
const PLATFORM_FOLDERS = ['db', 'events', 'reference', '.', 'auth', 'snapshot', 'worker', 'http'];

/** The folders of what pages share; each may import those before it. `.` is the folder itself. */
const UI_FOLDERS = ['format', 'i18n', '.', 'charts', 'components'];

/** The features; each may import those before it. */
const FEATURE_ORDER = [
	'catalogue',
	'statements',
	'ranking',
	'method',
	'scorecard',
	'explanation',
	'campaign',
	'comparison',
	'unit',
	'submission',
	'review',
	'release',
	'account',
	'people',
	'admin',
	'verify',
	'dashboard',
	'home',
	'api-schema'
];

/**
 * @param {string} root
 * @param {string} folder
 * @param {string} [ending]
 */
const inFolder = (root, folder, ending = '') =>
	folder === '.'
		? new RegExp(`^src/lib/${root}/[^/]+${ending}$`)
		: new RegExp(`^src/lib/${root}/${folder}/.*${ending}$`);

/**
 * One file that knows a library.
 * @param {string} path
 * @param {RegExp[]} imports
 * @param {string[]} packages
 * @param {string} why
 * @returns {Layer}
 */
const library = (path, imports, packages, why) => ({
	name: path,
	files: new RegExp(`^${path.replace(/[.]/g, '\\$&')}$`),
	imports,
	packages,
	why
});

/** @param {string} folder */
const coreUpTo = (folder) =>
	CORE_FOLDERS.slice(0, CORE_FOLDERS.indexOf(folder) + 1).map((name) => inFolder('core', name));

const CORE_WHY =
	'The core is pure and its folders stand in one order: no I/O, no clock, no words for people.';

/** @type {Layer[]} */
const CORE_LAYERS = [
	library(
		'src/lib/core/ingest/source/csv.ts',
		coreUpTo('ingest/source'),
		['papaparse'],
		'The one file of the core that knows the CSV library.'
	),
	library(
		'src/lib/core/ingest/source/decode-text.ts',
		coreUpTo('ingest/source'),
		['iconv-lite'],
		'The encoding of a file is detected with the decoder library.'
	),
	library(
		'src/lib/core/ingest/source/chunks.ts',
		coreUpTo('ingest/source'),
		['iconv-lite'],
		'Bytes become text here, with the decoder library.'
	),
	library(
		'src/lib/core/ingest/source/workbook.ts',
		coreUpTo('ingest/source'),
		['hucre'],
		'The one file that knows the library that opens workbooks.'
	),
	// the folder `ingest` itself comes after the folders within it
	...[...CORE_FOLDERS]
		.sort((a, b) => b.split('/').length - a.split('/').length)
		.map((folder) => ({
			name: `src/lib/core/${folder}`,
			files: inFolder('core', folder),
			imports: coreUpTo(folder),
			packages: [],
			why:
				folder === 'model'
					? 'The nouns are shared by everything, so they depend on nothing.'
					: CORE_WHY
		}))
];

/** @param {string} folder */
const platformUpTo = (folder) =>
	PLATFORM_FOLDERS.slice(0, PLATFORM_FOLDERS.indexOf(folder) + 1).map((name) =>
		inFolder('server', name)
	);

/** @type {Record<string, string[]>} */
const PLATFORM_PACKAGES = {
	db: ['node:', 'drizzle-orm', 'better-sqlite3'],
	events: ['node:', 'drizzle-orm'],
	reference: ['node:', 'drizzle-orm', 'papaparse', 'ajv'],
	auth: ['node:', 'drizzle-orm', 'better-auth', 'rate-limiter-flexible'],
	http: ['node:', '@sveltejs/kit']
};

/** @type {Layer[]} */
const PLATFORM_LAYERS = PLATFORM_FOLDERS.map((folder) => ({
	name: `src/lib/server/${folder}`,
	files: inFolder('server', folder),
	imports: [
		CORE,
		...platformUpTo(folder),
		...(folder === 'http' ? [/^src\/lib\/ui\/i18n\//, PARAGLIDE] : [])
	],
	packages: PLATFORM_PACKAGES[folder] ?? ['node:'],
	why: 'The platform touches the world and knows no feature and no page.'
}));

/** @param {string} folder */
const uiUpTo = (folder) =>
	UI_FOLDERS.slice(0, UI_FOLDERS.indexOf(folder) + 1).map((name) => inFolder('ui', name));

/** @type {Layer[]} */
const UI_LAYERS = [
	library(
		'src/lib/ui/charts/chart-library.ts',
		[],
		['chart.js'],
		'The one file that knows the chart library.'
	),
	...UI_FOLDERS.map((folder) => ({
		name: `src/lib/ui/${folder}`,
		files: inFolder('ui', folder),
		imports: [CORE, PARAGLIDE, ...uiUpTo(folder)],
		packages: folder === 'components' ? ['svelte', '$app'] : [],
		why: 'What pages share knows no feature and neither database nor server.'
	}))
];

/** @param {string} feature @param {string} ending */
const featuresUpTo = (feature, ending) =>
	FEATURE_ORDER.slice(0, FEATURE_ORDER.indexOf(feature) + 1).map((name) =>
		inFolder('features', name, ending)
	);

const PURE = '(?<!\\.server\\.ts)';

/** @type {Layer[]} */
const FEATURE_LAYERS = [
	library(
		'src/lib/features/submission/workbook.server.ts',
		[CORE],
		['hucre'],
		'The one file that writes with the workbook library.'
	),
	library(
		'src/lib/features/account/password-strength.server.ts',
		[CORE, PLATFORM],
		['@zxcvbn-ts'],
		'The one file that knows the library for the strength of passwords.'
	),
	library('src/lib/features/people/qr-code.ts', [], ['uqr'], 'The one file that knows QR codes.'),
	...FEATURE_ORDER.flatMap((feature) => [
		{
			name: `src/lib/features/${feature}/*.server.ts`,
			files: inFolder('features', feature, '\\.server\\.ts'),
			imports: [CORE, PLATFORM, UI, PARAGLIDE, ...featuresUpTo(feature, '')],
			packages: ['node:', 'drizzle-orm', '@sveltejs/kit'],
			why: 'Queries and commands of a feature use the platform and features before it in one order.'
		},
		{
			name: `src/lib/features/${feature}`,
			files: inFolder('features', feature),
			imports: [CORE, UI, PARAGLIDE, ...featuresUpTo(feature, PURE)],
			packages: ['svelte', '$app'],
			why: 'Page models and components are pure: no server file, only features before it in one order.'
		}
	])
];

/** @type {Layer[]} */
export const LAYERS = [
	...CORE_LAYERS,
	...PLATFORM_LAYERS,
	...UI_LAYERS,
	...FEATURE_LAYERS,
	{
		name: 'src/worker.ts',
		files: /^src\/worker\.ts$/,
		imports: [CORE, PLATFORM, UI, FEATURES],
		packages: ['node:'],
		why: 'The entry of the worker gives the platform the tasks of the features.'
	},
	{
		name: 'src/cli/shared',
		files: /^src\/cli\/shared\//,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE, /^src\/cli\/shared\//],
		packages: ['node:'],
		why: 'What several commands share knows no command.'
	},
	{
		name: 'src/cli/commands',
		files: /^src\/cli\/commands\//,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE, /^src\/cli\/(shared|commands)\//],
		packages: ['node:'],
		why: 'A command reads arguments, calls a feature and prints.'
	},
	{
		name: 'src/cli',
		files: /^src\/cli\//,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE, /^src\/cli\//],
		packages: ['node:'],
		why: 'The command line reads arguments, calls a feature and prints.'
	},
	{
		name: 'src/routes',
		files: /^src\/routes\//,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE, /^src\/app\.css$/],
		packages: ['svelte', '@sveltejs/kit', '$app', '@fontsource/be-vietnam-pro'],
		why: 'A route reads the URL, calls a feature and returns; what two routes need belongs to lib.'
	},
	{
		name: 'src/params',
		files: /^src\/params\//,
		imports: [],
		packages: ['@sveltejs/kit'],
		why: 'A matcher says which texts of an address may stand for what, nothing more.'
	},
	{
		name: 'src/hooks',
		files: /^src\/hooks(\.server)?\.ts$/,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE],
		packages: ['node:', '@sveltejs/kit', '$app'],
		why: 'Hooks only delegate to the platform and the features.'
	}
];

/** @param {string} path @returns {Layer | undefined} */
export const layerOf = (path) => LAYERS.find(({ files }) => files.test(path));

/**
 * The file that an import leads to, or null where it names a package.
 * @param {string} importer
 * @param {string} specifier
 */
function targetOf(importer, specifier) {
	if (specifier.startsWith('$lib/')) return specifier.replace('$lib/', 'src/lib/');
	if (!specifier.startsWith('.')) return null;
	const parts = importer.split('/').slice(0, -1);
	for (const part of specifier.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

/**
 * Whether a file may import what a specifier names; a route may import what lies below itself.
 * @param {string} importer
 * @param {string} specifier
 */
export function mayImport(importer, specifier) {
	const layer = layerOf(importer);
	if (!layer) return false;
	const target = targetOf(importer, specifier);
	if (target === null)
		return layer.packages.some((name) =>
			name === 'node:' ? specifier.startsWith(name) : `${specifier}/`.startsWith(`${name}/`)
		);
	if (layer.name === 'src/routes' && target.startsWith('src/routes/'))
		return target.startsWith(importer.slice(0, importer.lastIndexOf('/') + 1));
	return layer.imports.some((pattern) => pattern.test(target));
}
