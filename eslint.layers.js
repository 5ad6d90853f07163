import {
	CORE_FOLDERS,
	FEATURE_ORDER,
	LIBRARY_FILES,
	PLATFORM_FOLDERS,
	PLATFORM_PACKAGES,
	UI_FOLDERS
} from './eslint.order.js';

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
const PURE = '(?<!\\.server\\.ts)';

/**
 * @param {string} root
 * @param {string} folder
 * @param {string} [ending]
 */
const inFolder = (root, folder, ending = '') =>
	folder === '.'
		? new RegExp(`^src/lib/${root}/[^/]+${ending}$`)
		: new RegExp(`^src/lib/${root}/${folder}/.*${ending}$`);

/** @param {string} folder */
const coreUpTo = (folder) =>
	CORE_FOLDERS.slice(0, CORE_FOLDERS.indexOf(folder) + 1)
		// figures and rankings never look into files
		.filter((name) => folder.startsWith('ingest') || !name.startsWith('ingest'))
		.map((name) => inFolder('core', name));

const CORE_WHY =
	'The core is pure (no I/O, no clock, no texts for people); its folders import in one order.';

/** @type {Layer[]} */
const CORE_LAYERS = [
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
					? 'All code shares the types of the model, so they depend on nothing.'
					: CORE_WHY
		}))
];

/** @param {string} folder */
const platformUpTo = (folder) =>
	PLATFORM_FOLDERS.slice(0, PLATFORM_FOLDERS.indexOf(folder) + 1).map((name) =>
		inFolder('server', name)
	);

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
	why: 'The platform does all input and output; it imports no feature and no page.'
}));

/** @param {string} folder */
const uiUpTo = (folder) =>
	UI_FOLDERS.slice(0, UI_FOLDERS.indexOf(folder) + 1).map((name) => inFolder('ui', name));

/** @type {Layer[]} */
const UI_LAYERS = UI_FOLDERS.map((folder) => ({
	name: `src/lib/ui/${folder}`,
	files: inFolder('ui', folder),
	imports: [CORE, PARAGLIDE, ...uiUpTo(folder)],
	packages: folder === 'components' ? ['svelte', '$app'] : [],
	why: 'Shared UI code imports no feature, no database and no server code.'
}));

/** @param {string} feature @param {string} ending */
const featuresUpTo = (feature, ending) =>
	FEATURE_ORDER.slice(0, FEATURE_ORDER.indexOf(feature) + 1).map((name) =>
		inFolder('features', name, ending)
	);

/** @type {Layer[]} */
const FEATURE_LAYERS = FEATURE_ORDER.flatMap((feature) => [
	{
		name: `src/lib/features/${feature}/*.server.ts`,
		files: inFolder('features', feature, '\\.server\\.ts'),
		imports: [CORE, PLATFORM, UI, PARAGLIDE, ...featuresUpTo(feature, '')],
		packages: ['node:', 'drizzle-orm', '@sveltejs/kit'],
		why: 'Queries and commands of a feature use the platform and features before it in one order.'
	},
	{
		name: `src/lib/features/${feature}/*schema.ts`,
		files: inFolder('features', feature, 'schema\\.ts'),
		imports: [CORE, UI, PARAGLIDE, ...featuresUpTo(feature, PURE)],
		packages: ['valibot'],
		why: 'A feature describes its resources of the API; no page loads the schema library.'
	},
	{
		name: `src/lib/features/${feature}`,
		files: inFolder('features', feature),
		imports: [CORE, UI, PARAGLIDE, ...featuresUpTo(feature, PURE)],
		packages: ['svelte', '$app'],
		why: 'Page models and components are pure: no server file, only features before it in one order.'
	}
]);

/** @type {Layer[]} */
const FOLDER_LAYERS = [
	...CORE_LAYERS,
	...PLATFORM_LAYERS,
	...UI_LAYERS,
	...FEATURE_LAYERS,
	{
		name: 'src/worker.ts',
		files: /^src\/worker\.ts$/,
		imports: [CORE, PLATFORM, UI, FEATURES],
		packages: ['node:'],
		why: 'The worker entry registers the tasks of the features.'
	},
	{
		name: 'src/cli/shared',
		files: /^src\/cli\/shared\//,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE, /^src\/cli\/shared\//],
		packages: ['node:'],
		why: 'Code shared by commands imports no command.'
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
		why: 'A route reads the URL, calls a feature and returns; code shared by routes belongs in lib.'
	},
	{
		name: 'src/params',
		files: /^src\/params\//,
		imports: [],
		packages: ['@sveltejs/kit'],
		why: 'A matcher only checks a parameter of an address.'
	},
	{
		name: 'src/hooks',
		files: /^src\/hooks(\.server)?\.ts$/,
		imports: [CORE, PLATFORM, UI, FEATURES, PARAGLIDE],
		packages: ['node:', '@sveltejs/kit', '$app'],
		why: 'Hooks only delegate to the platform and the features.'
	}
];

/**
 * Files that know a library come first: they may import what their folder may, and the library.
 * @type {Layer[]}
 */
export const LAYERS = [
	...LIBRARY_FILES.map(({ path, packages, why }) => ({
		name: path,
		files: new RegExp(`^${path.replaceAll('.', '\\.')}$`),
		imports: FOLDER_LAYERS.find(({ files }) => files.test(path))?.imports ?? [],
		packages,
		why
	})),
	...FOLDER_LAYERS
];
