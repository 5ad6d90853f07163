import { globSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AppContext, closeApp, openApp } from '../../src/lib/server/app-context.ts';
import { readEnv } from '../../src/lib/server/env.ts';
import { overwriteGetLocale } from '../../src/lib/paraglide/runtime.js';
import { PAGE_PARAMETERS } from '../../src/lib/ui/canonical-url.ts';
import { ask, copySamples, origin, useSharedServer } from './client.ts';
import { citedFile, type PublicPage, publicPages } from './public-pages.ts';
import { removeFolder } from '../remove-folder.ts';

useSharedServer();

type Load = (event: unknown) => unknown;

const UNKNOWN = { utm_source: 'thu', _x: '1', foo: '2' };
const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-pages-'));
let sha256 = '';
let app: AppContext;

beforeAll(async () => {
	sha256 = await citedFile();
	const databasePath = join(folder, 'pages.sqlite');
	await copySamples(databasePath);
	app = openApp({ ...readEnv({}), databasePath });
	overwriteGetLocale(() => 'vi');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
	closeApp(app);
	removeFolder(folder);
});

const routes = publicPages('').map(({ route }) => route);

test('the public pages are those of the table and those that are tested', () => {
	const files = globSync('src/routes/(public)/**/+page.svelte').map((file) =>
		dirname(file).replace('src/routes', '')
	);
	expect(Object.keys(PAGE_PARAMETERS).toSorted()).toEqual(files.toSorted());
	expect(routes.toSorted()).toEqual(files.toSorted());
});

const addressOf = ({ path }: PublicPage, query: Record<string, string>): string => {
	const text = new URLSearchParams(query).toString();
	return text === '' ? path : `${path}?${text}`;
};

const canonicalOf = (html: string): string[] =>
	[...html.matchAll(/<link rel="canonical" href="([^"]*)"/gu)].map(([, href = '']) =>
		href.replaceAll('&amp;', '&')
	);

const mainOf = (html: string): string => /<main[^]*<\/main>/u.exec(html)?.[0] ?? '';

function pageOf(route: string): PublicPage {
	const page = publicPages(sha256).find((other) => other.route === route);
	if (!page) throw new Error(`no page ${route}`);
	return page;
}

describe.each(routes)('%s', (route) => {
	test('ignores unknown parameters and leaves them out of its canonical address', async () => {
		const page = pageOf(route);
		const plain = await ask(addressOf(page, page.query));
		expect(plain.status).toBe(200);
		const html = await plain.text();
		const [canonical = '', ...others] = canonicalOf(html);
		expect(others).toEqual([]);
		expect(canonical.startsWith(origin() + page.path)).toBe(true);
		expect(Object.fromEntries(new URL(canonical).searchParams)).toEqual(page.query);
		const shuffled = { ...UNKNOWN, ...Object.fromEntries(Object.entries(page.query).toReversed()) };
		const other = await (await ask(addressOf(page, shuffled))).text();
		expect(canonicalOf(other)).toEqual([canonical]);
		expect(mainOf(other)).toBe(mainOf(html));
		expect(mainOf(html).length).toBeGreaterThan(100);
	});

	test('reads the parameters of the table', async () => {
		const page = pageOf(route);
		const load = await loadOf(route);
		const read = spyOnParameters();
		await runLoad(load, page, page.query);
		await runLoad(load, page, {});
		expect([...read].toSorted()).toEqual([...parametersOf(route)].toSorted());
	});
});

const parametersOf = (route: string): readonly string[] =>
	Object.entries(PAGE_PARAMETERS).find(([name]) => name === route)?.[1] ?? [];

async function loadOf(route: string): Promise<Load | undefined> {
	const file = `src/routes${route}/+page.server.ts`;
	return (await import(pathToFileURL(file).href)).load;
}

async function runLoad(
	load: Load | undefined,
	{ path, params, route }: PublicPage,
	query: Record<string, string>
): Promise<void> {
	const url = new URL(`${path}?${new URLSearchParams(query)}`, 'http://localhost:3000');
	const locals = { app, person: null };
	await load?.({
		url,
		params,
		locals,
		route: { id: route },
		getClientAddress: () => '192.0.2.1',
		setHeaders: () => undefined
	});
}

/** Names that are asked of a query. */
function spyOnParameters(): Set<string> {
	const names = new Set<string>();
	for (const method of ['get', 'getAll', 'has'] as const) {
		const own = URLSearchParams.prototype[method];
		vi.spyOn(URLSearchParams.prototype, method).mockImplementation(function (
			this: URLSearchParams,
			name: string
		) {
			names.add(name);
			return Reflect.apply(own, this, [name]);
		});
	}
	return names;
}

test('a refused question and a page for signed-in users have no canonical address', async () => {
	for (const address of ['/xep-hang/khong-co?level=commune', '/dang-nhap?tiep=/ban-lam-viec'])
		expect(canonicalOf(await (await ask(address)).text())).toEqual([]);
});

test('the form of a ranking leads on without unknown parameters', async () => {
	const form = '/xep-hang?indicator=on-time-rate&shown=on-time-rate&level=commune&utm_source=x';
	const { url } = await ask(form);
	expect(url).toBe(`${origin()}/xep-hang/on-time-rate?level=commune`);
});

test('an English page has its English address', async () => {
	const html = await (await ask('/en/don-vi?foo=1&q=binh+son')).text();
	expect(canonicalOf(html)).toEqual([`${origin()}/en/don-vi?q=binh%20son`]);
});
