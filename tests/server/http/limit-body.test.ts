import { describe, expect, test } from 'vitest';
import { ACCESS } from '../../../src/lib/server/auth/access.ts';
import { authorizeRequest } from '../../../src/lib/server/http/authorize-request.ts';
import {
	largestBodyBytes,
	limitBody,
	readFormData
} from '../../../src/lib/server/http/limit-body.ts';
import { createApiKey } from '../../../src/lib/features/account/api-keys.server.ts';
import { refusalOf } from '../fixtures/entries.ts';
import { reporter, signedIn } from '../fixtures/people.ts';
import { chunked, requestEvent, type RequestFacts } from '../fixtures/request-event.ts';
import { sharedApp, temporaryApp } from '../fixtures/temporary-app.ts';

const app = sharedApp((atEnd) => temporaryApp({ MAX_UPLOAD_BYTES: '1000000' }, atEnd));

const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded' };
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=X' };

const SIGN_IN = { route: '/(entry)/dang-nhap', path: '/dang-nhap', method: 'POST' };
const UPLOAD = { route: '/(office)/nop-bao-cao', path: '/nop-bao-cao?/send', method: 'POST' };

/** Status of the refusal, or `go`. */
const outcome = async (facts: RequestFacts): Promise<number | 'go'> =>
	(await authorizeRequest(requestEvent(app(), facts), app()))?.status ?? 'go';

/** A multipart form with so many fields. */
const fields = (count: number): string =>
	`${'--X\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--X--\r\n`;

describe('one request by a stranger stops the server', () => {
	test.each<[what: string, body: string, status: number | 'go']>([
		['a form of 64 KiB', `a=${'b'.repeat(65_534)}`, 'go'],
		['a form of one byte more', `a=${'b'.repeat(65_535)}`, 413],
		['a form of 1,000 fields', 'a&'.repeat(999), 'go'],
		['a form of 1,001 fields', 'a&'.repeat(1_000), 413],
		['a form of four million empty fields', 'a&'.repeat(4_194_304), 413]
	])('%s', async (_, body, status) => {
		expect(await outcome({ ...SIGN_IN, headers: URLENCODED, body })).toBe(status);
	});

	test('a form without Content-Length is limited by what arrives', async () => {
		const body = chunked('a&'.repeat(512), 8_192);
		expect(await outcome({ ...SIGN_IN, headers: URLENCODED, body })).toBe(413);
	});

	test('a separator that lies between two chunks is counted', async () => {
		const parts = chunked('X\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--', 1_200);
		const event = requestEvent(app(), { ...UPLOAD, headers: MULTIPART, body: parts });
		expect(await limitBody(event, { files: 1 }, 1_000_000)).toBeNull();
		expect(await refusalOf(() => readFormData(event.request))).toBe('body-too-large');
	});

	test.each<[what: string, parameters: string, status: number | 'go']>([
		['a boundary in quotes', 'boundary="X"', 'go'],
		['a boundary beside a charset', 'charset=utf-8; boundary=X', 'go'],
		['a parameter that ends like it', 'xboundary=aaaa; boundary=X', 413],
		['two boundaries', 'boundary=aaaa; boundary=X', 415],
		['a space before the sign', 'boundary =aaaa; boundary=X', 415],
		['quotes that do not close', 'boundary="aaaa; boundary=X', 415]
	])(
		'the fields of a form with %s are counted as they are parsed',
		async (_, parameters, status) => {
			const headers = { 'content-type': `multipart/form-data; ${parameters}` };
			const count = status === 'go' ? 10 : 1_200;
			const event = requestEvent(app(), { ...UPLOAD, headers, body: fields(count) });
			const refusal = await limitBody(event, { files: 1 }, 1_000_000);
			const read = refusal ?? (await refusalOf(() => readFormData(event.request)));
			expect(refusal?.status ?? (read === 'done' ? 'go' : 413)).toBe(status);
			if (status === 413) expect(read).toBe('body-too-large');
		}
	);

	test('a form within the limit reaches the action unchanged', async () => {
		const body = 'name=lan&password=a%26b+c%C3%A2';
		const event = requestEvent(app(), { ...SIGN_IN, headers: URLENCODED, body });
		expect(await authorizeRequest(event, app())).toBeNull();
		const data = await event.request.formData();
		expect([data.get('name'), data.get('password')]).toEqual(['lan', 'a&b câ']);
	});

	test('JSON is limited where a route takes it', async () => {
		const json = async (length: number): Promise<string | undefined> => {
			const headers = { 'content-type': 'application/json' };
			const event = requestEvent(app(), { ...SIGN_IN, headers, body: '1'.repeat(length) });
			return (await limitBody(event, { json: true }, 1))?.code;
		};
		expect([await json(262_144), await json(262_145)]).toEqual([undefined, 'body-too-large']);
	});

	test('the server accepts no body larger than the largest of the table', () => {
		expect(largestBodyBytes(10)).toBe(4 * 10 + 1_048_576);
	});
});

