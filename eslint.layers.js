/**
 * Which folder may import what, and why: the lint rules and the test of the architecture both read
 * this table. Where a file stands in two folders of it, the later one holds.
 *
 * @typedef {object} Layer
 * @property {string} folder a folder with all below it, or one file
 * @property {string[]} folders what it may import besides itself
 * @property {string[]} packages `node:` stands for everything that Node itself brings
 * @property {string} why
 */

/** @type {Layer[]} */
export const LAYERS = [
	{
		folder: 'src/lib/model',
		folders: [],
		packages: [],
		why: 'The nouns are shared by everything, so they depend on nothing.'
	},
	{
		folder: 'src/lib/ingest',
		folders: ['src/lib/model'],
		packages: [],
		why: 'Reading a file is pure: bytes and reference data in, rows and problems out.'
	},
	{
		folder: 'src/lib/ingest/parse.ts',
		folders: ['src/lib/model', 'src/lib/ingest'],
		packages: ['papaparse'],
		why: 'The one file that knows the CSV library.'
	},
	{
		folder: 'src/lib/ingest/decode.ts',
		folders: ['src/lib/model', 'src/lib/ingest'],
		packages: ['iconv-lite'],
		why: 'Which encoding a file has is told with the decoder library.'
	},
	{
		folder: 'src/lib/ingest/pieces.ts',
		folders: ['src/lib/model', 'src/lib/ingest'],
		packages: ['iconv-lite'],
		why: 'Bytes become text here, with the decoder library.'
	},
	{
		folder: 'src/lib/ingest/workbook.ts',
		folders: ['src/lib/model', 'src/lib/ingest'],
		packages: ['hucre'],
		why: 'The one file that knows the library that opens workbooks.'
	},
	{
		folder: 'src/lib/rank',
		folders: ['src/lib/model'],
		packages: [],
		why: 'Ranking is pure: it must be checkable with a calculator, without database or page.'
	},
	{
		folder: 'src/lib/view',
		folders: ['src/lib/model', 'src/lib/rank', 'src/lib/paraglide'],
		packages: [],
		why: 'What is shown is made from answers alone, for page, file and command line alike.'
	},
	{
		folder: 'src/lib/view/qr.ts',
		folders: [],
		packages: ['uqr'],
		why: 'The one file that knows the library of QR codes.'
	},
	{
		folder: 'src/lib/components',
		folders: ['src/lib/model', 'src/lib/view', 'src/lib/paraglide'],
		packages: ['svelte', '$app'],
		why: 'A component shows what the view prepared; it neither computes ranks nor asks the database.'
	},
	{
		folder: 'src/lib/components/chart.ts',
		folders: ['src/lib/model', 'src/lib/view', 'src/lib/paraglide'],
		packages: ['svelte', 'chart.js'],
		why: 'The one file that knows the chart library.'
	},
	{
		folder: 'src/lib/server',
		folders: ['src/lib/model', 'src/lib/ingest', 'src/lib/rank'],
		packages: ['node:'],
		why: 'A use case asks the pure core, the store and the queries; words and pages come after it.'
	},
	{
		folder: 'src/lib/server/workbook.ts',
		folders: ['src/lib/model'],
		packages: ['hucre'],
		why: 'The one file that writes with the workbook library.'
	},
	{
		folder: 'src/lib/server/reference',
		folders: ['src/lib/model'],
		packages: ['node:', 'papaparse', 'ajv'],
		why: 'The catalogue and the unit lists are read before anything else exists.'
	},
	{
		folder: 'src/lib/server/db',
		folders: ['src/lib/model', 'src/lib/server/env.ts'],
		packages: ['node:', 'drizzle-orm', 'better-sqlite3'],
		why: 'The database knows tables and the types of their columns, not what they are for.'
	},
	{
		folder: 'src/lib/server/store',
		folders: ['src/lib/model', 'src/lib/server/db'],
		packages: ['node:', 'drizzle-orm'],
		why: 'The writers write what they are given; deciding is up to the use cases.'
	},
	{
		folder: 'src/lib/server/query',
		folders: ['src/lib/model', 'src/lib/server/db'],
		packages: ['node:', 'drizzle-orm'],
		why: 'The readers read; deciding is up to the use cases.'
	},
	{
		folder: 'src/lib/server/auth',
		folders: ['src/lib/model', 'src/lib/server/db', 'src/lib/server/env.ts'],
		packages: ['node:', 'better-auth', 'rate-limiter-flexible', '@zxcvbn-ts'],
		why: 'Who is it, may they: the account library and the table of duties, asked by the use cases.'
	},
	{
		folder: 'src/lib/server/jobs',
		folders: ['src/lib/model', 'src/lib/ingest', 'src/lib/server'],
		packages: ['node:'],
		why: 'What takes long is done beside the thread that serves; only routes and what they share ask for it.'
	},
	{
		folder: 'src/lib/server/web',
		folders: ['src/lib/model', 'src/lib/view', 'src/lib/server'],
		packages: ['node:', '@sveltejs/kit'],
		why: 'What all routes do with an answer or a refusal; it knows the web, not what is measured.'
	},
	{
		folder: 'src/cli',
		folders: ['src/lib/model', 'src/lib/ingest', 'src/lib/view', 'src/lib/server'],
		packages: ['node:'],
		why: 'The command line reads arguments, calls a use case and prints.'
	},
	{
		folder: 'src/routes',
		folders: ['src/lib', 'src/app.css'],
		packages: ['svelte', '@sveltejs/kit', '$app', '@fontsource/be-vietnam-pro'],
		why: 'A route reads the URL, asks a use case and returns; what two routes need belongs to lib.'
	},
	{
		folder: 'src/params',
		folders: [],
		packages: ['@sveltejs/kit'],
		why: 'A matcher says which texts of an address may stand for what, nothing more.'
	},
	{
		folder: 'src/hooks.server.ts',
		folders: ['src/lib'],
		packages: ['node:', '@sveltejs/kit', '$app'],
		why: 'Hooks only delegate.'
	},
	{
		folder: 'src/hooks.ts',
		folders: ['src/lib'],
		packages: ['@sveltejs/kit', '$app'],
		why: 'Hooks only delegate.'
	}
];
