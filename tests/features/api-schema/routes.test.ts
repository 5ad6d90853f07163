import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { reporterOf } from '../../server/fixtures/someone.ts';
import { documentedCodes } from './bad-queries.ts';
import {
	addressOf,
	checkAgainst,
	documentAt,
	mediaOf,
	operationsOf,
	type Asked
} from './documented.ts';

/** Handler that Kit calls. */
type Handler = (event: unknown) => Response | Promise<Response>;
type Module = Record<string, Handler>;

const FILES = globSync('src/routes/{api/v1,healthz}/**/+server.ts').toSorted();
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];

const document = documentAt('http://localhost:3000');
const operations = operationsOf(document);
const check = checkAgainst(document);

/** `src/routes/api/v1/rankings/[indicator=id].csv/+server.ts` answers `/api/v1/rankings/{indicator}.csv`. */
const pathOf = (file: string): string =>
	dirname(file)
		.replace(/^src\/routes/u, '')
		.replace(/\[(\w+)(?:=\w+)?\]/gu, '{$1}');

const routes = new Map<string, Module>();
/** App without a release; the tests store nothing in it. */
let app: AppContext;
const appOf = sharedApp((atEnd) => temporaryApp({}, atEnd));
beforeAll(async () => {
	app = appOf();
	for (const file of FILES) routes.set(pathOf(file), await import(pathToFileURL(file).href));
});

afterEach(() => vi.restoreAllMocks());

test('every address and method is documented, and nothing else is', () => {
	const answered = [...routes].flatMap(([path, module]) =>
		METHODS.filter((method) => method in module).map((method) => `${method} ${path}`)
	);
	const documented = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
	expect(answered.length).toBeGreaterThan(15);
	expect(documented.toSorted()).toEqual(answered.toSorted());
});

/** Calls a route of ours as Kit would. */
async function answer(asked: Asked, address: string): Promise<Response> {
	const { path, method, operation } = asked;
	const url = new URL(address, 'http://localhost:3000');
	const ask = { method: method.toUpperCase(), ...(method === 'post' ? { body: '' } : {}) };
	const request = new Request(url, { ...ask, headers: { 'Content-Type': 'text/csv' } });
	const params = Object.fromEntries(
		(operation.parameters ?? []).map(({ name, example }) => [name, example])
	);
	const locals = { app, person: reporterOf('528@2021-01-01') };
	const handler = routes.get(path)?.[method.toUpperCase()];
	if (!handler) throw new Error(`nothing answers ${method} ${path}`);
	return handler({ request, url, params, locals });
}

/** Every name that is asked of the query of an address while something runs. */
function listening(): Set<string> {
	const names = new Set<string>();
	for (const ask of ['get', 'getAll', 'has'] as const) {
		const own = URLSearchParams.prototype[ask];
		vi.spyOn(URLSearchParams.prototype, ask).mockImplementation(function (
			this: URLSearchParams,
			name: string
		) {
			names.add(name);
			return Reflect.apply(own, this, [name]);
		});
	}
	return names;
}

describe.each(operations.map((asked) => [`${asked.method} ${asked.path}`, asked] as const))(
	'%s',
	(_, asked) => {
		const query = (asked.operation.parameters ?? []).filter(({ in: place }) => place === 'query');
		const without = Object.fromEntries(query.map(({ name }) => [name, null]));

		test('documents just the parameters that are read', async () => {
			const read = listening();
			await answer(asked, addressOf(asked));
			await answer(asked, addressOf(asked, without));
			expect(query.map(({ name }) => name).toSorted()).toEqual([...read].toSorted());
		});

		test('answers as documented where nothing has been published yet', async () => {
			const response = await answer(asked, addressOf(asked));
			const type = mediaOf(response.headers.get('Content-Type') ?? '');
			const body = type.endsWith('json') ? await response.json() : await response.text();
			expect(check(asked, response.status, type, body)).toEqual([]);
			if (documentedCodes(asked, 404).includes('no-release'))
				expect(body).toMatchObject({ type: 'urn:thuoc-so:problem:no-release' });
		});
	}
);
