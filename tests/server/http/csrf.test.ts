import { describe, expect, test } from 'vitest';
import { isCrossOriginPost, isHiddenCrossSiteRead } from '../../../src/lib/server/http/csrf.ts';

const OWN = 'http://localhost:3000';

interface Case {
	who: string;
	method?: string;
	headers?: Record<string, string>;
	isForPrograms?: boolean;
}

const posts = ({ method = 'POST', headers = {}, isForPrograms = false }: Case): boolean =>
	isCrossOriginPost({ method, headers: new Headers(headers), isForPrograms }, OWN);

describe('what is not taken', () => {
	test.each<Case>([
		{ who: 'a form on a page of others', headers: { origin: 'https://evil.example' } },
		{
			who: 'a script of others that posts to the interface',
			headers: { origin: 'https://evil.example' },
			isForPrograms: true
		},
		{
			who: 'text/plain, for which a browser asks nobody first',
			headers: { origin: 'https://evil.example', 'content-type': 'text/plain' },
			isForPrograms: true
		},
		{ who: 'a sandboxed frame', headers: { origin: 'null' }, isForPrograms: true },
		{ who: 'another port of this machine', headers: { origin: 'http://localhost:8080' } },
		{
			who: 'a page of others whose Origin was stripped',
			headers: { 'sec-fetch-site': 'cross-site' },
			isForPrograms: true
		},
		{ who: 'a page of a sister site', headers: { origin: OWN, 'sec-fetch-site': 'same-site' } },
		{ who: 'a form that does not say where it comes from' },
		{ who: 'any method that changes something', method: 'DELETE', headers: { origin: 'null' } }
	])('$who', (one) => {
		expect(posts(one)).toBe(true);
	});
});

describe('what is taken', () => {
	test.each<Case>([
		{ who: 'a form of our own', headers: { origin: OWN, 'sec-fetch-site': 'same-origin' } },
		{ who: 'curl, to the interface for programs', isForPrograms: true },
		{ who: 'a link from elsewhere', method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } },
		{ who: 'a question for the head only', method: 'HEAD' }
	])('$who', (one) => {
		expect(posts(one)).toBe(false);
	});
});

describe('a page that others load where nobody sees it', () => {
	const PAGE = '/(public)/receipts/[sha256]';

	test.each<
		[who: string, site: string | null, dest: string | null, route: string | null, is: boolean]
	>([
		['a picture', 'cross-site', 'image', PAGE, true],
		['a frame', 'cross-site', 'iframe', PAGE, true],
		['a script', 'cross-site', 'script', '/(entry)/moi/[token]', true],
		['a request of a script', 'cross-site', 'empty', PAGE, true],
		['a link', 'cross-site', 'document', PAGE, false],
		['a browser that does not name the use', 'cross-site', null, PAGE, false],
		['a program', null, null, PAGE, false],
		['a frame of our own', 'same-origin', 'iframe', PAGE, false],
		['an address that was typed', 'none', 'document', PAGE, false],
		['data for a page of others', 'cross-site', 'empty', '/api/v1/units', false],
		['a file', 'cross-site', 'empty', '/(public)/bieu-mau/[form=id].csv', false],
		['the state of the server', 'cross-site', 'empty', '/healthz', false],
		['a built file', 'cross-site', 'image', null, false]
	])('%s', (_, site, dest, route, is) => {
		const headers = new Headers();
		if (site !== null) headers.set('sec-fetch-site', site);
		if (dest !== null) headers.set('sec-fetch-dest', dest);
		expect(isHiddenCrossSiteRead(headers, route)).toBe(is);
	});
});