describe('a body that nobody asked for', () => {
	test.each<[what: string, headers: Record<string, string>]>([
		['text/plain', { 'content-type': 'text/plain' }],
		['JSON', { 'content-type': 'application/json' }],
		['files', MULTIPART],
		['no type', { 'content-type': '' }],
		['a type that is none', { 'content-type': ';;;' }]
	])('%s is refused at every form of everybody', async (_, headers) => {
		const open = Object.entries(ACCESS).filter(([, { actions }]) =>
			actions?.['default']?.includes('nobody')
		);
		for (const [route] of open) {
			const asked = { route, path: '/x', method: 'POST', headers, body: 'a=b' };
			expect([route, await outcome(asked)]).toEqual([route, 415]);
		}
		expect(open.length).toBeGreaterThan(2);
	});

	test('every route that is only read takes no body', async () => {
		for (const [route, { read }] of Object.entries(ACCESS)) {
			if (!read?.includes('nobody')) continue;
			const headers = { 'content-length': '5' };
			expect([route, await outcome({ route, path: '/x', headers })]).toEqual([route, 400]);
		}
	});

	test('a request that says it has no bytes has no body', async () => {
		const headers = { 'content-length': '0' };
		expect(await outcome({ route: '/healthz', path: '/healthz', headers })).toBe('go');
	});
});

describe('files', () => {
	test('are read of nobody who has not signed in', async () => {
		expect(await outcome({ ...UPLOAD, headers: MULTIPART, body: fields(1) })).toBe(401);
	});

	test('are read within the limits of the route', async () => {
		await reporter(app(), 'lan');
		const { cookie = '' } = Object.fromEntries(await signedIn(app(), 'lan'));
		const read = async (body: string): Promise<string> => {
			const event = requestEvent(app(), { ...UPLOAD, headers: { ...MULTIPART, cookie }, body });
			expect(await authorizeRequest(event, app())).toBeNull();
			return refusalOf(() => readFormData(event.request));
		};
		expect(await read(fields(1_000))).toBe('done');
		expect(await read(fields(1_001))).toBe('body-too-large');
		const large = 'x'.repeat(5_100_000);
		const file = `--X\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${large}`;
		expect(await read(`${file}\r\n--X--\r\n`)).toBe('body-too-large');
		expect(await read('no form at all')).toBe('body-unreadable');
	});

	test('of a program are limited in fields, too', async () => {
		const person = await reporter(app(), 'may');
		const unit = '528@2021-01-01';
		const key = createApiKey(app(), person, { label: 'máy', unit, days: 1 });
		const headers = { ...MULTIPART, authorization: `Bearer ${key}` };
		const post = { route: '/api/v1/reports', path: '/api/v1/reports', method: 'POST', headers };
		const event = requestEvent(app(), { ...post, body: fields(1_001) });
		expect(await authorizeRequest(event, app())).toBeNull();
		expect(await refusalOf(() => readFormData(event.request))).toBe('body-too-large');
	});
});

describe('the name of an action', () => {
	test('that Kit reserves is none', async () => {
		const asked = { ...SIGN_IN, path: '/dang-nhap?/default', headers: URLENCODED, body: 'a=b' };
		expect(await outcome(asked)).toBe(405);
	});
});

test('a file that no field of a form takes is refused, with the names of all files', async () => {
	const form = (...names: [field: string, file: string][]): Request => {
		const body = new FormData();
		for (const [field, file] of names) body.append(field, new File(['x'], file));
		return new Request('http://localhost', { method: 'POST', body });
	};
	const fields = { single: ['units', 'changes'], multiple: ['file'] };
	const read = (...names: [field: string, file: string][]): Promise<string> =>
		refusalOf(() => readFormData(form(...names), fields));
	expect(await read(['units', 'a.csv'], ['units', 'b.csv'])).toBe('several-files');
	expect(await read(['other', 'a.csv'])).toBe('several-files');
	const taken = await readFormData(
		form(['file', 'a'], ['file', 'b'], ['units', 'c'], ['other', '']),
		fields
	);
	expect(taken.getAll('file')).toHaveLength(2);
});
