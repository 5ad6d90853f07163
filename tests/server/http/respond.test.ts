import { describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { safeDataResponse } from '../../../src/lib/server/http/json-response.ts';
import { preferredLocale } from '../../../src/lib/server/http/preferred-locale.ts';
import { toProblemResponse } from '../../../src/lib/server/http/problem-document.ts';
import {
	respond,
	respondJson,
	respondJsonAsync,
	respondPieces
} from '../../../src/lib/server/http/respond.ts';

const ask = (headers: Record<string, string> = {}) =>
	new Request('http://localhost/api/v1/x', { headers });

describe('what is public carries a strong tag', () => {
	test('the same body has the same tag, another body another', () => {
		const tag = (body: string) => respond(ask(), 'text/plain', () => body).headers.get('ETag');
		expect(tag('a')).toMatch(/^"[\w-]{43}"$/u);
		expect(tag('a')).toBe(tag('a'));
		expect(tag('a')).not.toBe(tag('b'));
	});

	test.each([
		['the tag itself', (tag: string) => tag, 304],
		['one of several', (tag: string) => `"x", ${tag}`, 304],
		['a tag that a proxy weakened', (tag: string) => `W/${tag}`, 304],
		['anything', () => '*', 304],
		['another tag', () => '"x"', 200]
	])('whoever has %s is answered rightly', async (_, known, status) => {
		const tag = respond(ask(), 'text/plain', () => 'a').headers.get('ETag') ?? '';
		const response = respond(ask({ 'If-None-Match': known(tag) }), 'text/plain', () => 'a');
		expect(response.status).toBe(status);
		expect(await response.text()).toBe(status === 304 ? '' : 'a');
		expect(response.headers.get('ETag')).toBe(tag);
	});
});

describe('a long text', () => {
	const answerTo = (request: Request, held: Map<string, string>, made: string[]) =>
		respondPieces(request, 'text/csv', () => ({
			tag: { find: () => held.get('x'), hold: (tag) => void held.set('x', tag) },
			make: () => {
				made.push('x');
				return Promise.resolve(['a,', 'b\r\n']);
			}
		}));

	test('has the tag of the same text in one piece', async () => {
		const response = await answerTo(ask(), new Map(), []);
		const whole = respond(ask(), 'text/csv', () => 'a,b\r\n');
		expect(response.headers.get('ETag')).toBe(whole.headers.get('ETag'));
		expect(await response.text()).toBe('a,b\r\n');
	});

	test('is not made again for whoever has it', async () => {
		const [held, made] = [new Map<string, string>(), new Array<string>()];
		const tag = (await answerTo(ask(), held, made)).headers.get('ETag') ?? '';
		const again = await answerTo(ask({ 'If-None-Match': tag }), held, made);
		expect([again.status, again.headers.get('ETag'), made.length]).toEqual([304, tag, 1]);
		expect((await answerTo(ask({ 'If-None-Match': '"x"' }), held, made)).status).toBe(200);
		expect(made).toHaveLength(2);
	});
});

describe('a refusal is a problem document', () => {
	const refuse = (language: string) =>
		respondJson(ask({ 'Accept-Language': language }), () => {
			throw new RequestError('unknown-period', {
				given: 'abc',
				offers: [{ id: '2025-08', label: '2025-08' }]
			});
		});

	test('in Vietnamese, with what was given and what exists', async () => {
		const response = refuse('vi');
		expect(response.status).toBe(400);
		expect(response.headers.get('Content-Type')).toContain('application/problem+json');
		expect(await response.json()).toMatchObject({
			type: 'urn:thuoc-so:problem:unknown-period',
			status: 400,
			title: 'Không có kỳ “abc”',
			given: 'abc',
			offers: [{ id: '2025-08' }]
		});
	});

	test('in English for those who prefer it', async () => {
		expect(await refuse('en-GB,en;q=0.9').json()).toMatchObject({
			title: 'There is no period “abc”'
		});
	});
});

test('what has to be waited for is answered, tagged and refused alike', async () => {
	const later = await respondJsonAsync(ask(), () => Promise.resolve({ a: 1 }));
	const now = respondJson(ask(), () => ({ a: 1 }));
	expect(later.headers.get('ETag')).toBe(now.headers.get('ETag'));
	const refused = await respondJsonAsync(ask(), () =>
		Promise.reject(new RequestError('unknown-unit', { given: '1' }))
	);
	expect(refused.status).toBe(404);
	expect(refused.headers.get('Content-Type')).toContain('application/problem+json');
	const fault = respondJsonAsync(ask(), () => Promise.reject(new Error('away')));
	await expect(fault).rejects.toThrow('away');
});

test('a fault of ours is not dressed up as a refusal', () => {
	const fail = () =>
		respondJson(ask(), () => {
			throw new TypeError('broken');
		});
	expect(fail).toThrow('broken');
});

test.each([
	[null, 'vi'],
	['', 'vi'],
	['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
	['en', 'en'],
	['en;q=0.5, vi;q=0.4', 'en'],
	['fr, de', 'vi']
])('Accept-Language %s reads as %s', (header, locale) => {
	expect(preferredLocale(header)).toBe(locale);
});

describe('what no route answered becomes a problem document', () => {
	const page = (status: number, headers: Record<string, string> = {}) =>
		new Response('<h1>…</h1>', { status, headers: { 'Content-Type': 'text/html', ...headers } });

	test.each([
		[404, 'unknown-address'],
		[405, 'unknown-method'],
		[500, 'fault']
	])('%i is %s', async (status, code) => {
		const response = toProblemResponse(page(status), 'f00', 'vi');
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject({ type: `urn:thuoc-so:problem:${code}`, status });
	});

	test('an address whose percent codes are no UTF-8 is unknown', async () => {
		const response = toProblemResponse(page(400), 'f00', 'vi');
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({
			type: 'urn:thuoc-so:problem:unknown-address',
			status: 404
		});
	});

	test('a refusal that ends names the seconds to wait', () => {
		const response = respondJson(ask(), () => {
			throw new RequestError('quota-reached', { wait: 90 });
		});
		expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '90']);
	});

	test('a fault names its number in the log', async () => {
		expect((await toProblemResponse(page(500), 'f00', 'en').json()).detail).toContain('f00');
	});

	test('the methods that are taken stay named', () => {
		const response = toProblemResponse(page(405, { Allow: 'GET, HEAD' }), undefined, 'vi');
		expect(response.headers.get('Allow')).toBe('GET, HEAD');
	});

	test('an answer and a refusal of ours pass as they are', () => {
		const answer = new Response('[]');
		expect(toProblemResponse(answer, undefined, 'vi')).toBe(answer);
		const refusal = respondJson(ask(), () => {
			throw new RequestError('unknown-unit', { given: '1' });
		});
		expect(toProblemResponse(refusal, undefined, 'vi')).toBe(refusal);
	});
});

describe('characters that turn letters round or control a terminal', () => {
	const document = { note: 'a\u202Egpj.exe\u009b2J' };

	test('are escapes in JSON, which has the same values', async () => {
		const text = await respondJson(ask(), () => document).text();
		expect(text).toBe(String.raw`{"note":"a\u202egpj.exe\u009b2J"}`);
		expect(JSON.parse(text)).toEqual(document);
	});

	test('are not in the data of a page', async () => {
		const response = await safeDataResponse(Response.json(document));
		expect(await response.json()).toEqual({ note: 'agpj.exe2J' });
	});

	test('what is no JSON is left alone', async () => {
		const response = new Response('a\u202E');
		expect(await safeDataResponse(response)).toBe(response);
	});
});
