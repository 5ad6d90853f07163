// The orders that `eslint.layers.js` makes its rules of: a folder may import those before it.

/** The folders of the core; each may import those before it. */
export const CORE_FOLDERS = [
	'model',
	'ingest/problems',
	'ingest/source',
	'ingest/period',
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
export const PLATFORM_FOLDERS = [
	'db',
	'events',
	'reference',
	'.',
	'auth',
	'snapshot',
	'worker',
	'http'
];

/** The folders of what pages share; each may import those before it. `.` is the folder itself. */
export const UI_FOLDERS = ['format', 'i18n', '.', 'charts', 'components'];

/** The features; each may import those before it. */
export const FEATURE_ORDER = [
	'api',
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

/** @type {Record<string, string[]>} */
export const PLATFORM_PACKAGES = {
	db: ['node:', 'drizzle-orm', 'better-sqlite3'],
	events: ['node:', 'drizzle-orm'],
	reference: ['node:', 'drizzle-orm', 'papaparse', 'ajv'],
	auth: ['node:', 'drizzle-orm', 'better-auth', 'rate-limiter-flexible'],
	http: ['node:', '@sveltejs/kit']
};

/** The only files that may import a library of the tools for one job. */
export const LIBRARY_FILES = [
	{
		path: 'src/lib/core/ingest/source/csv.ts',
		packages: ['papaparse'],
		why: 'The only file of the core that imports the CSV library.'
	},
	{
		path: 'src/lib/core/ingest/source/decode-text.ts',
		packages: ['iconv-lite'],
		why: 'The encoding of a file is detected with the decoder library.'
	},
	{
		path: 'src/lib/core/ingest/source/chunks.ts',
		packages: ['iconv-lite'],
		why: 'Bytes become text here, with the decoder library.'
	},
	{
		path: 'src/lib/core/ingest/source/unpack-part.ts',
		packages: ['node:zlib'],
		why: 'Parts of a workbook are unpacked here, as a stream.'
	},
	{
		path: 'src/lib/core/ingest/source/read-xml.ts',
		packages: ['saxes'],
		why: 'The only file that imports the XML parser.'
	},
	{
		path: 'src/lib/features/submission/workbook.server.ts',
		packages: ['hucre'],
		why: 'Writes templates with the library for workbooks.'
	},
	{
		path: 'src/lib/features/submission/list-workbook.server.ts',
		packages: ['hucre'],
		why: 'Writes lists with the library for workbooks.'
	},
	{
		path: 'src/lib/features/submission/remarks/annotate-workbook.server.ts',
		packages: ['node:', 'fflate'],
		why: 'The only file that imports the library for writing archives.'
	},
	{
		path: 'src/lib/features/submission/remarks/annotate-text.server.ts',
		packages: ['node:', 'iconv-lite'],
		why: 'Remarks are written in the encoding of the file.'
	},
	{
		path: 'src/lib/features/account/password-strength.server.ts',
		packages: ['@zxcvbn-ts'],
		why: 'The only file that imports the library for password strength.'
	},
	{
		path: 'src/lib/ui/qr-code.ts',
		packages: ['uqr'],
		why: 'The only file that imports the library for QR codes.'
	},
	{
		path: 'src/lib/features/api-schema/json-schema.ts',
		packages: ['@valibot/to-json-schema'],
		why: 'The one file that turns schemas into JSON Schema.'
	},
	{
		path: 'src/lib/ui/charts/chart-library.ts',
		packages: ['chart.js'],
		why: 'The only file that imports the chart library.'
	}
];
